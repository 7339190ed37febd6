import { describe, expect, test } from 'vitest'
import { isLanguageAddress, languageOf, markableAddresses } from './answer-language.ts'
import { answerBeside, languageAddress } from './beside-answer.ts'
import { submittedAnswers } from './check.ts'
import { addresses } from './fields.ts'
import { completeAnswers } from '#tests/support/sample-answers.ts'
import { changeProblem } from './schemas.ts'

const objectives = 'motivation.objectives'

describe('the language of an answer', () => {
  test('is its own, else that of the application, else unknown', () => {
    expect(languageOf({}, objectives)).toBeUndefined()
    expect(languageOf({ 'applicant.writtenIn': 'fr' }, objectives)).toBe('fr')
    expect(languageOf({ 'applicant.writtenIn': 'fr', [languageAddress(objectives)]: 'ro' }, objectives)).toBe('ro')
    expect(languageOf({ 'applicant.writtenIn': 'fr' }, 'activity.visits.0.purpose')).toBe('fr')
  })

  test('is nothing that could not be one, whatever is kept', () => {
    for (const value of ['', 'français', 'EN"><b>', 7, null, ['fr'], 'x'])
      expect(languageOf({ 'applicant.writtenIn': value }, objectives)).toBeUndefined()
  })

  test('has an address beside every long answer, and beside nothing else', () => {
    expect(markableAddresses).toContain(objectives)
    expect(markableAddresses).toContain('activity.mediatorEmployment.note')
    expect(markableAddresses).not.toContain('applicant.address')
    for (const address of markableAddresses) {
      expect(addresses.has(languageAddress(address))).toBe(false)
      expect(isLanguageAddress(languageAddress(address))).toBe(true)
      expect(answerBeside(languageAddress(address))).toBe(address)
    }
    expect(isLanguageAddress(objectives)).toBe(false)
    expect(isLanguageAddress('applicant.address.lang')).toBe(false)
  })

  test('is kept as a tag or not at all', () => {
    expect(changeProblem(languageAddress(objectives), 'sr-Latn')).toBeNull()
    expect(changeProblem(languageAddress(objectives), null)).toBeNull()
    expect(changeProblem(languageAddress(objectives), 'Romanian')).toBe('wrong_shape')
    expect(changeProblem('applicant.address.lang', 'ro')).toBe('unknown_address')
  })

  test('is sent along with its answer, and never alone', () => {
    const marked = { ...completeAnswers, [languageAddress(objectives)]: 'ro' }
    expect(submittedAnswers(marked)).toMatchObject({ [languageAddress(objectives)]: 'ro' })
    expect(submittedAnswers({ ...marked, [objectives]: ' ' })).not.toHaveProperty([languageAddress(objectives)])
  })
})
