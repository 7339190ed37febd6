import { isList } from '#src/domain/application/fields.ts'
import type { Field } from '#src/domain/application/types.ts'
import type { JsonValue } from '#src/domain/values.ts'
import { blockOf } from '#src/i18n/answer-blocks.ts'
import type { AnswerReader } from '#src/i18n/answer-text.ts'

/** Any answer by its address, in one text: for two versions side by side. */
export function textOfValue(field: Field, address: string, value: JsonValue, reader: AnswerReader): string {
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
