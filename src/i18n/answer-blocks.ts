import { languageOf } from '#src/domain/application/answer-language.ts'
import { budgetOf } from '#src/domain/application/budget.ts'
import { countAnswer } from '#src/domain/application/count.ts'
import {
  addressOf,
  isComposite,
  isList,
  isSimple,
  itemsAt,
  partAddress,
  visibleParts,
} from '#src/domain/application/fields.ts'
import { translationLimit } from '#src/domain/application/translations.ts'
import type { Field, ListItem } from '#src/domain/application/types.ts'
import { surplusFrom } from '#src/domain/surplus.ts'
import { type AnswerReader, partText, valueText } from './answer-text.ts'
import { type TranslationLine, translationLines } from './translation-lines.ts'

/** One answer in words, for reading. */
export interface AnswerLine {
  readonly address: string
  readonly label: string
  /** Empty if there is no answer yet. */
  readonly text: string
  /** Whether the answer is a long text. */
  readonly long: boolean
  /** Language of a long text (BCP 47), if known. */
  readonly language?: string
  /** Index from which the text exceeds its limit, if it does. */
  readonly overFrom?: number
  /** Translations that the applicant provided. */
  readonly translations?: readonly TranslationLine[]
}

/** Length, language, limit and translations of a text. */
const aboutText = (
  control: { readonly type: string; readonly max?: number },
  text: string,
  { answers, find, address }: Pick<AnswerReader, 'answers' | 'find'> & { address: string },
): Pick<AnswerLine, 'long' | 'language' | 'overFrom' | 'translations'> => {
  const long = control.type === 'longtext'
  const language = long ? languageOf(answers, address) : undefined
  const overFrom = isLimited(control) ? surplusFrom(text, control.max, countAnswer) : null
  const translations = long ? translationLines({ answers, find }, address).map(withLimit(control.max)) : []
  return {
    long,
    ...(language !== undefined && { language }),
    ...(overFrom !== null && { overFrom }),
    ...(translations.length > 0 && { translations }),
  }
}

/** Adds where a translation exceeds its limit. */
const withLimit =
  (max: number | undefined) =>
  (line: TranslationLine): TranslationLine => {
    const overFrom = max === undefined ? null : surplusFrom(line.text, translationLimit(max), countAnswer)
    return overFrom === null ? line : { ...line, overFrom }
  }

const isLimited = (control: {
  readonly type: string
  readonly max?: number
}): control is { type: string; max: number } =>
  (control.type === 'longtext' || control.type === 'text') && control.max !== undefined

/** One entry of a list: `Visit 2` and its answers. */
export interface AnswerRow {
  readonly title: string
  readonly lines: readonly AnswerLine[]
}

/** A field for reading: one line, several (a group), or rows of lines (a list). */
export interface AnswerBlock {
  /** Address of the field. */
  readonly id: string
  readonly label: string
  readonly lines: readonly AnswerLine[]
  readonly rows: readonly AnswerRow[]
}

/** The answer to a field in words, for every page that shows answers. */
export function blockOf(field: Field, reader: AnswerReader): AnswerBlock {
  const { answers, find, formats } = reader
  const id = addressOf(field)
  const label = find(`field.${field.id}.label`) ?? field.id
  const partLabel = (part: string): string => find(`field.${field.id}.${part}.label`) ?? part
  const block: AnswerBlock = { id, label, lines: [], rows: [] }
  if (isComposite(field)) {
    const lines = visibleParts(field, answers).map((part): AnswerLine => {
      const address = partAddress(field, part)
      const text = valueText(part, answers[address], reader)
      return { address, label: partLabel(part.id), text, ...aboutText(part, text, { ...reader, address }) }
    })
    return { ...block, lines }
  }
  if (isList(field)) {
    const rows = itemsAt(answers, id).map((item: ListItem, index) => ({
      title: find(`field.${field.id}.item`, { number: index + 1 }) ?? String(index + 1),
      lines: visibleParts(field, answers).map((part) => {
        const address = `${id}.${index}.${part.id}`
        const text = partText(part, item, reader)
        return { address, label: partLabel(part.id), text, ...aboutText(part, text, { ...reader, address }) }
      }),
    }))
    return { ...block, rows }
  }
  if (field.type === 'computed') {
    const text = formats.euros(budgetOf(answers).requestedCents, 'always')
    return { ...block, lines: [{ address: id, label, text, long: false }] }
  }
  if (!isSimple(field)) return block
  const text = valueText(field, answers[id], reader)
  return { ...block, lines: [{ address: id, label, text, ...aboutText(field, text, { ...reader, address: id }) }] }
}
