import { serverNow } from '#src/backend/server-clock.ts'
import { backupText } from '#src/domain/application/backup.ts'
import type { Answers } from '#src/domain/application/types.ts'
import type { Application } from '#src/domain/application-record.ts'
import { download } from '#src/ui/download.ts'

/** Saves everything typed so far as a file. */
export function saveBackup(
  { id, reference, callId, documents }: Pick<Application, 'id' | 'reference' | 'callId' | 'documents'>,
  answers: Answers,
): void {
  const savedAt = new Date(serverNow()).toISOString()
  const present = documents
    .filter(({ replaced }) => !replaced)
    .map(({ slot, name, sha256 }) => ({ slot, name, sha256 }))
  const about = { applicationId: id, reference, callId, savedAt, documents: present }
  const text = backupText(about, answers)
  // An application without account has no reference yet.
  const name = reference || id.replace('~', '-')
  download(`${name}-${savedAt.slice(0, 10)}.json`, new Blob([text], { type: 'application/json' }))
}
