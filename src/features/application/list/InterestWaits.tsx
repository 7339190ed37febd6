import { useState } from 'react'
import { readInterest } from '#src/backend/saving/kept-interest.ts'
import { useText } from '#src/i18n/use-text.ts'
import styles from './ListPage.module.css'

/** Number of answers from an expression of interest that wait for an application to this call. */
export const useInterestWaiting = (callId: string): number => {
  const [count] = useState(() => Object.keys(readInterest(callId)).length)
  return count
}

/**
 * For people who come from their expression of interest: says that its answers go into a new application, or, for one
 * already begun, that nothing changes there.
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
