import type { AttachedDocument } from '#src/domain/application-record.ts'
import { type CheckContext, sectionStatus } from '#src/domain/application/check.ts'
import { chosenModules, visibleSections } from '#src/domain/application/fields.ts'
import type { Answers, SectionId } from '#src/domain/application/types.ts'

export type TaskStatus = 'not_started' | 'in_progress' | 'done' | 'cannot_start' | 'problem'

export interface Task {
  readonly section: SectionId
  readonly status: TaskStatus
}

/** Sections whose questions are not known before the modules are. */
const needModules: ReadonlySet<SectionId> = new Set(['activity'])

/** What there is to do, in the order of the form. */
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

/** The section to go on with: the first that is not done; null when all are. */
export const nextTask = (tasks: readonly Task[]): SectionId | null =>
  tasks.find(({ status }) => status !== 'done' && status !== 'cannot_start')?.section ?? null
