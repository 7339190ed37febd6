import type { AttachedDocument } from '#src/domain/application-record.ts'
import { type CheckContext, sectionStatus } from '#src/domain/application/check.ts'
import { chosenModules, visibleSections } from '#src/domain/application/fields.ts'
import type { Answers, SectionId } from '#src/domain/application/types.ts'

export type TaskStatus = 'not_started' | 'in_progress' | 'done' | 'cannot_start' | 'problem'

export interface Task {
  readonly section: SectionId
  readonly status: TaskStatus
}

/** Sections whose questions depend on the modules. */
const needModules: ReadonlySet<SectionId> = new Set(['activity'])

/** The tasks in the order of the form. */
export function taskList(
  answers: Answers,
  documents: readonly AttachedDocument[],
  context: CheckContext,
): readonly Task[] {
  const hasModules = chosenModules(answers).length > 0
  return visibleSections(answers).map((section) => {
    const status = sectionStatus(section, answers, documents, context)
    const waits = status === 'not_started' && needModules.has(section) && !hasModules
    return { section, status: waits ? 'cannot_start' : status }
  })
}

/** The first section that is not done and can be started; null if there is none. */
export const nextTask = (tasks: readonly Task[]): SectionId | null =>
  tasks.find(({ status }) => status !== 'done' && status !== 'cannot_start')?.section ?? null
