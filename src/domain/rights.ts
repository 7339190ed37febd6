/**
 * What a person may do with one application, decided here for the form and every backend. A colleague who edits may be
 * limited to some sections; in all other sections that person reads and comments like a reader.
 */
import type { Access } from './access.ts'
import { describeAddress, sections } from './application/fields.ts'
import type { SectionId } from './application/types.ts'

/** Access of one person, with its limits. */
export interface Rights {
  readonly access: Access
  readonly editableSections?: readonly SectionId[] | undefined
}

export const mayEditSection = ({ access, editableSections }: Rights, section: SectionId): boolean =>
  access === 'owner' || (access === 'editor' && (editableSections?.includes(section) ?? true))

/**
 * Whether the backend takes changes: to all parts, or to those that the office asks about.
 *
 * @param notEditableWhy as the backend tells of an application.
 */
export const takesChanges = (notEditableWhy: string | null): boolean =>
  notEditableWhy === null || notEditableWhy === 'question'

/** Whether a person may change answers or documents in any section: every editor has at least one. */
export const mayEditAny = ({ access }: Rights): boolean => access !== 'reader'

/**
 * Whether a person may change the answer or document at an address; cells, languages and translations follow their
 * section. Unknown addresses pass for every editor: `changeProblem` refuses them.
 */
export function mayEditAt(rights: Rights, address: string): boolean {
  const section = describeAddress(address)?.section
  return section === undefined ? mayEditAny(rights) : mayEditSection(rights, section)
}

/** The people who may change a section. */
export const editorsOf = <Person extends Rights>(section: SectionId, people: readonly Person[]): Person[] =>
  people.filter((person) => mayEditSection(person, section))

/** Whether anybody is limited to some sections, so that it is worth showing who may change which. */
export const hasLimits = (people: readonly Rights[]): boolean =>
  people.some(({ editableSections }) => editableSections !== undefined)

/** Normalises the limits for storing: each section once, in the order of the form; all sections means no limit. */
export function limitedTo<A extends Access>(
  access: A,
  editableSections: readonly SectionId[] | undefined,
): { access: A; editableSections?: SectionId[] } {
  const kept = sections.map(({ id }) => id).filter((id) => editableSections?.includes(id))
  const isLimit = access === 'editor' && kept.length > 0 && kept.length < sections.length
  return isLimit ? { access, editableSections: kept } : { access }
}
