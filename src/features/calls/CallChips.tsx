import type { Call } from '#src/domain/call.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Chip, type ChipTone } from '#src/ui/Chip.tsx'
import type { CallState } from '#src/domain/call-state.ts'
import styles from './calls.module.css'

const tones: Readonly<Record<CallState, ChipTone>> = {
  open: 'green',
  upcoming: 'blue',
  disputed: 'amber',
  closed: 'plain',
}

export const CallChips = ({ call, state }: { call: Call; state: CallState }) => {
  const t = useText()
  return (
    <div className={styles['chips']}>
      <Chip tone={tones[state]}>
        {state === 'open' && <span aria-hidden="true">● </span>}
        {t(`calls.state.${state}`)}
      </Chip>
      {call.rehearsal && <Chip tone="amber">{t('calls.rehearsal')}</Chip>}
    </div>
  )
}
