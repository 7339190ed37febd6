import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { placeSearch } from './place-names.ts'
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
    [{ name: 'თბილისი' }, 'tbilisi'],
    [{ name: 'Երևան' }, 'yerevan'],
    [{ name: 'Yerevan' }, 'Երևան'],
    [{ name: 'Kyiv' }, 'Київ'],
    [{ name: 'Суми' }, 'sumy'],
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
