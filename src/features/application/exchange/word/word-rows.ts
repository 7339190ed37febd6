import { addressOf } from '#src/domain/application/fields.ts'
import type { Control, ListField } from '#src/domain/application/types.ts'
import type { JsonValue } from '#src/domain/values.ts'
import { newKey } from '../../form-model.ts'
import { allNamed, childNamed, elements, type XmlNode } from './read-xml.ts'
import { controlsIn, readText, type WordControlFound } from './word-controls.ts'
import { keyInFile } from './word-text.ts'
import { translationColumns } from './word-translations.ts'

/** An entry with its name in the file; null if it has no controls. */
export interface FoundRow {
  readonly name: string | null
  readonly values: Readonly<Record<string, JsonValue>>
  /** Columns that the entry has in the file, answered or not. */
  readonly columns: ReadonlySet<string>
}
type Cells = readonly (readonly [column: string | undefined, cell: XmlNode | undefined])[]

interface RowReader {
  readonly value: (control: Control, text: string, items: WordControlFound['items']) => JsonValue
  /** Finds an optional column by its label. */
  readonly columnNamed: (words: string) => string | undefined
}

const isHead = (row: XmlNode | undefined): boolean =>
  row !== undefined && (childNamed(childNamed(row, 'trPr'), 'tblHeader') !== undefined || controlsIn(row).length === 0)

const rowsOf = (table: XmlNode): readonly XmlNode[] =>
  elements(table).flatMap((child) =>
    child.name === 'tr' ? [child] : child.name === 'sdt' ? allNamed(child, 'tr') : [],
  )

/** Entries are rows of one table or, if long, separate tables with one row per part. */
const entriesOf = (field: ListField, table: XmlNode, { columnNamed }: RowReader): readonly Cells[] => {
  const rows = rowsOf(table)
  const cells = rows.map((row) => allNamed(row, 'tc'))
  const isLong = field.item.length > 2 && cells.every((row) => row.length <= 2)
  // Notes are below the label, in the same cell.
  const named = (cell: XmlNode | undefined) => cell && columnNamed((readText(cell).split('\n')[0] ?? '').trim())
  if (isLong) return [cells.map((row, index) => [field.item[index]?.id ?? named(row[0]), row.at(-1)] as const)]
  const [head] = isHead(rows[0]) ? cells : []
  return cells
    .slice(head ? 1 : 0)
    .map((row) => row.map((cell, index) => [field.item[index]?.id ?? named(head?.[index]), cell] as const))
}

/**
 * Entries of a list in one table of the file, without empty ones. A cell is recognised by the name of its control;
 * without control, as in an added row, by its position.
 */
export function rowsIn(field: ListField, table: XmlNode, reader: RowReader): readonly FoundRow[] {
  const start = `${addressOf(field)}#`
  const controls = new Map<string, Control>([
    ...field.item.map((part) => [part.id, part] as const),
    ...translationColumns(field),
  ])
  return entriesOf(field, table, reader).flatMap((cells): FoundRow[] => {
    let name: string | undefined
    const values: [string, JsonValue][] = []
    const columns = new Set<string>()
    for (const [byPlace, cell] of cells) {
      if (!cell) continue
      const own = controlsIn(cell).find(({ tag }) => tag.startsWith(start))
      const [ownName, ...rest] = own?.tag.slice(start.length).split('.') ?? []
      name ??= ownName
      const named = rest.join('.')
      const column = controls.has(named) ? named : byPlace
      const control = controls.get(column ?? '')
      if (column === undefined || !control) continue
      columns.add(column)
      // Text beside the control counts as well.
      const text = own && own.text !== '' ? own.text : readText(cell)
      const read = reader.value(control, text, own?.items ?? new Map())
      if (read !== null) values.push([column, read])
    }
    return values.length === 0 ? [] : [{ name: name ?? null, values: Object.fromEntries(values), columns }]
  })
}

/**
 * Gives rows the keys of the draft's rows, as far as the file names them. A copied row has the same name, so the second
 * one is new. A row without name is taken for the draft's row at the same position, unless another row is that one.
 */
export function withKeys(rows: readonly FoundRow[], presentKeys: readonly string[]): { [key: string]: JsonValue }[] {
  const keyOf = (name: string): string => presentKeys.find((key) => keyInFile(key) === name) ?? name
  const named = new Set(rows.flatMap(({ name }) => (name === null ? [] : [keyOf(name)])))
  const seen = new Set<string>()
  return rows.map(({ name, values }, index) => {
    const inPlace = presentKeys[index]
    const wanted = name === null ? (inPlace === undefined || named.has(inPlace) ? newKey() : inPlace) : keyOf(name)
    let key = wanted
    for (let count = 2; seen.has(key); count += 1) key = `${wanted}-${count}`
    seen.add(key)
    return { ...values, key }
  })
}
