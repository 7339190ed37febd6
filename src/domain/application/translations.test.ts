import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { JsonValue } from '../values.ts'
import { addressesBeside, answerBeside, languageAddress, translationAddress } from './beside-answer.ts'
import { markableAddresses } from './answer-language.ts'
import { canSubmit, checkSection, sectionStatus, submittedAnswers } from './check.ts'
import { changesOf, compareAnswers, withChanges } from './differences.ts'
import { addresses, storedAddresses } from './fields.ts'
import { rules2016 } from './rules-2016.ts'
import { completeAnswers } from '#tests/support/sample-answers.ts'
import { changeProblem } from './schemas.ts'
import {
  asTranslation,
  isOutdated,
  languagesToTranslateInto,
  markOf,
  originAddress,
  translationLimit,
  translationPlace,
  translationsOf,
  translationValue,
} from './translations.ts'
import type { Answers } from './types.ts'

const objectives = 'motivation.objectives'
const address = translationAddress(objectives, 'fr')
const madeOf = markOf(completeAnswers[objectives] as string)
const french = { text: 'Le personnel connaît les droits.', origin: 'written', madeOf }
const context = { rules: rules2016, todayOn: '2016-04-12' }
const withValue = (value: JsonValue, more: Answers = {}): Answers => ({ ...completeAnswers, ...more, [address]: value })
const found = (answers: Answers) =>
  checkSection('motivation', answers, context).map((finding) => [finding.severity, finding.code, finding.address])

describe('where translations are kept', () => {
  test('beside every long answer, one per working language, and beside nothing else', () => {
    for (const answer of markableAddresses) {
      expect(addressesBeside(answer)).toEqual([
        `${answer}.lang`,
        `${answer}.translation.en`,
        `${answer}.translation.fr`,
      ])
      for (const one of addressesBeside(answer)) {
        expect(answerBeside(one)).toBe(answer)
        expect(addresses.has(one)).toBe(false)
        expect(storedAddresses.has(one)).toBe(true)
      }
      expect(answerBeside(answer)).toBeUndefined()
      expect(translationPlace(originAddress(answer, 'en'))).toEqual({ answer, into: 'en' })
    }
    expect(translationPlace('applicant.address.translation.en')).toBeUndefined()
    expect(translationPlace('motivation.objectives.translation.de')).toBeUndefined()
    expect(changeProblem('applicant.address.translation.en', french)).toBe('unknown_address')
    expect(changeProblem('motivation.objectives.translation.de', french)).toBe('unknown_address')
  })

  test('in one shape, also when it is unfinished or too long', () => {
    const { origin: _, ...unsaid } = french
    for (const fits of [french, unsaid, { ...french, text: 'x'.repeat(20_000) }, null])
      expect(changeProblem(address, fits)).toBeNull()
    for (const unfit of [
      'text',
      {},
      { ...french, text: ' \n' },
      { ...french, text: 7 },
      { ...french, text: 'x'.repeat(20_001) },
      { ...french, origin: 'a friend' },
      { ...french, madeOf: 'yesterday' },
      { ...french, by: 'me' },
      [french],
    ])
      expect(changeProblem(address, unfit)).toBe('wrong_shape')
    expect(asTranslation({ ...french, by: 'me' })).toBeNull()
    expect(translationValue({ text: ' ', madeOf })).toBeNull()
    expect(translationValue({ text: 'a', origin: 'machine', madeOf })).toEqual({ text: 'a', origin: 'machine', madeOf })
  })
})

