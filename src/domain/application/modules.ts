import { addressesOf, fields, holds, isAnswered, modulesAddress, sections, visibleAddresses } from './fields.ts'
import type { Answers, Field, ModuleId, SectionId } from './types.ts'

export interface HiddenByChange {
  /** Fields that hold an answer and would be shown no more, in the order of the form. Their answers stay in the draft. */
  readonly fields: readonly Field[]
  /** Sections that would leave the task list altogether. */
  readonly sections: readonly SectionId[]
}

const withModules = (answers: Answers, modules: readonly ModuleId[]): Answers => ({
  ...answers,
  [modulesAddress]: [...modules],
})

/** What a change of any answers would hide, so that the form can say it before it happens. */
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

/** What choosing other modules would hide. */
export const hiddenByModules = (
  before: readonly ModuleId[],
  after: readonly ModuleId[],
  answers: Answers,
): HiddenByChange => hiddenByChange(withModules(answers, before), withModules(answers, after))
