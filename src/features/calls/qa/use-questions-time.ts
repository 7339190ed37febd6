import type { Call } from '#src/domain/call.ts'
import { questionsAre, questionsCloseAt } from '#src/domain/questions-time.ts'
import type { Instant } from '#src/domain/values.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'

/** When questions on a call are accepted, in a sentence. */
export function useQuestionsTime(call: Call, now: Instant): string {
  const t = useText()
  const { dateTime } = useFormats()
  return t(`calls.ask.${questionsAre(call, now)}`, {
    opens: call.opensAt === null ? '' : dateTime(call.opensAt, { inSentence: true }),
    date: dateTime(questionsCloseAt(call), { inSentence: true }),
  })
}
