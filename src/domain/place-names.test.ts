import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { likeness, placeSearch } from './place-names.ts'
import type { NamedPlace } from './place-names.ts'

const namesPlace = (place: NamedPlace, query: string, more?: string) => placeSearch(query)(place, more)

const heraklion = { name: 'Heraklion', otherNames: ['Ηράκλειο', 'Irakleio', 'Iraklio', 'Héraklion', 'Candia'] }
const strasbourg = { name: 'Strasbourg', otherNames: ['Straßburg', 'Strasburgo'] }
const kragujevac = { name: 'Kragujevac', otherNames: ['Крагујевац'] }
const munich = { name: 'München' }
const reggio = { name: 'Reggio Calabria (Metropolitan City)', otherNames: ['Reggio di Calabria'] }

describe('a place is found', () => {
  test.each([
    [heraklion, 'irakleio'],
    [heraklion, 'ΗΡΑΚΛΕΙΟ'],
    [heraklion, 'Iráklio'],
    [heraklion, 'heraklíon'],
    [strasbourg, 'Straßburg'],
    [strasbourg, 'strassb'],
    [strasbourg, 'Strasburgo'],
    [kragujevac, 'Крагуј'],
    [munich, 'munchen'],
    [munich, 'Muenchen'],
    [reggio, 'calabria reggio'],
    [reggio, '  '],
  ])('%o by %j', (place, query) => {
    expect(namesPlace(place, query)).toBe(true)
  })

  test('by its country too, in any order, but not by halves of two names', () => {
    expect(namesPlace(strasbourg, 'france stras', 'France')).toBe(true)
    expect(namesPlace(strasbourg, 'spain stras', 'France')).toBe(false)
    expect(namesPlace(strasbourg, 'bourgstrass')).toBe(false)
  })

  test('by each of its names, whatever they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.string({ unit: 'grapheme' })), (name, otherNames) => {
        for (const each of [name, ...otherNames]) expect(namesPlace({ name, otherNames }, each)).toBe(true)
      }),
    )
  })
})

describe('two places are', () => {
  test.each([
    [strasbourg, 'City of Strasbourg'],
    [strasbourg, 'Stadt Straßburg'],
    [strasbourg, 'STRASBOURG, Ville de'],
    [heraklion, 'Δήμος Ηράκλειο'],
    [reggio, 'Comune di Reggio Calabria'],
    [reggio, 'Città Metropolitana di Reggio Calabria'],
    [munich, 'Landeshauptstadt Muenchen'],
    [kragujevac, 'Grad Kragujevac'],
  ])('the same: %o and %s', (place, name) => {
    expect(likeness(place, { name })).toBe('same')
    expect(likeness({ name }, place)).toBe('same')
  })

  test.each(['Strasborg', 'Strasbuorg', 'Strasbourgh', 'Strazbourg'])('similar: Strasbourg and %s', (name) => {
    expect(likeness({ name: 'Strasbourg' }, { name })).toBe('similar')
  })

  test.each([
    ['Mons', 'Mors'],
    ['Lille', 'Lyon'],
    ['Sample city 017', 'Sample city 018'],
    ['City', 'Town'],
    ['', '!'],
  ])('others: %s and %s', (a, b) => {
    expect(likeness({ name: a }, { name: b })).toBeNull()
  })

  test('the same as themselves, and alike from both sides', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(likeness({ name: a }, { name: b })).toBe(likeness({ name: b }, { name: a }))
        expect(likeness({ name: `${a}x` }, { name: `${a}x` })).toBe('same')
      }),
    )
  })
})
