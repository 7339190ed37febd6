import type { JsonValue } from '../values.ts'
import { addressesBeside } from './beside-answer.ts'
import { activityFields } from './fields-activity.ts'
import { applicantFields } from './fields-applicant.ts'
import { closingFields } from './fields-closing.ts'
import { motivationFields } from './fields-motivation.ts'
import {
  moduleIds,
  type Answers,
  type CompositeField,
  type Condition,
  type Control,
  type Field,
  type ListField,
  type ListItem,
  type ModuleId,
  type Part,
  type Section,
  type SectionId,
} from './types.ts'

const table = [...applicantFields, ...motivationFields, ...activityFields, ...closingFields] as const

export type FieldId = (typeof table)[number]['id']

/** Every field of the application form, in the order in which the form asks. */
export const fields: readonly Field[] = table

/** Every section, in the order of the task list. The budget exists with module C only: A and B pay no money. */
export const sections: readonly Section[] = [
  { id: 'applicant', shownWhen: 'always' },
  { id: 'contact', shownWhen: 'always' },
  { id: 'modules', shownWhen: 'always' },
  { id: 'motivation', shownWhen: 'always' },
  { id: 'activity', shownWhen: 'always' },
  { id: 'budget', shownWhen: { modules: ['C'] } },
  { id: 'otherGrants', shownWhen: 'always' },
  { id: 'documents', shownWhen: 'always' },
  { id: 'declarations', shownWhen: 'always' },
]

export const sectionNamed = (name: string | undefined): SectionId | undefined =>
  sections.find(({ id }) => id === name)?.id

export const modulesAddress = 'modules.modules'
export const privacyReadAddress = 'declarations.privacyRead'
export const signedOnAddress = 'declarations.signatory.signedOn'
export const applicantTypeAddress = 'applicant.applicantType'
export const writtenInAddress = 'applicant.writtenIn'

export const isComposite = (field: Field): field is CompositeField =>
  field.type === 'group' || field.type === 'dateRange' || field.type === 'exclusion'

export const isList = (field: Field): field is ListField => field.type === 'list' || field.type === 'dateRangeList'

/** A field with one value of its own, entered in one control. */
export const isSimple = (field: Field): field is Field & Control =>
  !isComposite(field) && !isList(field) && field.type !== 'documents' && field.type !== 'computed'

export const isAnswered = (value: JsonValue | undefined): boolean => {
  if (value === undefined || value === null || value === false) return false
  if (typeof value === 'string') return value.trim() !== ''
  if (Array.isArray(value)) return value.length > 0
  return true
}

/** Chosen modules, in the order A, B, C; other values in the answer are ignored. */
export const chosenModules = (answers: Answers): readonly ModuleId[] => {
  const value = answers[modulesAddress]
  return Array.isArray(value) ? moduleIds.filter((module) => value.includes(module)) : []
}

/** Whether a condition is true for these answers. */
export const holds = (condition: Condition, answers: Answers): boolean => {
  if (condition === 'always') return true
  if (condition === 'never') return false
  if ('modules' in condition) return chosenModules(answers).some((module) => condition.modules.includes(module))
  if ('applicantType' in condition) return answers[applicantTypeAddress] === condition.applicantType
  return answers[condition.unless] !== true
}

export const fieldsOf = (section: SectionId): readonly Field[] => fields.filter((field) => field.section === section)

/** The address of a field without parts; for a field with parts, the prefix of their addresses. */
export const addressOf = (field: Field): string => `${field.section}.${field.id}`

export const partAddress = (field: Field, part: Part): string => `${addressOf(field)}.${part.id}`

/** Addresses under which a field stores its answer: one, one per part, or none (files, computed). */
export const addressesOf = (field: Field): readonly string[] => {
  if (isComposite(field)) return field.parts.map((part) => partAddress(field, part))
  if (field.type === 'documents' || field.type === 'computed') return []
  return [addressOf(field)]
}

/** Every address of an answer, with its field and, in groups, its part. */
export const addresses: ReadonlyMap<string, { readonly field: Field; readonly part?: Part }> = new Map(
  fields.flatMap((field): [string, { field: Field; part?: Part }][] =>
    isComposite(field)
      ? field.parts.map((part) => [partAddress(field, part), { field, part }])
      : addressesOf(field).map((address) => [address, { field }]),
  ),
)

export const visibleSections = (answers: Answers): readonly SectionId[] =>
  sections.filter((section) => holds(section.shownWhen, answers)).map((section) => section.id)

export const visibleFields = (section: SectionId, answers: Answers): readonly Field[] =>
  visibleSections(answers).includes(section) ? fieldsOf(section).filter((field) => holds(field.shownWhen, answers)) : []

export const visibleParts = (field: CompositeField | ListField, answers: Answers): readonly Part[] =>
  (isComposite(field) ? field.parts : field.item).filter((part) => holds(part.shownWhen, answers))

const besideOf = (name: string, type: string): readonly string[] => (type === 'longtext' ? addressesBeside(name) : [])

