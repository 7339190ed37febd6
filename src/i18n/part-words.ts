import { documentAddress, type DocumentInSlot } from '#src/domain/application/documents.ts'
import { describeAddress } from '#src/domain/application/fields.ts'
import type { Parts } from '#src/domain/clarification.ts'
import { type AnswerLine, blockOf } from './answer-blocks.ts'
import type { AnswerReader } from './answer-text.ts'

/** The name of a question of the form or of a document slot. */
export function partName(address: string, find: AnswerReader['find']): string {
  const found = describeAddress(address)
  return (found && find(found.labelKey)) ?? address
}

/** The content of one part: the answer in words, or the names of the files. Empty: nothing. */
export function partInWords(
  address: string,
  { answers, documents }: Parts<DocumentInSlot>,
  reader: Omit<AnswerReader, 'answers'>,
): string {
  const found = describeAddress(address)
  if (!found) return ''
  if (found.field.type === 'documents') {
    return documents
      .filter(({ slot }) => documentAddress(slot) === address)
      .map(({ name }) => name)
      .join('\n')
  }
  const { lines, rows } = blockOf(found.field, { ...reader, answers })
  const { colon } = reader.formats
  return [linesInWords(lines, colon), ...rows.map((row) => `${row.title}\n${linesInWords(row.lines, colon)}`)]
    .filter((text) => text !== '')
    .join('\n\n')
}

/** A single answer needs no label; several have one each. */
const linesInWords = (lines: readonly AnswerLine[], colon: string): string => {
  const [only] = lines
  if (only && lines.length === 1) return withTranslations(only)
  return lines
    .filter(({ text }) => text !== '')
    .map((line) => `${line.label}${colon} ${withTranslations(line)}`)
    .join('\n')
}

const withTranslations = ({ text, translations = [] }: AnswerLine): string =>
  [text, ...translations.map((translation) => `${translation.caption}\n${translation.text}`)].join('\n\n')
