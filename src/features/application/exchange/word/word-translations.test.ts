import { expect, test } from 'vitest'
import { sections, visibleAddresses } from '#src/domain/application/fields.ts'
import { rules2016 } from '#src/domain/application/rules-2016.ts'
import { completeAnswers } from '#src/domain/application/sample-answers.ts'
import { markOf } from '#src/domain/application/translations.ts'
import type { Answers } from '#src/domain/application/types.ts'
import { formatsFor } from '#src/i18n/formats.ts'
import { readCatalogue } from '#src/i18n/vite-plugin.ts'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { knowledgeOf, type PageTexts, wordTexts } from './knowledge.ts'
import { openWord } from './open-word.ts'
import { readWord } from './read-word.ts'
import { wordFormOf } from './word-form-of.ts'
import { writeWord } from './write-word.ts'

const catalogue = ['form', 'application', 'exchange', 'shell'].map((area) => readCatalogue(area, 'fr'))
const texts: Record<string, string> = Object.assign({}, ...catalogue)
const find = (key: string, values: Record<string, string | number> = {}) =>
  texts[key]?.replaceAll(/\{(\w+)[^}]*\}/g, (_, name: string) => String(values[name] ?? ''))
const page: PageTexts = { find, t: (key, values) => find(key, values) ?? key, formats: formatsFor('fr') }

const NOTE = 'activity.mediatorEmployment.note'
const RESULTS = 'motivation.expectedResults'
const translated = (text: string, of: string | undefined, origin?: string) => ({
  text,
  madeOf: markOf(of ?? ''),
  ...(origin && { origin }),
})
const draft: Answers = {
  ...completeAnswers,
  [NOTE]: 'Two of them by the town.',
  'motivation.objectives.lang': 'de',
  'motivation.objectives.translation.en': translated('Know the rights.', 'an older answer', 'machine'),
  'motivation.objectives.translation.fr': translated(
    'Connaître\nles droits.',
    completeAnswers['motivation.objectives'] as string,
  ),
  [`${NOTE}.translation.fr`]: translated('Deux par la commune.', 'Two of them by the town.', 'written'),
  [`${RESULTS}.translation.fr`]: translated('Moins de visites.', completeAnswers[RESULTS] as string, 'machine_checked'),
}

/** Written out, changed as an editor would, and read into a draft. */
function readBack(present: Answers, change = (xml: string): string => xml): Answers {
  const shown = new Set([...visibleAddresses(draft), ...sections.map(({ id }) => id)])
  const form = wordFormOf(
    draft,
    { texts: wordTexts(page), rules: rules2016, shown },
    { title: 'Une candidature', intro: [], properties: {} },
  )
  const files = unzipSync(writeWord(form))
  const document = change(strFromU8(files['word/document.xml'] ?? new Uint8Array()))
  const opened = openWord(zipSync({ ...files, 'word/document.xml': strToU8(document) }))
  if (!opened.ok) throw new Error(opened.why)
  return readWord(opened.body, knowledgeOf(page, { rules: rules2016 }, present)).answers
}

const bare = (xml: string) => xml.replaceAll(/<w:sdtPr>.*?<\/w:sdtPr>/gs, '').replaceAll(/<\/?w:sdt(?:Content)?>/g, '')

test('translations come back with their origin and with what they were made of', () => {
  expect(readBack(draft)).toEqual(draft)
})

test('so they do without controls, and without bookmarks', () => {
  expect(readBack(draft, bare)).toEqual(draft)
  const { 'declarations.declExclusion.confirm': _, ...rest } = draft
  expect(readBack(draft, (xml) => bare(xml).replaceAll(/<w:bookmark(?:Start|End)[^>]*>/g, ''))).toEqual(rest)
})

test('one that was changed in the file was made of the answer in the file', () => {
  const read = readBack(draft, (xml) => xml.replace('Know the rights.', 'Know the rights well.'))
  expect(read['motivation.objectives.translation.en']).toEqual(
    translated('Know the rights well.', completeAnswers['motivation.objectives'] as string, 'machine'),
  )
  const other = readBack({}, (xml) => xml.replace('Two of them by the town.', 'All of them by the town.'))
  expect(other[`${NOTE}.translation.fr`]).toEqual(
    translated('Deux par la commune.', 'All of them by the town.', 'written'),
  )
})

test('what the file does not ask stays as the draft has it; what was emptied in it is gone', () => {
  const own = translated('Since then.', 'x', 'written')
  const present = { ...draft, 'activity.followUp.translation.en': own }
  const read = readBack(present, (xml) => xml.replace('Moins de visites.', ''))
  expect(read['activity.followUp.translation.en']).toEqual(own)
  expect(read['motivation.objectives.lang']).toBe('de')
  expect(read).not.toHaveProperty([`${RESULTS}.translation.fr`])
})
