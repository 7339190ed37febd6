import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { duplicatesOf, type NamedAuthority } from './duplicates.ts'

const kosice = { name: 'Košice', country: 'SK', otherNames: ['Kassa', 'Kaschau'] }
const strasbourg = { name: 'Strasbourg', country: 'FR', otherNames: ['Straßburg'] }
const others: readonly NamedAuthority[] = [strasbourg, kosice, { name: 'Kassel', country: 'DE' }]

const found = (name: string, country: string) =>
  duplicatesOf({ name, country }, others).map(({ other, likeness }) => `${other.name} ${likeness}`)

describe('the same authority is found', () => {
  test.each([
    ['Mesto Košice', 'SK'],
    ['KOSICE', 'SK'],
    ['Кошице', 'SK'],
    ['Kassa', 'SK'],
    ['City of Košice', 'SK'],
    ['Municipality of Kosice', 'SK'],
  ])('%s', (name, country) => expect(found(name, country)).toEqual(['Košice same']))

  test.each(['Ville de Strasbourg', 'Commune de Strasbourg', 'Stadt Straßburg', 'Strassburg', 'Strasbourg (Ville)'])(
    '%s',
    (name) => expect(found(name, 'FR')).toEqual(['Strasbourg same']),
  )

  test('with a slip of the keyboard, less surely', () => {
    expect(found('Strasbuorg', 'FR')).toEqual(['Strasbourg similar'])
  })
})

describe('another authority is not', () => {
  test('in another country', () => {
    expect(found('Strasbourg', 'DE')).toEqual([])
    expect(found('Kassa', 'HU')).toEqual([])
  })
  test('without a name', () => {
    expect(found('', 'SK')).toEqual([])
    expect(found('   ', 'SK')).toEqual([])
  })
})

test('the surest come first, each once, and only from the same country', () => {
  const name = fc.constantFrom('Aurelia', 'Aurelja', 'City of Aurelia', 'Aurélia', 'Borealis', 'Boralis')
  const authority = fc.record({ name, country: fc.constantFrom('RO', 'BG') })
  fc.assert(
    fc.property(authority, fc.array(authority, { maxLength: 8 }), (asked, list) => {
      const answers = duplicatesOf(asked, list)
      const ranks = answers.map(({ likeness }) => (likeness === 'same' ? 0 : 1))
      expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
      expect(answers.every(({ other }) => other.country === asked.country)).toBe(true)
      expect(new Set(answers.map(({ other }) => other)).size).toBe(answers.length)
      const equal = list.filter(({ name: own, country }) => own === asked.name && country === asked.country)
      const same = answers.filter(({ likeness }) => likeness === 'same').map(({ other }) => other)
      expect(same).toEqual(expect.arrayContaining(equal))
    }),
  )
})

test('who is like me, I am like', () => {
  const place = fc.record({ name: fc.string({ unit: 'grapheme', maxLength: 20 }), country: fc.constant('FR') })
  fc.assert(
    fc.property(place, place, (a, b) => {
      fc.pre(a.name.trim() !== '' && b.name.trim() !== '')
      expect(duplicatesOf(a, [b]).map(({ likeness }) => likeness)).toEqual(
        duplicatesOf(b, [a]).map(({ likeness }) => likeness),
      )
    }),
  )
})
