import { useState } from 'react'
import { readInterest } from '#src/backend/saving/kept-interest.ts'
import { useText } from '#src/i18n/use-text.ts'
import styles from './ListPage.module.css'

/** Whoever came from their expression of interest reads, before they begin, that its answers come along. */
export const InterestWaits = ({ callId }: { callId: string }) => {
  const t = useText()
  const [count] = useState(() => Object.keys(readInterest(callId)).length)
  return count > 0 && <p className={styles['small']}>{t('application.taken.waiting', { count })}</p>
}
