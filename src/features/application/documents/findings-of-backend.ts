import type { FileOnItsWay } from '#src/backend/saving/uploads.ts'
import { documentAddress } from '#src/domain/application/documents.ts'
import type { Finding } from '#src/domain/application/types.ts'

/** Findings of the backend on a file, at its slot. */
export const findingsOfBackend = (file: FileOnItsWay | undefined): readonly Finding[] => {
  if (!file) return []
  const address = documentAddress(file.slot)
  const errors = file.error?.errors ?? []
  return errors.map(({ code, severity, params }) => ({ code, severity, address, ...(params && { params }) }))
}
