/** Languages and translations of long answers in rows of lists: stored in columns of the row, under the same rules. */
import { describe, expect, test } from 'vitest'
import { mergeRows } from '../merge-rows.ts'
import type { JsonValue } from '../values.ts'
import { isLanguageAddress, isMarkable, languageOf } from './answer-language.ts'
import { addressesBeside } from './beside-answer.ts'
import { canSubmit, checkSection, sectionStatus, submittedAnswers } from './check.ts'
import { changesOf, compareAnswers, withChanges } from './differences.ts'
import { changeAt, columnsBeside, fields, isList, itemsAt, valueAt } from './fields.ts'
import { rules2016 } from './rules-2016.ts'
import { completeAnswers } from '#tests/support/sample-answers.ts'
import { answersSchema, changeProblem } from './schemas.ts'
import {
  languagesToTranslateInto,
  markOf,
  originAddress,
  translationPlace,
  translationPlaces,
  translationsOf,
} from './translations.ts'
import type { Answers, ListItem } from './types.ts'

const VISITS = 'activity.visits'
const purpose = `${VISITS}.0.purpose`
const [visit = {}] = itemsAt(completeAnswers, VISITS)
const madeOf = markOf(visit['purpose'] as string)
const french = { text: 'Apprendre du partenaire.', origin: 'written', madeOf }
const context = { rules: rules2016, todayOn: '2016-04-12' }

const withRow = (...rows: readonly ListItem[]): Answers => ({
  ...completeAnswers,
  [VISITS]: rows.map((row) => ({ ...row })),
})
const marked: ListItem = { ...visit, 'purpose.lang': 'ro', 'purpose.translation.fr': french }
const found = (answers: Answers) =>
  checkSection('activity', answers, context).map(({ severity, code, address }) => [severity, code, address])

describe('where they are kept', () => {
  test('in columns beside the answer, of every long answer in a row and of nothing else', () => {
    for (const field of fields.filter(isList))
      expect(columnsBeside(field)).toEqual(
        field.item.flatMap(({ id, type }) => (type === 'longtext' ? addressesBeside(id) : [])),
      )
    expect(isMarkable(purpose)).toBe(true)
    expect(isMarkable(`${VISITS}.0.host`)).toBe(false)
    expect(isMarkable(`${VISITS}.purpose`)).toBe(false)
    expect(isLanguageAddress(`${purpose}.lang`)).toBe(true)
    expect(isLanguageAddress(`${VISITS}.0.host.lang`)).toBe(false)
    expect(translationPlace(originAddress(purpose, 'fr'))).toEqual({ answer: purpose, into: 'fr' })
    expect(translationPlace(`${VISITS}.0.host.translation.fr`)).toBeUndefined()
    expect(translationPlace(`${purpose}.translation.de`)).toBeUndefined()
  })

  test('in the shape of all others, and rows of the time before there were any stay as they are', () => {
    expect(changeProblem(VISITS, [marked])).toBeNull()
    expect(changeProblem(VISITS, [{ ...visit, 'purpose.lang': null, 'purpose.translation.en': null }])).toBeNull()
    expect(answersSchema.parse(completeAnswers)).toEqual(completeAnswers)
    for (const [column, value] of [
      ['purpose.lang', 'Romanian'],
      ['purpose.translation.fr', 'text'],
      ['purpose.translation.fr', { ...french, text: ' ' }],
      ['purpose.translation.fr', { ...french, text: 'x'.repeat(20_001) }],
      ['purpose.translation.de', french],
      ['host.lang', 'ro'],
    ] satisfies [string, JsonValue][])
      expect(changeProblem(VISITS, [{ ...visit, [column]: value }]), column).toBe('wrong_shape')
    // No address of the document names a cell.
    expect(changeProblem(`${purpose}.lang`, 'ro')).toBe('unknown_address')
  })

  test('each can be read and changed by its address, and the other rows stay as they are', () => {
    const answers = withRow({ ...visit, key: 'v0' }, marked)
    expect(valueAt(answers, `${VISITS}.1.purpose.lang`)).toBe('ro')
    expect(valueAt(answers, `${VISITS}.0.purpose.lang`)).toBeUndefined()
    expect(valueAt(answers, `${VISITS}.7.purpose.lang`)).toBeUndefined()
    expect(valueAt(answers, 'activity.followUp')).toBe(completeAnswers['activity.followUp'])
    const { address, value } = changeAt(answers, `${VISITS}.0.purpose.lang`, 'de')
    expect(address).toBe(VISITS)
    expect(value).toEqual([{ ...visit, key: 'v0', 'purpose.lang': 'de' }, marked])
    expect(changeAt(answers, `${VISITS}.1.purpose.lang`, null).value).toEqual([
      { ...visit, key: 'v0' },
      { ...visit, 'purpose.translation.fr': french },
    ])
    // A change to a row that a colleague has removed has no effect.
    expect(changeAt(answers, `${VISITS}.7.purpose.lang`, 'de').value).toEqual(answers[VISITS])
    expect(changeAt(answers, 'activity.followUp', 'x')).toEqual({ address: 'activity.followUp', value: 'x' })
  })
})

