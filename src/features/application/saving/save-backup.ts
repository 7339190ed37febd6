import { serverNow } from '#src/backend/server-clock.ts'
import { backupText } from '#src/domain/application/backup.ts'
import type { Answers } from '#src/domain/application/types.ts'
import type { Application } from '#src/domain/application-record.ts'
import { download } from '#src/ui/download.ts'

type Source = Pick<Application, 'id' | 'reference' | 'callId' | 'documents'>

/** Everything typed so far as the text of a file, and the name of that file without its ending. */
export function backupOf({ id, reference, callId, documents }: Source, answers: Answers) {
  const savedAt = new Date(serverNow()).toISOString()
  const present = documents
    .filter(({ replaced }) => !replaced)
    .map(({ slot, name, sha256 }) => ({ slot, name, sha256 }))
  const about = { applicationId: id, reference, callId, savedAt, documents: present }
  // An application without account has no reference yet.
  return { name: `${reference || id.replace('~', '-')}-${savedAt.slice(0, 10)}`, text: backupText(about, answers) }
}

export const saveFile = (name: string, text: string): void =>
  download(`${name}.json`, new Blob([text], { type: 'application/json' }))

/** Saves everything typed so far as a file. */
export function saveBackup(application: Source, answers: Answers): void {
  const { name, text } = backupOf(application, answers)
  saveFile(name, text)
}
