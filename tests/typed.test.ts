import { describe, expect, it } from 'vitest'
import { mayBeFound } from '#tests/bench/saving/typed.ts'

describe('what may be found after a crash', () => {
  const states = [
    { at: 0, text: 'old' },
    { at: 1_000, text: 'a' },
    { at: 1_010, text: 'ab' },
    { at: 1_200, text: 'x' },
  ]
  it('is the newest text alone when nothing crashed', () => {
    expect(mayBeFound(states, null)).toEqual(['x'])
  })
  it('is nothing older than what was there 300 ms before', () => {
    expect(mayBeFound(states, 1_400)).toEqual(['ab', 'x'])
    expect(mayBeFound(states, 1_500)).toEqual(['x'])
  })
  it('may be what stood there before the first key, however often it was typed over since', () => {
    expect(mayBeFound(states, 1_299)).toEqual(['old', 'a', 'ab', 'x'])
  })
})