describe('the rules', () => {
  test('a row says its own language, else that of the application', () => {
    const answers = { ...withRow({ ...visit, key: 'v0' }, marked), 'applicant.writtenIn': 'en' }
    expect(languageOf(answers, `${VISITS}.0.purpose`)).toBe('en')
    expect(languageOf(answers, `${VISITS}.1.purpose`)).toBe('ro')
    expect(languagesToTranslateInto(answers, `${VISITS}.0.purpose`)).toEqual(['fr'])
    expect(languagesToTranslateInto(answers, `${VISITS}.1.purpose`)).toEqual(['en', 'fr'])
  })

  test('a whole translation is nothing to put right; what is wrong with one is told at its address', () => {
    expect(found(withRow(marked))).toEqual([])
    expect(translationsOf(withRow(marked), purpose)).toEqual([{ ...french, into: 'fr', outdated: false }])
    const unsaid = withRow({ ...visit, 'purpose.translation.fr': { text: 'a', madeOf } })
    expect(found(unsaid)).toEqual([['error', 'translation_origin', `${purpose}.translation.fr.origin`]])
    expect(sectionStatus('activity', unsaid, [], context)).toBe('in_progress')
    const long = withRow({ ...visit, 'purpose.translation.fr': { ...french, text: 'x'.repeat(1251) } })
    expect(found(long)).toEqual([['error', 'too_long', `${purpose}.translation.fr`]])
    const same = withRow({ ...marked, 'purpose.lang': 'fr', purpose: 'Autre.' })
    expect(found(same)).toEqual([
      ['warning', 'translation_same_language', `${purpose}.translation.fr`],
      ['warning', 'translation_outdated', `${purpose}.translation.fr`],
    ])
    expect(canSubmit(checkSection('activity', same, context))).toBe(true)
  })

  test('sent along with their answer, and never alone', () => {
    expect(submittedAnswers(withRow(marked))[VISITS]).toEqual([marked])
    expect(translationPlaces(submittedAnswers(withRow(marked)))).toEqual([{ answer: purpose, into: 'fr' }])
    const alone = withRow({ ...marked, purpose: ' ' })
    expect(submittedAnswers(alone)[VISITS]).toEqual([{ ...visit, purpose: ' ' }])
    expect(translationsOf(alone, purpose)).toEqual([])
    expect(found(alone)).toEqual([['error', 'required', purpose]])
  })
})

describe('beside other versions', () => {
  test('they make a difference, are taken, and put back', () => {
    const { differences, leftOut } = compareAnswers(completeAnswers, withRow(marked))
    expect(differences.map(({ address }) => address)).toEqual([VISITS])
    expect(leftOut).toEqual([])
    const changes = changesOf(completeAnswers, withRow(marked), new Set([VISITS]))
    expect(withChanges(completeAnswers, changes)).toEqual(withRow(marked))
    const windows = { ...marked, 'purpose.translation.fr': { ...french, text: 'a\r\nb' } }
    const plain = { ...marked, 'purpose.translation.fr': { ...french, text: 'a\nb' } }
    expect(compareAnswers(withRow(windows), withRow(plain)).differences).toEqual([])
  })

  test('a translation and its answer, written by two people at once, both stay', () => {
    const base = [{ ...visit }]
    const typed = [{ ...visit, purpose: 'Another purpose.' }]
    expect(mergeRows(base, [{ ...marked }], typed)).toEqual([{ ...marked, purpose: 'Another purpose.' }])
  })
})
