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
import type { Control, Field, ListItem, SectionId } from '#src/domain/application/types.ts'
import type { JsonValue } from '#src/domain/values.ts'
import { type AnswerReader, partText, valueText } from '#src/i18n/answer-text.ts'

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

const lineOf = (control: Control, label: string, value: JsonValue | undefined, reader: AnswerReader): Line => ({
  label,
  text: valueText(control, value, reader),
  long: control.type === 'longtext',
})

export function blockOf(field: Field, reader: AnswerReader): Block {
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
      cells: parts.map((part) => partText(part, item, reader)),
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
export const blocksOf = (section: SectionId, reader: AnswerReader): Block[] =>
  visibleFields(section, reader.answers)
    .filter(({ type }) => type !== 'documents')
    .map((field) => blockOf(field, reader))
