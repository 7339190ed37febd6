/** Helpers for tests of Word files: write a form to a file, change the file, read the answers back. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { addresses } from '#src/domain/application/fields.ts'
import { rules2016 } from '#src/domain/application/rules-2016.ts'
import type { Answers } from '#src/domain/application/types.ts'
import { knowledgeOf, type PageTexts } from '#src/features/application/exchange/word/knowledge.ts'
import { openWord } from '#src/features/application/exchange/word/open-word.ts'
import { readWord } from '#src/features/application/exchange/word/read-word.ts'
import { wordFormOf, type WordTexts } from '#src/features/application/exchange/word/word-form-of.ts'
import { writeWord } from '#src/features/application/exchange/word/write-word.ts'
import { formatsFor } from '#src/i18n/formats.ts'
import { readCatalogue } from '#src/build/catalogues-plugin.ts'
import { completeAnswers } from './sample-answers.ts'

const textsOf = (locale: 'en' | 'de'): WordTexts => {
  const all = { ...readCatalogue('form', locale), ...readCatalogue('application', locale) }
  return {
    find: (key, values = {}) => all[key]?.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? '')),
    formats: formatsFor(locale),
    limit: (max) => `Up to ${max}.`,
    date: 'Year-month-day',
    files: 'Files go elsewhere.',
    computed: 'Added up.',
    notAsked: 'Not asked now.',
    origin: all['application.translation.origin'] ?? '',
  }
}

const everything: ReadonlySet<string> = new Set([...addresses.keys(), 'budget', 'documents'])
const about = { title: 'An application', intro: ['Fill in.'], properties: { reference: 'TCC <1> & "2"' } }
export const fileOf = (answers: Answers, locale: 'en' | 'de' = 'en'): Uint8Array<ArrayBuffer> =>
  writeWord(wordFormOf(answers, { texts: textsOf(locale), rules: rules2016, shown: everything }, about))

export const readBack = (bytes: Uint8Array, present: Answers = {}, locale: 'en' | 'de' = 'en'): Answers => {
  const opened = openWord(bytes)
  if (!opened.ok) throw new Error(opened.why)
  const { find, formats } = textsOf(locale)
  const words = textsOf(locale)
  const t: PageTexts['t'] = (key, values) =>
    key === 'ui.charactersLimit'
      ? words.limit(String(values?.['limit']))
      : key === 'exchange.word.date'
        ? words.date
        : key === 'application.translation.origin'
          ? words.origin
          : key
  return readWord(opened.body, knowledgeOf({ t, find, formats }, { rules: rules2016 }, present)).answers
}

/** Changes the document text inside a file, as an editor would. */
export const edited = (bytes: Uint8Array, change: (xml: string) => string): Uint8Array => {
  const files = unzipSync(bytes)
  const document = strFromU8(files['word/document.xml'] ?? new Uint8Array())
  return zipSync({ ...files, 'word/document.xml': strToU8(change(document)) })
}

export const withoutControls = (xml: string): string =>
  xml.replaceAll(/<w:sdtPr>.*?<\/w:sdtPr>/gs, '').replaceAll(/<\/?w:sdt(?:Content)?>/g, '')

/** Answers in several scripts, with several lines, tabs, and characters that XML or Word escape. */
export const answersOfManyKinds: Answers = {
  ...completeAnswers,
  'motivation.localContext':
    'Erster Absatz.\n\nZweiter,\tmit Tabulator: Țară, Łódź, Ελλάδα, Жълт, თბილისი, 👩\u200d👩\u200d👧 und 😀.',
  'motivation.expectedResults': '<&> "Zeichen" _x0041_ – 5\u00a0€ ☒ nicht angekreuzt',
  'contact.contactName': 'Zoë Ďurčová',
}
