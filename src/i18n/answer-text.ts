import { itemsAt } from '#src/domain/application/fields.ts'
import { optionKey } from '#src/domain/application/options.ts'
import { isPlainDate } from '#src/domain/application/plain-date.ts'
import type { ReadTranslation } from '#src/domain/application/translations.ts'
import type { Answers, Control, ListItem, Part } from '#src/domain/application/types.ts'
import type { JsonValue } from '#src/domain/values.ts'
import type { Formats } from './formats.ts'

/** What is needed to write answers in words: all answers, formats, and texts by key (undefined for unknown keys). */
export interface AnswerReader {
  readonly answers: Answers
  readonly formats: Formats
  readonly find: (key: string, values?: Record<string, string | number>) => string | undefined
  readonly yes: string
}

/** A value of the form in words; a value of the wrong type is shown as typed. Empty: no answer. */
export function valueText(control: Control, value: JsonValue | undefined, reader: AnswerReader): string {
  const { formats, find } = reader
  if (value === undefined || value === null || value === false) return ''
  if (value === true) return reader.yes
  if (typeof value === 'number') return control.type === 'money' ? formats.euros(value) : formats.number(value)
  const option = (set: string, name: string) => find(optionKey(set, name)) ?? name
  if (Array.isArray(value)) {
    const chosen = value.filter((item) => typeof item === 'string')
    return (control.type === 'multichoice' ? chosen.map((name) => option(control.optionSet, name)) : chosen).join('\n')
  }
  if (typeof value !== 'string') return ''
  switch (control.type) {
    case 'choice':
      return option(control.optionSet, value)
    case 'country':
      return formats.country(value)
    case 'language':
      return formats.language(value)
    case 'date':
      // An invalid date such as 30 February would be formatted as 1 March, which nobody typed.
      return isPlainDate(value) ? formats.date(value) : value
    case 'visitReference':
      return visitText(value, reader)
    default:
      return value
  }
}

/** For example `Translation into English · Machine translation, not checked`. */
export const translationCaption = (
  { into, origin }: Pick<ReadTranslation, 'into' | 'origin'>,
  find: AnswerReader['find'],
): string => {
  const from = find(origin ? optionKey('translationOrigin', origin) : 'translation.noOrigin')
  return [find(`translation.into.${into}`) ?? into, from].filter(Boolean).join(' · ')
}

/** One part of a list entry in words. If the entry has its own currency, amounts get no euro sign. */
export function partText(part: Part, item: ListItem, reader: AnswerReader): string {
  const text = valueText(part, item[part.id], reader)
  return part.type === 'money' && 'currency' in item ? text.replace(/\s?€\s?/, '') : text
}

/** The visit that a budget line belongs to: `Visit 2, Sample city`. Empty if the visit no longer exists. */
export function visitText(key: string, { answers, find }: Pick<AnswerReader, 'answers' | 'find'>): string {
  const visits = itemsAt(answers, 'activity.visits')
  const index = visits.findIndex((visit) => visit['key'] === key)
  if (index === -1) return ''
  const host = visits[index]?.['host']
  const name = find('field.visits.item', { number: index + 1 }) ?? String(index + 1)
  return typeof host === 'string' && host.trim() !== '' ? `${name}, ${host}` : name
}
