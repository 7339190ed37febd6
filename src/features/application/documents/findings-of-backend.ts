import type { FileOnItsWay } from '#src/backend/saving/uploads.ts'
import { documentAddress } from '#src/domain/application/documents.ts'
import type { Finding } from '#src/domain/application/types.ts'

/** What the backend found wrong with a file, at its place. */
export const findingsOfBackend = (file: FileOnItsWay | undefined): readonly Finding[] => {
  if (!file) return []
  const address = documentAddress(file.slot)
  const errors = file.error?.errors ?? []
  return errors.map(({ code, severity, params }) => ({ code, severity, address, ...(params && { params }) }))
}
