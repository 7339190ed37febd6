import fc from 'fast-check'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { readAmount } from '#src/domain/application/pasted-amount.ts'
import { parseEuros } from '#src/domain/money.ts'
import { formatsFor } from './formats.ts'

const en = formatsFor('en')
const fr = formatsFor('fr')
const de = formatsFor('de')
const deadline = '2016-04-29T15:00:00Z'

describe('date and time', () => {
  test.each([
    [en, 'Friday 29 April 2016, 17:00 Strasbourg time (UTC+2)'],
    [fr, 'Vendredi 29 avril 2016 à 17\u00A0h\u00A000, heure de Strasbourg (UTC+2)'],
    [de, 'Freitag, 29. April 2016, 17:00 Uhr Straßburger Zeit (UTC+2)'],
  ])('the deadline of 2016, case %#', (formats, text) => {
    expect(formats.dateTime(deadline)).toBe(text)
  })

  test('inside a French sentence the weekday is small', () => {
    expect(fr.dateTime(deadline, { inSentence: true })).toMatch(/^vendredi/)
  })

  test('the visitor’s clock is told when it differs, and only then', () => {
    expect(en.visitorTime(deadline, 'Europe/Bucharest')).toBe('Friday 29 April 2016, 18:00 your time (UTC+3)')
    expect(en.visitorTime(deadline, 'Europe/Madrid')).toBeNull()
  })

  test.each([
    [en, 'Friday 29 April 2016, 18:00 Bucharest time (UTC+3)'],
    [fr, 'Vendredi 29 avril 2016 à 18\u00A0h\u00A000, heure locale à Bucarest (UTC+3)'],
    [de, 'Freitag, 29. April 2016, 18:00 Uhr Ortszeit Bukarest (UTC+3)'],
  ])('the clock of another place is named, and is not the reader’s, case %#', (formats, text) => {
    expect(formats.dateTime(deadline, { zone: 'Europe/Bucharest' })).toBe(text)
  })

  test('the visitor in Strasbourg is told of their own clock beside another place’s', () => {
    expect(en.visitorTime(deadline, 'Europe/Paris', 'Europe/Bucharest')).toBe(
      'Friday 29 April 2016, 17:00 your time (UTC+2)',
    )
    expect(en.visitorTime(deadline, 'Europe/Athens', 'Europe/Bucharest')).toBeNull()
  })

  test('offsets follow summer time, keep minutes and have a true minus', () => {
    expect(formatsFor('en').dateTime('2016-01-29T15:00:00Z', { zone: 'Europe/Paris' })).toContain('(UTC+1)')
    expect(formatsFor('en').dateTime(deadline, { zone: 'Asia/Kolkata' })).toContain('(UTC+5:30)')
    expect(formatsFor('en').dateTime(deadline, { zone: 'America/New_York' })).toContain('(UTC−4)')
    expect(formatsFor('en').dateTime('2016-01-29T15:00:00Z', { zone: 'Europe/London' })).toContain('(UTC)')
  })

  test('plain dates never shift and are shown as far as they are known', () => {
    expect(en.date('2016-06-01')).toBe('1 June 2016')
    expect(de.date('2016-06-01', 'full')).toBe('Mittwoch, 1. Juni 2016')
    expect(fr.date('2013-04')).toBe('avril 2013')
    expect(en.date('2012')).toBe('2012')
    expect(en.date('0016-09-12')).toBe('12 September 16')
    expect(fr.dateRange('2016-06-01', '2017-05-01')).toBe('du 1er juin 2016 au 1er mai 2017')
  })

  test('midnight is 00:00, never 24:00', () => {
    expect(en.time('2016-04-28T22:00:00Z', { zone: 'Europe/Paris' })).toBe('00:00')
  })
})

describe('numbers and money', () => {
  test('thousands', () => {
    expect([en.number(2412), fr.number(2412), de.number(2412)]).toEqual(['2,412', '2\u202f412', '2.412'])
  })

  test('cents are shown when there are any, or always', () => {
    expect(en.euros(1_250_000)).toBe('€12,500')
    expect(en.euros(1_250_050)).toBe('€12,500.50')
    expect(de.euros(1_250_000, 'always')).toBe('12.500,00\u00a0€')
  })

  test('an amount with its cents is read back as it was, from a field and from a table, in every language', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), fc.constantFrom(en, fr, de), (cents, formats) => {
        const printed = formats.euros(cents, 'always')
        expect(parseEuros(printed)).toBe(cents)
        expect(readAmount(printed, null)).toEqual({ ok: true, cents })
      }),
    )
  })

  test('percent', () => {
    expect(en.percent(0.724)).toBe('72%')
    expect(de.percent(0.724, 1)).toBe('72,4\u00a0%')
  })
})

describe('countries', () => {
  test('as the Council of Europe names them', () => {
    expect(['XK', 'TR', 'SK', 'MD', 'MK', 'CZ', 'GR'].map((code) => en.country(code))).toEqual([
      'Kosovo*',
      'Türkiye',
      'Slovak Republic',
      'Republic of Moldova',
      'North Macedonia',
      'Czechia',
      'Greece',
    ])
    expect(de.country('SK')).toBe('Slowakische Republik')
    expect(fr.country('MD')).toBe('République de Moldova')
  })

  test('nonsense stays as it is', () => {
    expect(en.country('nowhere')).toBe('nowhere')
  })

  test('sorting minds no accents', () => {
    expect(fr.sortBy(['Zagreb', 'Évry', 'Fribourg', 'Eger'], (name) => name)).toEqual([
      'Eger',
      'Évry',
      'Fribourg',
      'Zagreb',
    ])
  })
})

describe('durations', () => {
  test('two largest units', () => {
    expect(en.duration((17 * 24 + 4) * 3_600_000 + 26 * 60_000)).toBe('17 days, 4 hours')
    expect(de.duration(17 * 24 * 3_600_000 + 26 * 60_000)).toBe('17 Tage')
    expect(en.duration(12_400)).toBe('12 seconds')
    expect(en.duration(-5)).toBe('0 seconds')
  })
})

test('Romani has a name in every language', () => {
  expect((['en', 'fr', 'de'] as const).map((locale) => formatsFor(locale).language('rom'))).toEqual([
    'Romani',
    'romani',
    'Romanes',
  ])
})

test('a format is made when it is first asked for, and once', async () => {
  const made = vi.spyOn(Intl, 'DisplayNames')
  onTestFinished(() => made.mockRestore())
  vi.resetModules()
  const fresh = (await import('./formats.ts')).formatsFor('fr')
  expect(made).not.toHaveBeenCalled()
  expect([fresh.country('FR'), fresh.country('BE')]).toEqual(['France', 'Belgique'])
  expect(made).toHaveBeenCalledTimes(1)
})

test('a colon is set off in French, by a space that never breaks', () => {
  expect([en, fr, de].map(({ colon }) => colon)).toEqual([':', '\u00a0:', ':'])
})
