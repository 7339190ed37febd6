import fc from 'fast-check'
import { expect, test } from 'vitest'
import { calendarFile, type Moment } from './calendar-file.ts'

const moment: Moment = {
  uid: 'call-1.deadline@alliance-dashboard',
  sequence: 1,
  at: '2016-04-29T15:00:00.000Z',
  stampAt: '2016-04-01T08:00:00.000Z',
  language: 'en',
  summary: 'Deadline: call one',
  description: 'Friday 29 April 2016, 17:00 Strasbourg time (UTC+2)',
  reminders: [
    { before: 'P1D', text: '24 hours left' },
    { before: 'PT1H', text: 'One hour left' },
  ],
}

/** Unfolds long lines (RFC 5545). */
const unfolded = (file: string): string[] => file.replaceAll('\r\n ', '').split('\r\n')
/** The value of a property as a calendar reads it. */
const read = (file: string, name: string): string | undefined =>
  unfolded(file)
    .find((line) => line.startsWith(`${name};`) || line.startsWith(`${name}:`))
    ?.replace(/^[^:]*:/, '')
    .replaceAll(/\\([\\;,nN])/g, (_, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign))

test('a deadline is an instant, with two reminders', () => {
  expect(unfolded(calendarFile(moment))).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Alliance Dashboard//Deadlines//EN',
    'CALSCALE:GREGORIAN',
    'BEGIN:VEVENT',
    'UID:call-1.deadline@alliance-dashboard',
    'SEQUENCE:1',
    'DTSTAMP:20160401T080000Z',
    'DTSTART:20160429T150000Z',
    'SUMMARY;LANGUAGE=en:Deadline: call one',
    'DESCRIPTION;LANGUAGE=en:Friday 29 April 2016\\, 17:00 Strasbourg time (UTC+2)',
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'TRIGGER:-P1D',
    'DESCRIPTION:24 hours left',
    'END:VALARM',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'TRIGGER:-PT1H',
    'DESCRIPTION:One hour left',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ])
})

test('whatever stands in a text, a calendar reads it back, and no line is longer than 75 octets', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
      const file = calendarFile({ ...moment, description: text })
      for (const line of file.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
      const kept = text.replaceAll(/\r\n?/g, '\n').replaceAll(/(?!\n)\p{Cc}/gu, '')
      expect(read(file, 'DESCRIPTION')).toBe(kept)
    }),
  )
})

test('a text cannot begin a property of its own', () => {
  const file = calendarFile({ ...moment, summary: 'Deadline\r\nATTACH:https://elsewhere.example' })
  expect(unfolded(file).filter((line) => line.startsWith('ATTACH'))).toEqual([])
  expect(read(file, 'SUMMARY')).toBe('Deadline\nATTACH:https://elsewhere.example')
})

test('letters of several bytes are not torn apart', () => {
  const summary = 'Ž'.repeat(200)
  const file = calendarFile({ ...moment, summary })
  expect(file).not.toContain('\uFFFD')
  expect(read(file, 'SUMMARY')).toBe(summary)
})
