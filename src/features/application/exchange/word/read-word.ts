import { isLanguageAddress } from '#src/domain/application/answer-language.ts'
import { addresses, addressOf, fields, isComposite, isList, isSimple, itemsAt } from '#src/domain/application/fields.ts'
import { readDayFirst } from '#src/domain/application/plain-date.ts'
import type { Answers, Control, ListField } from '#src/domain/application/types.ts'
import type { JsonValue } from '#src/domain/values.ts'
import { valueOf } from '../../form-model.ts'
import { allNamed, type XmlNode } from './read-xml.ts'
import { boxOf, controlsIn, readLines } from './word-controls.ts'
import type { WordOption } from './word-form.ts'
import { belowHeadings } from './word-headings.ts'
import { type FoundRow, rowsIn, withKeys } from './word-rows.ts'
import { joinTranslations, rowWithBeside, translationColumns, translationControls } from './word-translations.ts'
import { keyInFile } from './word-text.ts'

/** What the reader of Word files knows of the form. */
export interface WordKnowledge {
  /** Choices of an answer in the language of the page: for text whose list control was lost. */
  readonly options: (control: Control) => readonly WordOption[]
  /** Label of a question or part, for files whose bookmarks were lost. */
  readonly label: (address: string) => string
  /** Hints between a heading and its answer: some editors remove their style. */
  readonly notes: ReadonlySet<string>
  /** The draft; rows of the file may be rows of the draft. */
  readonly present: Answers
}

/** `questions`: number of questions of the form found in the file, answered or not. */
export interface WordRead {
  readonly answers: Answers
  readonly questions: number
}

/** Addresses answered by one control. */
const controls: ReadonlyMap<string, Control> = new Map([
  ...[...addresses].flatMap(([address, { field, part }]): [string, Control][] =>
    part ? [[address, part]] : isSimple(field) && !isComposite(field) ? [[address, field]] : [],
  ),
  ...translationControls,
])
const lists: ReadonlyMap<string, ListField> = new Map(fields.filter(isList).map((field) => [addressOf(field), field]))

const VISITS = 'activity.visits'

const isText = ({ type }: Control): boolean => type === 'text' || type === 'longtext'

/** Reads the answers from the body of a Word document. */
export function readWord(body: XmlNode, { options, label, notes, present }: WordKnowledge): WordRead {
  const answers = new Map<string, JsonValue>()
  const found = new Set<string>()
  const ticks = new Map<string, string[]>()
  const rows = new Map<string, readonly FoundRow[]>()

  const take = (address: string, value: JsonValue): void => {
    found.add(address)
    if (value !== null && !answers.has(address)) answers.set(address, value)
  }
  const valueIn = (control: Control, text: string, items: ReadonlyMap<string, string>): JsonValue => {
    const plain = text.trim()
    if (plain === '') return null
    if (control.type === 'date') return readDayFirst(plain) ?? plain
    const chosen = items.get(plain) ?? options(control).find((option) => option.label === plain)?.value
    return valueOf(control, chosen ?? (isText(control) ? text : plain))
  }
  const keysAt = (address: string): readonly string[] =>
    itemsAt(present, address).map(({ key }) => (typeof key === 'string' ? key : ''))
  const readTable = (address: string, field: ListField, table: XmlNode): void => {
    const translated = [...translationColumns(field).keys()]
    const entries = rowsIn(field, table, {
      value: (control, text, items) => {
        const value = valueIn(control, text, items)
        if (control.type !== 'visitReference') return value
        return keysAt(VISITS).find((key) => keyInFile(key) === value) ?? value
      },
      columnNamed: (words) => translated.find((column) => label(`${address}.0.${column}`) === words),
    })
    found.add(address)
    rows.set(address, [...(rows.get(address) ?? []), ...entries])
  }
  const fromLines = (control: Control, lines: readonly string[]): JsonValue => {
    const boxes = lines.flatMap((line) => boxOf(line) ?? []).filter(({ ticked }) => ticked)
    if (control.type === 'checkbox') return boxes.length > 0 ? true : null
    if (control.type !== 'multichoice')
      return valueIn(control, lines.join('\n').replaceAll(/^\n+|\n+$/g, ''), new Map())
    const chosen = options(control).filter((option) => boxes.some((box) => box.label === option.label))
    return valueOf(
      control,
      chosen.map(({ value }) => value),
    )
  }

  // First by the names of the content controls, wherever they are.
  for (const { tag, text, items, ticked } of controlsIn(body)) {
    const [address = '', option] = tag.split('=')
    const control = controls.get(address)
    if (!control) continue
    if (ticked === null) take(address, valueIn(control, text, items))
    else if (option === undefined) take(address, ticked ? true : null)
    else {
      found.add(address)
      if (ticked) ticks.set(address, [...(ticks.get(address) ?? []), option])
    }
  }
  for (const [address, chosen] of ticks) {
    const control = controls.get(address)
    if (control) take(address, valueOf(control, chosen))
  }
  for (const table of allNamed(body, 'tbl')) {
    const address = controlsIn(table)
      .map(({ tag }) => tag.split('#')[0] ?? '')
      .find((name) => lists.has(name))
    const field = lists.get(address ?? '')
    if (address !== undefined && field) readTable(address, field, table)
  }

  // Then, without controls, by headings.
  const named = new Set(found)
  for (const [address, blocks] of belowHeadings(body, label)) {
    if (named.has(address)) continue
    const [control, list] = [controls.get(address), lists.get(address)]
    const paragraphs = blocks.filter(({ name }) => name === 'p')
    const lines = readLines(paragraphs).filter((line) => !notes.has(line.trim()))
    if (control) take(address, fromLines(control, lines))
    if (list) for (const table of blocks.filter(({ name }) => name === 'tbl')) readTable(address, list, table)
  }

  for (const [address, entries] of rows) {
    const field = lists.get(address)
    if (entries.length === 0 || !field) continue
    const before = new Map(itemsAt(present, address).map((row) => [row['key'], row]))
    const keyed = withKeys(entries, keysAt(address)).map((row, index) =>
      rowWithBeside(field, row, entries[index]?.columns ?? new Set(), before.get(row['key']) ?? {}),
    )
    answers.set(address, keyed)
  }
  joinTranslations(answers, found, present)
  // Files do not contain the languages of answers, so those of the draft stay.
  for (const [address, value] of Object.entries(present)) if (isLanguageAddress(address)) answers.set(address, value)
  const questions = [...found].filter((address) => !translationControls.has(address)).length
  return { answers: Object.fromEntries(answers), questions }
}
