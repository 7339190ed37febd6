import type { RequestEvent } from '#src/domain/request.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'

/** The side that reads, called "you" in the texts. */
export type Side = 'sender' | 'desk'

/** One step in words: who, what, and the text written with it. */
export function useEventTexts(side: Side) {
  const t = useText()
  const { date } = useFormats()
  const who = ({ by, byName }: RequestEvent): string => {
    if (by === 'secretariat') return byName ?? t('join.by.secretariat')
    return t(side === 'sender' ? 'join.by.you' : 'join.by.sender')
  }
  const what = ({ to, by }: RequestEvent): string => {
    if (to !== 'sent') return t(`join.event.${to}`)
    return t(by === 'sender' ? 'join.event.answered' : 'join.event.corrected')
  }
  const decided = ({ decision }: RequestEvent): string | null =>
    decision && t('join.event.decided', { date: date(decision.on), body: decision.body })
  return { who, what, decided }
}
