import { serverNow } from '#src/backend/server-clock.ts'
import type { Application } from '#src/domain/application-record.ts'
import { addresses, sections } from '#src/domain/application/fields.ts'
import type { Answers } from '#src/domain/application/types.ts'
import type { Call } from '#src/domain/call.ts'
import { download } from '#src/ui/download.ts'
import { type PageTexts, shownWith, wordTexts } from './knowledge.ts'
import { wordFormOf } from './word-form-of.ts'
import { WORD_TYPE, writeWord } from './write-word.ts'

/** Saves the draft as a Word file in the language of the page; without answers, the form with every question. */
export function saveWord(
  { application, call }: { application: Application; call: Call },
  answers: Answers | null,
  texts: PageTexts,
): void {
  const { t, formats } = texts
  const savedAt = new Date(serverNow()).toISOString()
  const { id, reference } = application
  const shown = answers
    ? shownWith(answers)
    : new Set<string>([...addresses.keys(), ...sections.map((section) => section.id)])
  const form = wordFormOf(
    answers ?? {},
    { texts: wordTexts(texts), rules: call.rules, shown },
    {
      // An application without account has no reference yet.
      title: [answers && reference, formats.localised(call.title)].filter(Boolean).join(': '),
      intro: [
        answers && t('exchange.savedAt', { when: formats.dateTime(savedAt, { style: 'long', inSentence: true }) }),
        t('exchange.word.howTo'),
      ].filter((text) => text !== null),
      properties: {
        callId: call.id,
        ...(answers && { applicationId: id, reference, savedAt }),
      },
    },
  )
  const name = answers ? reference || id.replace('~', '-') : t('exchange.word.emptyName')
  download(`${name}-${savedAt.slice(0, 10)}.docx`, new Blob([writeWord(form)], { type: WORD_TYPE }))
}
