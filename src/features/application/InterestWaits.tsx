import { useState } from 'react'
import { readInterest } from '#src/backend/saving/kept-interest.ts'
import { useText } from '#src/i18n/use-text.ts'
import styles from './ListPage.module.css'

/** How many answers of an expression of interest wait for an application to this call. */
export const useInterestWaiting = (callId: string): number => {
  const [count] = useState(() => Object.keys(readInterest(callId)).length)
  return count
}

/**
 * Whoever came from their expression of interest reads, before they begin, that its answers come along; before they go on
 * with what they have begun, that it stays.
 */
export const InterestWaits = ({ callId, isBegun = false }: { callId: string; isBegun?: boolean }) => {
  const t = useText()
  const count = useInterestWaiting(callId)
  return (
    count > 0 && (
      <p className={styles['small']}>
        {t(isBegun ? 'application.taken.waitingBegun' : 'application.taken.waiting', { count })}
      </p>
    )
  )
}
