import {
  addressOf,
  isComposite,
  isList,
  isSimple,
  itemsAt,
  partAddress,
  visibleParts,
} from '#src/domain/application/fields.ts'
import type { Field, ListItem } from '#src/domain/application/types.ts'
import type { JsonValue } from '#src/domain/values.ts'
import { type AnswerReader, partText, valueText } from '#src/i18n/answer-text.ts'
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

export type Reader = AnswerReader & { readonly texts: FormTexts }

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
        text: partText(part, item, reader),
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
