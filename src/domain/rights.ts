/**
 * What a person may do with one application, and where: decided here once, for the form and for every backend. A colleague
 * who edits may be limited to some sections; everywhere else that person reads, and comments as a reader does.
 */
import type { Access } from './access.ts'
import { describeAddress, sections } from './application/fields.ts'
import type { SectionId } from './application/types.ts'

/** With the access of whoever has it. */
export interface Rights {
  readonly access: Access
  readonly editableSections?: readonly SectionId[] | undefined
}

export const mayEditSection = ({ access, editableSections }: Rights, section: SectionId): boolean =>
  access === 'owner' || (access === 'editor' && (editableSections?.includes(section) ?? true))

/** Whether answers or documents of any section may be changed: who edits has one at least. */
export const mayEditAny = ({ access }: Rights): boolean => access !== 'reader'

/**
 * Whether the answer or the document at an address may be changed; rows of a list, and what stands beside an answer, follow
 * their section. An address that the form does not have is nobody's: `changeProblem` has a word for it.
 */
export function mayEditAt(rights: Rights, address: string): boolean {
  const section = describeAddress(address)?.section
  return section === undefined ? mayEditAny(rights) : mayEditSection(rights, section)
}

/** Who of some people may change a section. */
export const editorsOf = <Person extends Rights>(section: SectionId, people: readonly Person[]): Person[] =>
  people.filter((person) => mayEditSection(person, section))

/** Whether any of some people is limited to sections, so that it is worth telling who may change which. */
export const hasLimits = (people: readonly Rights[]): boolean =>
  people.some(({ editableSections }) => editableSections !== undefined)

/** As they are kept: each section once, in the order of the form; all of them are no limit. */
export function limitedTo<A extends Access>(
  access: A,
  editableSections: readonly SectionId[] | undefined,
): { access: A; editableSections?: SectionId[] } {
  const kept = sections.map(({ id }) => id).filter((id) => editableSections?.includes(id))
  const isLimit = access === 'editor' && kept.length > 0 && kept.length < sections.length
  return isLimit ? { access, editableSections: kept } : { access }
}
