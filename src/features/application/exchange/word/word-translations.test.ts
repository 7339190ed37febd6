import { describe, expect, test } from 'vitest'
import { itemsAt, sections, visibleAddresses } from '#src/domain/application/fields.ts'
import { rules2016 } from '#src/domain/application/rules-2016.ts'
import { completeAnswers } from '#tests/support/sample-answers.ts'
import { markOf } from '#src/domain/application/translations.ts'
import type { Answers, ListItem } from '#src/domain/application/types.ts'
import type { JsonValue } from '#src/domain/values.ts'
import { formatsFor } from '#src/i18n/formats.ts'
import { readCatalogue } from '#src/build/catalogues-plugin.ts'
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

const VISITS = 'activity.visits'
const [visit] = completeAnswers[VISITS] as { [column: string]: JsonValue }[]
const inFrench = translated('Apprendre du\npartenaire.', visit?.['purpose'] as string, 'machine')
const rows: Answers = {
  ...draft,
  [VISITS]: [
    { ...visit, 'purpose.lang': 'de', 'purpose.translation.fr': inFrench },
    { ...visit, key: 'v2', purpose: 'See the school.' },
  ],
}

/** Writes a form, changes it as an editor would, and reads it into a draft. */
function readBack(present: Answers, change = (xml: string): string => xml, written = draft): Answers {
  const shown = new Set([...visibleAddresses(written), ...sections.map(({ id }) => id)])
  const form = wordFormOf(
    written,
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

describe('in the rows of a list', () => {
  const rowsIn = (read: Answers) => itemsAt(read, VISITS)

  test('translations come back, and the language of an answer stays what it is', () => {
    expect(readBack(rows, undefined, rows)).toEqual(rows)
    expect(readBack(rows, bare, rows)).toEqual(rows)
  })

  test('a new one may be written into the file for any row, and is made of the answer there', () => {
    const read = readBack(
      rows,
      (xml) => {
        const tag = 'activity.visits#v2.purpose.translation.fr"'
        const [start, rest = ''] = xml.split(tag)
        return `${start}${tag}${rest.replace(/<w:showingPlcHdr\/>/, '').replace('\u2002'.repeat(5), 'Voir l’école.')}`
      },
      rows,
    )
    expect(rowsIn(read)[1]).toEqual({
      ...rowsIn(rows)[1],
      'purpose.translation.fr': translated('Voir l’école.', 'See the school.'),
    })
    expect(rowsIn(read)[0]).toEqual(rowsIn(rows)[0])
  })

  test('one that was changed in the file was made of the answer in the file', () => {
    const changed = (xml: string) => xml.replace('>partenaire.<', '>partenaire roumain.<')
    expect(rowsIn(readBack(rows, changed, rows))[0]).toMatchObject({
      'purpose.lang': 'de',
      'purpose.translation.fr': translated(
        'Apprendre du\npartenaire roumain.',
        visit?.['purpose'] as string,
        'machine',
      ),
    })
  })

  test('a file of the time before there were any leaves those of the draft as they are', () => {
    expect(readBack(rows, undefined, { ...rows, [VISITS]: rowsIn(rows).map(withoutBeside) })).toEqual(rows)
  })

  test('what was emptied in the file is gone, and so is a row that was', () => {
    const emptied = readBack(rows, (xml) => xml.replace('>Apprendre du<', '><').replace('>partenaire.<', '><'), rows)
    expect(rowsIn(emptied)[0]).toEqual({ ...withoutBeside(rowsIn(rows)[0] ?? {}), 'purpose.lang': 'de' })
    expect(rowsIn(readBack({}, undefined, rows))[0]).not.toHaveProperty(['purpose.lang'])
  })
})

const withoutBeside = ({ 'purpose.lang': _lang, 'purpose.translation.fr': _french, ...row }: ListItem) => row