describe('rules of translations', () => {
  test('none is needed, and a whole one is nothing to put right', () => {
    expect(found(completeAnswers)).toEqual([])
    expect(found(withValue(french))).toEqual([])
  })

  test('one without its origin is unfinished, one that is too long is wrong', () => {
    const unsaid = withValue({ text: 'a', madeOf })
    expect(found(unsaid)).toEqual([['error', 'translation_origin', `${address}.origin`]])
    expect(sectionStatus('motivation', unsaid, [], context)).toBe('in_progress')
    const long = withValue({ ...french, text: 'x'.repeat(2501) })
    expect(translationLimit(2000)).toBe(2500)
    expect(found(withValue({ ...french, text: 'x'.repeat(2500) }))).toEqual([])
    expect(found(long)).toEqual([['error', 'too_long', address]])
    expect(checkSection('motivation', long, context)[0]?.params).toEqual({ max: 2500, count: 2501, over: 1 })
  })

  test('into the language of the answer itself, and of an answer that has changed since: a warning, which stops nobody', () => {
    const same = withValue(french, { [languageAddress(objectives)]: 'fr-BE' })
    expect(found(same)).toEqual([['warning', 'translation_same_language', address]])
    const changed = withValue(french, { [objectives]: 'Another objective.' })
    expect(found(changed)).toEqual([['warning', 'translation_outdated', address]])
    expect(canSubmit(checkSection('motivation', { ...same, ...changed }, context))).toBe(true)
  })

  test('an answer is translated into the working languages that it is not written in', () => {
    expect(languagesToTranslateInto({}, objectives)).toEqual(['en', 'fr'])
    expect(languagesToTranslateInto({ 'applicant.writtenIn': 'en' }, objectives)).toEqual(['fr'])
    expect(languagesToTranslateInto({ 'applicant.writtenIn': 'ro' }, objectives)).toEqual(['en', 'fr'])
    const own = { 'applicant.writtenIn': 'en', [languageAddress(objectives)]: 'fr' }
    expect(languagesToTranslateInto(own, objectives)).toEqual(['en'])
  })

  test('sent along with its answer, and never alone', () => {
    expect(submittedAnswers(withValue(french))).toMatchObject({ [address]: french })
    const alone = withValue(french, { [objectives]: ' ' })
    expect(submittedAnswers(alone)).not.toHaveProperty([address])
    expect(translationsOf(alone, objectives)).toEqual([])
    expect(found(alone)).toEqual([['error', 'required', objectives]])
  })
})

describe('whether the answer has changed since', () => {
  test('a text that reads the same has the same mark, another one another', () => {
    expect(markOf(' a\r\nb ')).toBe(markOf('a\nb'))
    expect(markOf('e\u0301')).toBe(markOf('\u00e9'))
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
        expect(markOf(a)).toMatch(/^\d+-[\da-z]{1,7}$/)
        const plain = (text: string) => text.trim().replaceAll(/\r\n?/g, '\n').normalize('NFC')
        expect(markOf(a) === markOf(b)).toBe(plain(a) === plain(b))
      }),
    )
  })

  test('is told by what was stored, and no more once the answer is what it was', () => {
    const translation = { text: 'a', madeOf }
    expect(isOutdated(completeAnswers, objectives, translation)).toBe(false)
    expect(isOutdated({ [objectives]: 'Changed.' }, objectives, translation)).toBe(true)
    expect(translationsOf(withValue(french, { [objectives]: 'Changed.' }), objectives)).toEqual([
      { ...french, into: 'fr', outdated: true },
    ])
  })
})

test('translations and languages are compared, taken and put back like answers', () => {
  const there = withValue(french, { [languageAddress(objectives)]: 'ro' })
  const { differences, leftOut } = compareAnswers(completeAnswers, there)
  expect(differences.map((difference) => difference.address)).toEqual([`${objectives}.lang`, address])
  expect(leftOut).toEqual([])
  const changes = changesOf(completeAnswers, there, new Set([address]))
  expect(withChanges(completeAnswers, changes)).toEqual(withValue(french))
  expect(compareAnswers(there, { ...there, [address]: { ...french, text: 'Autre' } }).differences).toHaveLength(1)
  const lines = (text: string) => withValue({ ...french, text })
  expect(compareAnswers(lines('a\r\nb'), lines('a\nb')).differences).toEqual([])
  const unfit = compareAnswers(completeAnswers, withValue({ ...french, by: 'me' }))
  expect(unfit.leftOut).toMatchObject([{ address, why: 'wrong_shape' }])
})
