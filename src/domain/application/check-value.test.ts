import { describe, expect, test } from 'vitest'
import { checkValue } from './check-value.ts'
import type { Control } from './types.ts'

const codes = (control: Control, value: Parameters<typeof checkValue>[1], required = true) =>
  checkValue(control, value, { address: 'a.b', required }).map(({ code }) => code)

describe('one value by itself', () => {
  const text: Control = { type: 'text', min: 2, max: 5 }

  test.each([
    [text, undefined, 'required'],
    [text, '   ', 'required'],
    [text, 'a', 'too_short'],
    [text, 'abcdef', 'too_long'],
    [text, 7, 'wrong_shape'],
    [{ type: 'integer', min: 1, max: 9 }, 'nine', 'integer'],
    [{ type: 'integer', min: 1, max: 9 }, 1.5, 'integer'],
    [{ type: 'integer', min: 1, max: 9 }, 0, 'integer_too_small'],
    [{ type: 'integer', min: 1, max: 9 }, 10, 'integer_too_large'],
    [{ type: 'money', minCents: 0, maxCents: 100 }, 'much', 'money'],
    [{ type: 'money', minCents: 0, maxCents: 100 }, -1, 'money_too_small'],
    [{ type: 'money', minCents: 0, maxCents: 100 }, 101, 'money_too_large'],
    [{ type: 'date' }, '2016-02-30', 'date'],
    [{ type: 'checkbox' }, false, 'must_tick'],
    [{ type: 'choice', optionSet: 'yesNo', options: ['yes', 'no'] }, undefined, 'choose'],
    [{ type: 'choice', optionSet: 'yesNo', options: ['yes', 'no'] }, 'maybe', 'option_unknown'],
    [{ type: 'country' }, 'Germany', 'option_unknown'],
    [{ type: 'multichoice', optionSet: 'module', options: ['A', 'B'] }, [], 'choose_one_or_more'],
    [{ type: 'multichoice', optionSet: 'module', options: ['A', 'B'] }, ['A', 'A'], 'option_unknown'],
  ] as const)('%j with %j is %s', (control, value, code) => {
    expect(codes(control, typeof value === 'object' ? [...value] : value)).toEqual([code])
  })

  test('nothing is wrong with an empty answer that nobody needs', () => {
    expect(codes(text, '', false)).toEqual([])
    expect(codes({ type: 'checkbox' }, false, false)).toEqual([])
  })

  test('spaces around a text are not counted, and an over-long text says by how much', () => {
    expect(codes(text, '  abc  ')).toEqual([])
    expect(checkValue(text, 'abcdefg', { address: 'a.b', required: true })[0]?.params).toEqual({
      max: 5,
      count: 7,
      over: 2,
    })
  })
})
