import { randomName } from '#src/backend/random-name.ts'
import {
  addressOf,
  columnsBeside,
  describeAddress,
  fieldsOf,
  isComposite,
  isList,
  isSimple,
  itemsAt,
  partAddress,
  visibleFields,
  visibleParts,
} from '#src/domain/application/fields.ts'
import type { Answers, Control, ListField, Part, SectionId } from '#src/domain/application/types.ts'
import type { Locale } from '#src/domain/localised.ts'
import { parseEuros } from '#src/domain/money.ts'
import type { JsonValue } from '#src/domain/values.ts'
import { parseWhole } from '#src/domain/whole-number.ts'

/**
 * Converts between answers (flat, by address, as stored) and input values (nested by the dots of their names, as
 * typed). A text that is no number or amount yet stays text.
 */
export type Typed = string | boolean | string[]

/** One row of a list while it is edited: its input values and, as stored, languages and translations. */
export type TypedRow = { key: string } & Record<string, JsonValue>

/** The input value for a stored value. */
export function typedOf(control: Control, value: JsonValue | undefined, locale: Locale): Typed {
  if (control.type === 'checkbox') return value === true
  if (control.type === 'multichoice')
    return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
  if (typeof value === 'number') return control.type === 'money' ? euros(value, locale) : String(value)
  return typeof value === 'string' ? value : ''
}

/** The value to store for an input; null if it is empty. */
export function valueOf(control: Control, typed: unknown): JsonValue {
  if (control.type === 'checkbox') return typed === true ? true : null
  if (control.type === 'multichoice') {
    const chosen = Array.isArray(typed) ? typed : []
    const inOrder = control.options.filter((option) => chosen.includes(option))
    return inOrder.length > 0 ? inOrder : null
  }
  if (typeof typed !== 'string' || typed === '') return null
  if (control.type === 'integer') return parseWhole(typed) ?? typed
  if (control.type === 'money') return parseEuros(typed) ?? typed
  return typed
}

/** `1234.50`, with a comma where the language uses one: a form that `parseEuros` reads unambiguously. */
function euros(cents: number, locale: Locale): string {
  const text = (cents / 100).toFixed(2)
  return locale === 'en' ? text : text.replace('.', ',')
}

export function typedRows(field: ListField, answers: Answers, locale: Locale): TypedRow[] {
  return itemsAt(answers, addressOf(field)).map((item, index) => ({
    ...Object.fromEntries(field.item.map((part) => [part.id, typedOf(part, item[part.id], locale)])),
    ...besideIn(field, item),
    key: typeof item['key'] === 'string' ? item['key'] : `row-${index}`,
  }))
}

const besideIn = (field: ListField, row: Readonly<Record<string, JsonValue>>): Record<string, JsonValue> =>
  Object.fromEntries(columnsBeside(field).map((column) => [column, row[column] ?? null]))

/**
 * Adds the present languages and translations to the rows of a form: no input holds them, so they change outside of the
 * form.
 */
export const withKeptBeside = (field: ListField, rows: readonly TypedRow[], answers: Answers): readonly TypedRow[] => {
  const kept = new Map(itemsAt(answers, addressOf(field)).map((item) => [item['key'], item]))
  return rows.map((row) => ({ ...row, ...besideIn(field, kept.get(row.key) ?? row), key: row.key }))
}

/** Random, so that rows of two people never get the same key. */
export const newKey = (): string => randomName().slice(0, 8)

/** A new row with nothing in it. */
export const emptyRow = (field: ListField, key: string): TypedRow => ({
  ...Object.fromEntries(field.item.map((part) => [part.id, typedOf(part, undefined, 'en')])),
  key,
})

export function rowsValue(field: ListField, rows: unknown): JsonValue {
  const kept = rowsIn(rows).map((row) => {
    const columns = field.item.flatMap((part): [string, JsonValue][] => {
      const value = valueOf(part, row[part.id])
      return value === null ? [] : [[part.id, value]]
    })
    const beside = Object.entries(besideIn(field, row)).filter(([, value]) => value !== null)
    return { key: row.key, ...Object.fromEntries([...columns, ...beside]) }
  })
  return kept.length > 0 ? kept : null
}

/** The rows in the form value of a list. */
export const rowsIn = (rows: unknown): readonly TypedRow[] =>
  (Array.isArray(rows) ? (rows as readonly unknown[]) : []).filter(isTypedRow)

const isTypedRow = (row: unknown): row is TypedRow =>
  typeof row === 'object' && row !== null && 'key' in row && typeof row.key === 'string'

export type FormValues = Record<string, unknown>

/** Initial values of all inputs of a section, including hidden ones, which may appear while typing. */
export function formValues(section: SectionId, answers: Answers, locale: Locale): FormValues {
  const values: FormValues = {}
  for (const field of fieldsOf(section)) {
    if (isList(field)) put(values, addressOf(field), typedRows(field, answers, locale))
    else if (isComposite(field)) {
      for (const part of field.parts) {
        const address = partAddress(field, part)
        put(values, address, typedOf(part, answers[address], locale))
      }
    } else if (isSimple(field)) put(values, addressOf(field), typedOf(field, answers[addressOf(field)], locale))
  }
  return values
}

function put(values: FormValues, address: string, value: unknown): void {
  const names = address.split('.')
  const last = names.pop() ?? address
  let place = values
  for (const name of names) {
    const inner: FormValues = isValues(place[name]) ? place[name] : {}
    place[name] = inner
    place = inner
  }
  place[last] = value
}

const isValues = (value: unknown): value is FormValues =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Id of the element to focus for an address; for a whole row, its first input. */
export function targetId(address: string): string {
  const found = describeAddress(address)
  if (!found || found.part || found.number === undefined || !isList(found.field)) return address
  const [first] = found.field.item
  return first ? `${address}.${first.id}` : address
}

/** A text that changes exactly when fields of a section are shown or hidden. */
export const shapeOfSection = (section: SectionId, answers: Answers): string =>
  visibleFields(section, answers)
    .map((field) => (isComposite(field) ? `${field.id}(${visibleParts(field, answers).map(partId).join()})` : field.id))
    .join(' ')

const partId = (part: Part): string => part.id
