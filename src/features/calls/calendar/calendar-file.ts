import type { Instant } from '#src/domain/values.ts'

/** One event for a calendar, with reminders. Texts are plain; this file escapes them. */
export type Moment = {
  /** Identifies the event, so that a calendar never has it twice. */
  uid: string
  /** Increases with each change, so that calendars know the later version (RFC 5545, 3.8.7.4). */
  sequence: number
  at: Instant
  /** When this version was published. */
  stampAt: Instant
  language: string
  summary: string
  description: string
  reminders: readonly { before: 'P1D' | 'PT1H'; text: string }[]
}

const LONGEST_OCTETS = 75
const encoder = new TextEncoder()

/** `20160429T150000Z`. In UTC, so that calendars need no time zone data. */
const instantText = (at: Instant): string => new Date(at).toISOString().replaceAll(/[-:]|\.\d+/g, '')

/** RFC 5545, 3.3.11. Control characters other than line breaks are not allowed. */
const escaped = (text: string): string =>
  text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/(?!\n)\p{Cc}/gu, '')
    .replaceAll(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll('\n', '\\n')

/** RFC 5545, 3.1: at most 75 octets per line, without splitting a character; continuation lines begin with a space. */
const folded = (line: string): string => {
  let text = ''
  let octets = 0
  for (const character of line) {
    const length = encoder.encode(character).length
    if (octets + length > LONGEST_OCTETS) {
      text += '\r\n '
      octets = 1
    }
    text += character
    octets += length
  }
  return text
}

/** A calendar with one event, to be saved as `.ics` (RFC 5545). */
export function calendarFile({
  uid,
  sequence,
  at,
  stampAt,
  language,
  summary,
  description,
  reminders,
}: Moment): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Alliance Dashboard//Deadlines//EN',
    'CALSCALE:GREGORIAN',
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `SEQUENCE:${sequence}`,
    `DTSTAMP:${instantText(stampAt)}`,
    `DTSTART:${instantText(at)}`,
    `SUMMARY;LANGUAGE=${language}:${escaped(summary)}`,
    `DESCRIPTION;LANGUAGE=${language}:${escaped(description)}`,
    'TRANSP:TRANSPARENT',
    ...reminders.flatMap(({ before, text }) => [
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      `TRIGGER:-${before}`,
      `DESCRIPTION:${escaped(text)}`,
      'END:VALARM',
    ]),
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}
