import {
  addressesOf,
  applicantTypeAddress,
  fields,
  holds,
  isAnswered,
  modulesAddress,
  sections,
  visibleAddresses,
} from './fields.ts'
import type { Answers, Condition, Field, SectionId } from './types.ts'

export interface HiddenByChange {
  /** Answered fields that would no longer be shown, in the order of the form. Their answers stay in the draft. */
  readonly fields: readonly Field[]
  /** Sections that would disappear from the task list. */
  readonly sections: readonly SectionId[]
}

const conditionsOf = (field: Field): readonly Condition[] => [
  field.shownWhen,
  ...('parts' in field ? field.parts : 'item' in field ? field.item : []).map(({ shownWhen }) => shownWhen),
]

const deciding: ReadonlySet<string> = new Set([
  modulesAddress,
  applicantTypeAddress,
  ...fields
    .flatMap(conditionsOf)
    .flatMap((condition) => (typeof condition === 'object' && 'unless' in condition ? [condition.unless] : [])),
])

/** Whether the answer at an address decides which questions are shown. */
export const decidesWhatIsShown = (address: string): boolean => deciding.has(address)

/** What a change of answers would hide, so that the form can say so before it happens. */
export const hiddenByChange = (before: Answers, after: Answers): HiddenByChange => {
  const shownAfter = new Set(visibleAddresses(after))
  const lost = new Set(
    visibleAddresses(before).filter((address) => !shownAfter.has(address) && isAnswered(before[address])),
  )
  return {
    fields: fields.filter((field) => addressesOf(field).some((address) => lost.has(address))),
    sections: sections
      .filter(({ shownWhen }) => holds(shownWhen, before) && !holds(shownWhen, after))
      .map(({ id }) => id),
  }
}
