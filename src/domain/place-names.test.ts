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

  const saints: readonly (readonly [name: string, ...queries: string[]])[] = [
    [
      'Saint-Denis',
      'St-Denis',
      'St. Denis',
      'St.Denis',
      'st denis',
      'Sankt Denis',
      'Saint Denis',
      'denis st',
      'ST. DEN',
    ],
    ['St. Gallen', 'Sankt Gallen', 'St Gallen', 'St-Gallen', 'Saint-Gallen', 'sankt', 'saint', 'Sankt Gal'],
    ['Sankt Pölten', 'St. Pölten', 'St. Poelten', 'st.polten', 'pölten st.'],
    ['Sainte-Geneviève', 'Ste-Geneviève', 'Ste Genevieve', 'Ste. Gen', 'sainte genevieve'],
    ['Sint-Niklaas', 'St.-Niklaas', 'St Niklaas'],
    ['Bad St. Leonhard', 'Bad Sankt Leonhard', 'sankt-leonhard bad'],
    ['Mont-Saint-Martin', 'Mont-St-Martin', 'mont st. martin'],
  ]
  test.each(saints.flatMap(([name, ...queries]) => queries.map((query) => [name, query] as const)))(
    '%s by %j, however its saint is written',
    (name, query) => {
      expect(namesPlace({ name }, query)).toBe(true)
      expect(namesPlace({ name: 'Other', otherNames: [name] }, query)).toBe(true)
    },
  )

  test('but no saint by what may become another name, nor one inside a word', () => {
    expect(namesPlace({ name: 'Saint-Denis' }, 'st')).toBe(false)
    expect(namesPlace({ name: 'Saint-Denis' }, 'ste')).toBe(false)
    expect(namesPlace({ name: 'Budapest' }, 'sankt')).toBe(false)
    expect(namesPlace({ name: 'Budapest' }, 'buda-saint')).toBe(false)
    expect(namesPlace({ name: 'Stevenage' }, 'saint venage')).toBe(false)
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
