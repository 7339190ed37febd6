import { waitingUploadsOf, type WaitingFile } from '#src/backend/saving/open-uploads.ts'
import type { ApplicationData } from './drafts.ts'

/** What this browser has of an application and no server: it is lost when this browser forgets it. */
export interface OnlyHere {
  /** How many, typed in whatever tab. */
  readonly answers: number
  readonly files: readonly WaitingFile[]
}

export const nothingHere: OnlyHere = { answers: 0, files: [] }

/** @param personId null has no account, and so no files. */
export async function onlyHere({ application, draft }: ApplicationData, personId: string | null): Promise<OnlyHere> {
  const [answers, files] = await Promise.all([
    draft.countUnconfirmed(),
    personId === null ? [] : waitingUploadsOf(personId, application.id),
  ])
  return { answers, files }
}

/** Whether more would be lost now than a person was told of. */
export const isMoreThan = (told: OnlyHere, { answers, files }: OnlyHere): boolean =>
  answers > told.answers ||
  files.some((file) => !told.files.some(({ place, name }) => place === file.place && name === file.name))
