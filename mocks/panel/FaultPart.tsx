import { useId } from 'react'
import type { FaultKind } from '../faults.ts'
import styles from './panel.module.css'
import { panelFaults, type PanelFault, type PanelTexts } from './panel-texts.ts'

type Props = {
  texts: PanelTexts
  active: readonly FaultKind[]
  onChange: (kind: PanelFault, on: boolean) => void
}

/** Faults to switch on. */
export function FaultPart({ texts, active, onChange }: Props) {
  const hintId = useId()
  return (
    <fieldset className={styles['part']} aria-describedby={hintId}>
      <legend>{texts.faults}</legend>
      <p id={hintId} className={styles['hint']}>
        {texts.faultsHint}
      </p>
      {panelFaults.map((kind) => (
        <label key={kind} className={styles['fault']}>
          <input
            type="checkbox"
            checked={active.includes(kind)}
            onChange={(event) => onChange(kind, event.target.checked)}
          />
          {texts.fault[kind]}
        </label>
      ))}
    </fieldset>
  )
}
