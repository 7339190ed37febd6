import { type RequestSubject, type RequestStatus } from '#src/domain/request-steps.ts'
import { useText } from '#src/i18n/use-text.ts'

const texts = {
  join: ['question', 'accepted', 'not_accepted', 'withdrawn'],
  cooperation: ['question', 'contact_made', 'closed', 'withdrawn'],
  interest: ['withdrawn'],
} as const

/** The status if it is in the list, else `sent`. */
const among = <S extends RequestStatus>(statuses: readonly S[], status: RequestStatus): S | 'sent' =>
  statuses.find((candidate) => candidate === status) ?? 'sent'

/** What a status means for the sender, in a sentence or two. */
export function useStatusText() {
  const t = useText()
  return ({ kind, status }: RequestSubject): string => {
    if (kind === 'join') return t(`join.statusText.join.${among(texts.join, status)}`)
    if (kind === 'cooperation') return t(`join.statusText.cooperation.${among(texts.cooperation, status)}`)
    return t(`join.statusText.interest.${among(texts.interest, status)}`)
  }
}
