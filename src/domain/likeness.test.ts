import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { likeness } from './likeness.ts'

const heraklion = { name: 'Heraklion', otherNames: ['Ηράκλειο', 'Irakleio', 'Iraklio', 'Héraklion', 'Candia'] }
const strasbourg = { name: 'Strasbourg', otherNames: ['Straßburg', 'Strasburgo'] }
const kragujevac = { name: 'Kragujevac', otherNames: ['Крагујевац'] }
const munich = { name: 'München' }
const reggio = { name: 'Reggio Calabria (Metropolitan City)', otherNames: ['Reggio di Calabria'] }

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

  test.each([
    ['Gemeente Utrecht', 'Utrecht'],
    ['Oslo kommune', 'Oslo'],
    ['Stockholms kommun', 'Stockholm'],
    ['Malmö stad', 'Malmö'],
    ['Espoon kaupunki', 'Espoo'],
    ['Município de Lisboa', 'Lisboa'],
    ['Câmara Municipal do Porto', 'Porto'],
    ['Ajuntament de Barcelona', 'Barcelona'],
    ['Comune dell’Aquila', "L'Aquila"],
    ['Občina Murska Sobota', 'Murska Sobota'],
    ['Mestna občina Ljubljana', 'Ljubljana'],
    ['Obec Obrnice', 'Město Obrnice'],
    ['Statutární město Brno', 'Brno'],
    ['Hlavné mesto Bratislava', 'Bratislava'],
    ['Primăria Municipiului Cluj-Napoca', 'Cluj Napoca'],
    ['Rīgas valstspilsētas pašvaldība', 'Rīga'],
    ['Daugavpils pilsēta', 'Daugavpils'],
    ['Vilniaus miesto savivaldybė', 'Vilnius'],
    ['Klaipėdos rajono savivaldybė', 'Klaipėda'],
    ['Tallinna linn', 'Tallinn'],
    ['Gmina Miejska Kraków', 'Kraków'],
    ['Van Büyükşehir Belediyesi', 'Van'],
    ['თბილისი', 'Tbilisi'],
    ['ქუთაისის', 'Kutaisis'],
    ['Երևան', 'Yerevan'],
    ['Գյումրի համայնք', 'Gyumri'],
    ['Київ', 'Kyiv'],
    ['Суми', 'Sumy'],
    ['Вінниця', 'Vinnytsia'],
    ['Кам’янець-Подільський', 'Kamianets-Podilskyi'],
    ['Згурівка', 'Zghurivka'],
    ['Крива Паланка', 'Kriva Palanka'],
    ['Saint-Denis', 'St-Denis'],
    ['Sankt Gallen', 'St. Gallen'],
    ['Sainte-Geneviève', 'Ste Geneviève'],
    ['Mont-Saint-Martin', 'Mont St.Martin'],
    ['Sint-Niklaas', 'St.-Niklaas'],
    ['Satu Mare', 'Satumare'],
  ])('the same: %s and %s', (a, b) => {
    expect(likeness({ name: a }, { name: b })).toBe('same')
    expect(likeness({ name: b }, { name: a })).toBe('same')
  })

  test.each([
    ['Helsingin kaupunki', 'Helsinki'],
    ['Tampereen kaupunki', 'Tampere'],
  ])('similar where the language changes more than the ending: %s and %s', (a, b) => {
    expect(likeness({ name: a }, { name: b })).toBe('similar')
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
