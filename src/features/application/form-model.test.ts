import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fields, isList, isSimple } from '#src/domain/application/fields.ts'
import { changeProblem } from '#src/domain/application/schemas.ts'
import type { ListField } from '#src/domain/application/types.ts'
import {
  formValues,
  rowsValue,
  shapeOfSection,
  targetId,
  typedOf,
  typedRows,
  valueOf,
  withKeptBeside,
} from './form-model.ts'

const visits = fields.find((field): field is ListField => field.id === 'visits' && isList(field))
if (!visits) throw new Error('the form has a list of visits')

describe('one value', () => {
  test.each([
    ['12', 12],
    ['1 200', 1200],
    ['1,200', 1200],
    ['12.5', '12.5'],
    ['about 12', 'about 12'],
    ['', null],
  ])('an integer typed as "%s" is kept as %s', (typed, kept) => {
    expect(valueOf({ type: 'integer', min: 1, max: 9999 }, typed)).toBe(kept)
  })

  test('money is kept in cents and shown as it is typed in the language', () => {
    const money = { type: 'money', minCents: 0, maxCents: 1_000_000 } as const
    expect(valueOf(money, '1.234,50')).toBe(123_450)
    expect(valueOf(money, '12 or so')).toBe('12 or so')
    expect(typedOf(money, 123_450, 'de')).toBe('1234,50')
    expect(typedOf(money, '12 or so', 'de')).toBe('12 or so')
  })

  test('an unticked box and no choice are no answer; choices keep the order of the form', () => {
    expect(valueOf({ type: 'checkbox' }, false)).toBeNull()
    const modules = {
      type: 'multichoice',
      optionSet: 'module',
      options: ['A', 'B', 'C'],
    } as const
    expect(valueOf(modules, ['C', 'A'])).toEqual(['A', 'C'])
    expect(valueOf(modules, [])).toBeNull()
  })

  test('whatever is typed into any field may be kept, and comes back as it was', () => {
    fc.assert(
      fc.property(fc.constantFrom(...fields.filter(isSimple)), fc.string({ unit: 'grapheme' }), (field, text) => {
        if (field.type === 'checkbox' || field.type === 'multichoice') return
        const kept = valueOf(field, text)
        expect(changeProblem(`${field.section}.${field.id}`, kept)).toBeNull()
        expect(valueOf(field, typedOf(field, kept, 'fr'))).toEqual(kept)
      }),
    )
  })
})

describe('lists', () => {
  const answers = {
    'activity.visits': [
      { key: 'v1', host: 'Sample city 2', travellers: 4 },
      { key: 'v2', travellers: 'four' },
    ],
  }

  test('rows survive the way into the form and back', () => {
    expect(rowsValue(visits, typedRows(visits, answers, 'en'))).toEqual(answers['activity.visits'])
  })

  test('what stands beside the answers of a row goes along, as it is kept now', () => {
    const translation = { text: 'Voir.', madeOf: '1-a' }
    const [first, second] = answers['activity.visits']
    const beside = { 'activity.visits': [{ ...first, 'purpose.lang': 'ro' }, { ...second }] }
    const typed = typedRows(visits, beside, 'en')
    expect(rowsValue(visits, typed)).toEqual(beside['activity.visits'])
    const later = { 'activity.visits': [{ ...second, 'purpose.translation.fr': translation }, { ...first }] }
    expect(rowsValue(visits, withKeptBeside(visits, typed, later))).toEqual([
      first,
      { ...second, 'purpose.translation.fr': translation },
    ])
    // A row that is only in the form, such as a restored one, keeps its own values.
    expect(rowsValue(visits, withKeptBeside(visits, typed, {}))).toEqual(beside['activity.visits'])
  })

  test('no rows are no answer', () => {
    expect(rowsValue(visits, [])).toBeNull()
  })

  test('a finding about a row leads to its first input, others to their own', () => {
    expect(targetId('activity.preferredDates.1')).toBe('activity.preferredDates.1.startOn')
    expect(targetId('activity.visits.0.host')).toBe('activity.visits.0.host')
    expect(targetId('activity.visits')).toBe('activity.visits')
  })
})

describe('a section', () => {
  test('values are nested by the dots of their addresses', () => {
    expect(formValues('applicant', { 'applicant.legalRepresentative.name': 'A. Sample' }, 'en')).toMatchObject({
      applicant: { legalRepresentative: { name: 'A. Sample', position: '' }, mandatingAuthorities: [] },
    })
  })

  test('its shape changes when fields come and go, not when texts change', () => {
    const before = shapeOfSection('applicant', { 'applicant.applicantType': 'local_authority' })
    expect(
      shapeOfSection('applicant', { 'applicant.applicantType': 'local_authority', 'applicant.country': 'FR' }),
    ).toBe(before)
    expect(shapeOfSection('applicant', { 'applicant.applicantType': 'non_profit' })).not.toBe(before)
  })
})
