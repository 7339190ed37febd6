import type { DraftSaver } from '#src/backend/saving/draft-saver.ts'
import { serverNow } from '#src/backend/server-clock.ts'
import type { Application } from '#src/domain/application-record.ts'
import { download } from '#src/ui/download.ts'
import { backupText } from './backup.ts'

/** Hands everything typed so far over as a file. */
export function saveBackup({ id, reference }: Pick<Application, 'id' | 'reference'>, saver: DraftSaver): void {
  const savedAt = new Date(serverNow()).toISOString()
  const text = backupText({ applicationId: id, reference, savedAt }, saver.answers())
  download(`${reference}-${savedAt.slice(0, 10)}.json`, new Blob([text], { type: 'application/json' }))
}
