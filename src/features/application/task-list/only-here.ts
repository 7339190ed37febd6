import { waitingUploadsOf, type WaitingFile } from '#src/backend/saving/open-uploads.ts'
import type { ApplicationData } from '../drafts.ts'

/** Data of an application that only this browser has: lost when it is deleted here. */
export interface OnlyHere {
  /** Number of answers, typed in any tab. */
  readonly answers: number
  readonly files: readonly WaitingFile[]
}

export const nothingHere: OnlyHere = { answers: 0, files: [] }

/** @param personId null: without account, and so without files. */
export async function onlyHere({ application, draft }: ApplicationData, personId: string | null): Promise<OnlyHere> {
  const [answers, files] = await Promise.all([
    draft.countUnconfirmed(),
    personId === null ? [] : waitingUploadsOf(personId, application.id),
  ])
  return { answers, files }
}

/** Whether more would be lost now than the person was shown. */
export const isMoreThan = (told: OnlyHere, { answers, files }: OnlyHere): boolean =>
  answers > told.answers ||
  files.some((file) => !told.files.some(({ place, name }) => place === file.place && name === file.name))
