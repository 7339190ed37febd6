import {
  addressOf,
  isComposite,
  isList,
  isSimple,
  itemsAt,
  partAddress,
  visibleFields,
  visibleParts,
} from '#src/domain/application/fields.ts'
import { budgetOf } from '#src/domain/application/budget.ts'
import { optionKey } from '#src/domain/application/options.ts'
import type { Answers, Control, Field, ListItem, SectionId } from '#src/domain/application/types.ts'
import type { JsonValue } from '#src/domain/values.ts'
import type { Formats } from '#src/i18n/formats.ts'

/** What reading answers needs: the answers themselves, formats, and texts by key. */
export type Reader = {
  readonly answers: Answers
  readonly formats: Formats
  readonly find: (key: string, values?: Record<string, string | number>) => string | undefined
  readonly yes: string
}

export type Line = { readonly label: string; readonly text: string; readonly long: boolean }

/** A field as a reviewer reads it: lines of its own, or a table with one row per entry. */
export type Block = {
  readonly id: string
  readonly label: string
  readonly lines: readonly Line[]
  readonly table: {
    readonly headers: readonly string[]
    readonly rows: readonly { readonly name: string; readonly cells: readonly string[] }[]
  } | null
}

const stringsIn = (value: JsonValue): string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []

function visitName(key: string, { answers, find }: Reader): string {
  const visits = itemsAt(answers, 'activity.visits')
  const index = visits.findIndex((visit) => visit['key'] === key)
  if (index === -1) return ''
  const host = visits[index]?.['host']
  const name = find('field.visits.item', { number: index + 1 }) ?? String(index + 1)
  return typeof host === 'string' && host !== '' ? `${name}, ${host}` : name
}

/** A value in words; one that is not what its control keeps is shown as it came. */
export function valueText(control: Control, value: JsonValue | undefined, reader: Reader): string {
  const { formats, find } = reader
  if (value === undefined || value === null || value === false) return ''
  if (value === true) return reader.yes
  if (typeof value === 'number') return control.type === 'money' ? formats.euros(value) : formats.number(value)
  const option = (set: string, name: string) => find(optionKey(set, name)) ?? name
  if (Array.isArray(value)) {
    const chosen = stringsIn(value)
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
      return /^\d{4}-\d{2}-\d{2}$/.test(value) ? formats.date(value) : value
    case 'visitReference':
      return visitName(value, reader)
    default:
      return value
  }
}

const lineOf = (control: Control, label: string, value: JsonValue | undefined, reader: Reader): Line => ({
  label,
  text: valueText(control, value, reader),
  long: control.type === 'longtext',
})

export function blockOf(field: Field, reader: Reader): Block {
  const { answers, find, formats } = reader
  const labelOf = (key: string) => find(`field.${key}.label`) ?? key
  const block: Block = { id: field.id, label: labelOf(field.id), lines: [], table: null }
  if (isComposite(field)) {
    const parts = visibleParts(field, answers)
    const lines = parts.map((part) =>
      lineOf(part, labelOf(`${field.id}.${part.id}`), answers[partAddress(field, part)], reader),
    )
    return { ...block, lines }
  }
  if (isList(field)) {
    const parts = visibleParts(field, answers)
    const rows = itemsAt(answers, addressOf(field)).map((item: ListItem, index) => ({
      name: find(`field.${field.id}.item`, { number: index + 1 }) ?? String(index + 1),
      // Other grants may be in another currency, which stands in a column of its own.
      cells: parts.map((part) => {
        const text = valueText(part, item[part.id], reader)
        return part.type === 'money' && 'currency' in item ? text.replace(/\s?€\s?/, '') : text
      }),
    }))
    return { ...block, table: { headers: parts.map((part) => labelOf(`${field.id}.${part.id}`)), rows } }
  }
  if (field.type === 'computed') {
    return {
      ...block,
      lines: [{ label: block.label, text: formats.euros(budgetOf(answers).requestedCents), long: false }],
    }
  }
  if (!isSimple(field)) return block
  return { ...block, lines: [lineOf(field, block.label, answers[addressOf(field)], reader)] }
}

/** What was asked in a section, for these answers; files stand apart. */
export const blocksOf = (section: SectionId, reader: Reader): Block[] =>
  visibleFields(section, reader.answers)
    .filter(({ type }) => type !== 'documents')
    .map((field) => blockOf(field, reader))
