import { useEffect, useRef } from 'react'
import { useText } from '#src/i18n/use-text.ts'
import { Notice } from '#src/ui/Notice.tsx'
import styles from './feedback.module.css'
import type { Outcome } from './use-feedback.ts'

/** Says thank you, or that somebody has answered already. */
export const FeedbackDone = ({ outcome }: { outcome: Outcome }) => {
  const t = useText()
  const box = useRef<HTMLDivElement>(null)
  // Outside React: the focus, since its button is gone.
  useEffect(() => box.current?.focus(), [])
  return (
    <div ref={box} tabIndex={-1} className={styles['done']}>
      <Notice tone={outcome === 'over' ? 'info' : 'success'} title={t(`feedback.${outcome}`)}>
        <p>{t(`feedback.${outcome}Text`)}</p>
      </Notice>
    </div>
  )
}
