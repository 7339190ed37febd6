import { describe, expect, test } from 'vitest'
import { zonePlace } from './zone-places.ts'

/** Zones of the member states of the Council of Europe, from the zone database. */
const zones =
  `Andorra Tirane Yerevan Vienna Baku Sarajevo Brussels Sofia Zurich Nicosia Famagusta Prague Berlin Busingen
  Copenhagen Tallinn Madrid Ceuta Canary Helsinki Paris London Tbilisi Athens Zagreb Budapest Dublin Reykjavik Rome Vaduz
  Vilnius Luxembourg Riga Monaco Chisinau Podgorica Skopje Malta Amsterdam Oslo Warsaw Lisbon Madeira Azores Bucharest
  Belgrade Stockholm Ljubljana Bratislava San_Marino Istanbul Kyiv Simferopol`.split(/\s+/)

/** Places whose English name differs from the French or German one. */
const english = /^(?:Athens|Brussels|Bucharest|Copenhagen|Lisbon|Nicosia|Tirane|Vienna|Warsaw|Yerevan)$/

describe.each([
  ['en', { Tirane: 'Tirana', Canary: 'Canary Islands', San_Marino: 'San Marino', Bucharest: 'Bucharest' }],
  ['fr', { Bucharest: 'Bucarest', London: 'Londres', Azores: 'Ponta Delgada', Rome: 'Rome', Sofia: 'Sofia' }],
  ['de', { Bucharest: 'Bukarest', Rome: 'Rom', Zurich: 'Zürich', San_Marino: 'San Marino', Kyiv: 'Kyjiw' }],
] as const)('the place of a zone in %s', (locale, expected) => {
  test('is written as the language does', () => {
    const given = Object.keys(expected).map((place) => [place, zonePlace(`Europe/${place}`, locale)])
    expect(Object.fromEntries(given)).toEqual(expected)
  })

  test('has a name for every member state, without marks of the zone', () => {
    const names = zones.map((place) => zonePlace(`Europe/${place}`, locale))
    expect(names.filter((name) => !/^\p{Lu}[\p{L} -]+$/u.test(name))).toEqual([])
    expect(new Set(names).size).toBe(zones.length)
  })

  test('falls back to the name of the zone', () => {
    expect(zonePlace('America/Argentina/Buenos_Aires', locale)).toBe('Buenos Aires')
    expect(zonePlace('UTC', locale)).toBe('UTC')
  })
})

test.each(['fr', 'de'] as const)('none of them is left in English in %s', (locale) => {
  expect(zones.map((place) => zonePlace(`Europe/${place}`, locale)).filter((name) => english.test(name))).toEqual([])
})
