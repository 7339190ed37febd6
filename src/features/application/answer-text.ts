import {
  addressOf,
  isComposite,
  isList,
  isSimple,
  itemsAt,
  partAddress,
  visibleParts,
} from '#src/domain/application/fields.ts'
import type { Answers, Control, Field, ListItem } from '#src/domain/application/types.ts'
import type { JsonValue } from '#src/domain/values.ts'
import type { Formats } from '#src/i18n/formats.ts'
import type { FormTexts } from './texts.ts'

/** One answer in words, for reading. */
export interface AnswerLine {
  readonly address: string
  readonly label: string
  /** Empty when there is no answer yet. */
  readonly text: string
}

export interface AnswerRow {
  readonly title: string
  readonly lines: readonly AnswerLine[]
}

/** A field as it is read: one line, several (a group), or rows of lines (a list). */
export interface AnswerBlock {
  readonly id: string
  readonly label: string
  readonly lines: readonly AnswerLine[]
  readonly rows: readonly AnswerRow[]
}

export interface Reader {
  readonly texts: FormTexts
  readonly formats: Formats
  readonly yes: string
  readonly answers: Answers
}

/** A value as people read it; what cannot be read as its kind yet is shown as it was typed. */
export function valueText(control: Control, value: JsonValue | undefined, reader: Reader): string {
  const { texts, formats } = reader
  if (value === undefined || value === null) return ''
  if (typeof value === 'boolean') return value ? reader.yes : ''
  if (typeof value === 'number') return control.type === 'money' ? amount(value, reader) : formats.number(value)
  if (Array.isArray(value)) {
    const chosen = value.filter((item) => typeof item === 'string')
    return control.type === 'multichoice'
      ? chosen.map((option) => texts.option(control.optionSet, option)).join('\n')
      : chosen.join(', ')
  }
  if (typeof value !== 'string') return ''
  switch (control.type) {
    case 'choice':
      return texts.option(control.optionSet, value)
    case 'country':
      return formats.country(value)
    case 'language':
      return formats.language(value)
    case 'date':
      return /^\d{4}-\d{2}-\d{2}$/.test(value) ? formats.date(value) : value
    case 'visitReference':
      return visitText(value, reader)
    default:
      return value
  }
}

/** Grants of others may be in another currency, which stands in a line of its own: so no sign here but in budgets. */
const amount = (cents: number, { formats }: Reader): string => formats.euros(cents, 'always').replace(/\s?€\s?/, '')

/** Which visit a budget line belongs to: `Visit 2, Sample city`. */
export function visitText(key: string, { answers, texts }: Reader): string {
  const visits = itemsAt(answers, 'activity.visits')
  const index = visits.findIndex((visit) => visit['key'] === key)
  const host = visits[index]?.['host']
  if (index === -1) return ''
  const name = texts.row('visits', index + 1)
  return typeof host === 'string' && host.trim() !== '' ? `${name}, ${host}` : name
}

export function blockOf(field: Field, reader: Reader): AnswerBlock {
  const { answers, texts } = reader
  const address = addressOf(field)
  const block: AnswerBlock = { id: address, label: texts.label(address), lines: [], rows: [] }
  if (isComposite(field)) {
    const lines = visibleParts(field, answers).map((part) => {
      const at = partAddress(field, part)
      const label = texts.find(`field.${field.id}.${part.id}.label`) ?? part.id
      return { address: at, label, text: valueText(part, answers[at], reader) }
    })
    return { ...block, lines }
  }
  if (isList(field)) {
    const rows = itemsAt(answers, address).map((item: ListItem, index) => ({
      title: texts.row(field.id, index + 1),
      lines: visibleParts(field, answers).map((part) => ({
        address: `${address}.${index}.${part.id}`,
        label: texts.find(`field.${field.id}.${part.id}.label`) ?? part.id,
        text: valueText(part, item[part.id], reader),
      })),
    }))
    return { ...block, rows }
  }
  if (!isSimple(field)) return block
  return { ...block, lines: [{ address, label: block.label, text: valueText(field, answers[address], reader) }] }
}

/** Any answer by its address, in one text: for two versions side by side. */
export function textOfValue(field: Field, address: string, value: JsonValue, reader: Reader): string {
  const block = blockOf(field, { ...reader, answers: { ...reader.answers, [address]: value } })
  if (isList(field)) {
    return block.rows
      .map(({ title, lines }) =>
        [title, ...lines.filter(({ text }) => text !== '').map(({ label, text }) => `${label}: ${text}`)].join('\n'),
      )
      .join('\n\n')
  }
  return block.lines.find((line) => line.address === address)?.text ?? ''
}
