import type { ReactNode } from 'react'
import type { DraftSaver } from '#src/backend/saving/draft.ts'
import { useText } from '#src/i18n/use-text.ts'
import { type Held, HeldNotice } from './HeldNotice.tsx'
import { useAnswers } from './use-saver.ts'

const refusedBy = (saver: DraftSaver): Held[] =>
  saver.unconfirmedChanges().flatMap(({ address }) => (saver.isRefused(address) ? [{ address }] : []))

/** Names answers that the backend refuses as they are. */
export const RefusedNotice = ({ saver, ...place }: { saver: DraftSaver; applicationId: string; backup: ReactNode }) => {
  const t = useText()
  const held = JSON.parse(useAnswers(saver, () => JSON.stringify(refusedBy(saver)))) as Held[]
  const count = held.length
  if (count === 0) return null
  return (
    <HeldNotice
      {...place}
      held={held}
      title={t('application.refused.title', { count })}
      text={t('application.refused.text', { count })}
    />
  )
}