/** The name of an answer (address or column), followed by the names of its language and translations. */
export const withBeside = (name: string, type: string): readonly string[] => [name, ...besideOf(name, type)]

/** Columns of a row for language and translations: `purpose.lang`. The form has no input for them. */
export const columnsBeside = (field: ListField): readonly string[] =>
  field.item.flatMap(({ id, type }) => besideOf(id, type))

/**
 * Every address at which something may be stored, in the order of the form: answers, their languages and translations.
 */
export const storedAddresses: ReadonlyMap<string, { readonly field: Field; readonly part?: Part }> = new Map(
  [...addresses].flatMap(([address, found]) =>
    withBeside(address, (found.part ?? found.field).type).map((stored) => [stored, found] as const),
  ),
)

/** Addresses of everything that the form shows for these answers. */
export const visibleAddresses = (answers: Answers): readonly string[] =>
  sections.flatMap(({ id }) =>
    visibleFields(id, answers).flatMap((field) =>
      isComposite(field)
        ? visibleParts(field, answers).flatMap((part) => withBeside(partAddress(field, part), part.type))
        : addressesOf(field).flatMap((address) => withBeside(address, field.type)),
    ),
  )

/** Rows of a list as stored, in any state; anything that is not a row is left out. */
export const itemsAt = (answers: Answers, address: string): readonly ListItem[] => {
  const value = answers[address]
  return Array.isArray(value) ? value.filter((item): item is { [key: string]: JsonValue } => isRow(item)) : []
}

export const isRow = (value: JsonValue): value is { [key: string]: JsonValue } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Splits the address of a cell: `activity.visits.2.purpose` is column `purpose` of the third row of `activity.visits`.
 */
const cellAt = (address: string): { list: string; index: number; column: string } | null => {
  const [, list = '', index, column = ''] = /^(\w+\.\w+)\.(\d+)\.(.+)$/.exec(address) ?? []
  return index === undefined ? null : { list, index: Number(index), column }
}

/** The value stored at an address: an answer, a cell in a row of a list, or the language or translation of one. */
export const valueAt = (answers: Answers, address: string): JsonValue | undefined => {
  const cell = cellAt(address)
  return cell ? itemsAt(answers, cell.list)[cell.index]?.[cell.column] : answers[address]
}

/**
 * The change that stores a value at an address. A list is one answer, so a changed cell changes the whole list. Null
 * clears.
 */
export const changeAt = (
  answers: Answers,
  address: string,
  value: JsonValue,
): { address: string; value: JsonValue } => {
  const cell = cellAt(address)
  if (!cell) return { address, value }
  const rows = itemsAt(answers, cell.list).map((row, index) => {
    const { [cell.column]: _before, ...rest } = row
    if (index !== cell.index) return { ...row }
    return value === null ? rest : { ...rest, [cell.column]: value }
  })
  return { address: cell.list, value: rows.length > 0 ? rows : null }
}

/** Every address at which something is stored, lists by their cells. */
export const keptAddresses = (answers: Answers): readonly string[] =>
  Object.keys(answers).flatMap((address) => {
    const field = addresses.get(address)?.field
    return field && isList(field)
      ? itemsAt(answers, address).flatMap((row, index) =>
          Object.keys(row).map((column) => `${address}.${index}.${column}`),
        )
      : [address]
  })

/** The trimmed text at an address, or '' if there is none. */
export const textAt = (answers: Answers, address: string): string => textOf(valueAt(answers, address))

export const textOf = (value: JsonValue | undefined): string => (typeof value === 'string' ? value.trim() : '')

export interface AddressDescription {
  readonly section: SectionId
  readonly field: Field
  readonly part?: Part
  /** Number of the row of a list, counted from 1. */
  readonly number?: number
  /** Catalogue key of the narrowest label: that of the part if there is one. */
  readonly labelKey: string
}

/** Finds field, part and row for the address of an answer or finding (`activity.visits.2.host`, `documents.DOC-3`). */
export const describeAddress = (address: string): AddressDescription | null => {
  const [section, fieldId, ...rest] = address.split('.')
  const field = fields.find(({ id, section: of }) => of === section && id === fieldId)
  if (!field) {
    const documents = fields.find(({ type }) => type === 'documents')
    return documents && section === documents.section && fieldId !== undefined
      ? { section: documents.section, field: documents, labelKey: `document.${fieldId}.label` }
      : null
  }
  const fieldKey = `field.${field.id}.label`
  if (isComposite(field)) return describePart(field, field.parts, rest[0])
  if (!isList(field) || rest[0] === undefined) return { section: field.section, field, labelKey: fieldKey }
  return { ...describePart(field, field.item, rest[1]), number: Number(rest[0]) + 1 }
}

const describePart = (field: Field, parts: readonly Part[], id: string | undefined): AddressDescription => {
  const part = parts.find((candidate) => candidate.id === id)
  return part
    ? { section: field.section, field, part, labelKey: `field.${field.id}.${part.id}.label` }
    : { section: field.section, field, labelKey: `field.${field.id}.label` }
}
