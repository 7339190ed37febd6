import type { FileOnItsWay, FilesOnTheirWay } from '#src/backend/saving/uploads.ts'
import { signedDocuments } from '#src/domain/signed-digest.ts'
import { useUploads } from '../documents/use-uploads.ts'
import type { ApplicationData } from '../drafts.ts'
import { isEditable } from '../use-application.ts'
import { useAllAnswers } from '../saving/use-saver.ts'

export interface FilesToSign {
  readonly arriving: readonly FileOnItsWay[]
  /** The present files, for event handlers. */
  readonly arrivingNow: () => readonly FileOnItsWay[]
}

/**
 * Uploads in progress that belong to what is signed: nobody is asked to sign without them. Excludes the signature page,
 * which comes afterwards.
 */
export function useFilesToSign(data: ApplicationData): FilesToSign {
  const { application, draft } = data
  const answers = useAllAnswers(draft.saver)
  const { uploads, onTheirWay } = useUploads(application, draft.saver)
  const editable = isEditable(data)
  const toSign = (files: FilesOnTheirWay) =>
    editable
      ? signedDocuments(
          answers,
          Object.values(files).filter(({ phase }) => phase !== 'refused'),
        )
      : []
  return { arriving: toSign(onTheirWay), arrivingNow: () => toSign(uploads?.state() ?? {}) }
}
