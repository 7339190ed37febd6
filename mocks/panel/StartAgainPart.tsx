import { useId, useRef, useState } from 'react'
import styles from './panel.module.css'
import type { PanelTexts } from './panel-texts.ts'

/** Asks once before everything is deleted. */
export function StartAgainPart({ texts, onConfirm }: { texts: PanelTexts; onConfirm: () => void }) {
  const id = useId()
  const first = useRef<HTMLButtonElement>(null)
  const cancel = useRef<HTMLButtonElement>(null)
  const [asking, setAsking] = useState(false)
  /** The focused button is removed, so its replacement gets the focus. */
  const ask = (wanted: boolean) => {
    setAsking(wanted)
    requestAnimationFrame(() => (wanted ? cancel : first).current?.focus())
  }

  if (!asking)
    return (
      <section className={styles['part']}>
        <button ref={first} type="button" className={styles['plain']} onClick={() => ask(true)}>
          {texts.again}
        </button>
      </section>
    )
  return (
    <section className={styles['part']} aria-labelledby={id}>
      <p id={id}>{texts.againQuestion}</p>
      <div className={styles['answers']}>
        <button
          type="button"
          className={styles['danger']}
          onClick={() => {
            ask(false)
            onConfirm()
          }}
        >
          {texts.againYes}
        </button>
        <button ref={cancel} type="button" className={styles['plain']} aria-describedby={id} onClick={() => ask(false)}>
          {texts.cancel}
        </button>
      </div>
    </section>
  )
}
