import {
  checkAgain,
  checkFile,
  documentAddress,
  formatByName,
  countingDocuments,
} from '#src/domain/application/documents.ts'
import { isFileOf, MAX_PART_BYTES, type Upload } from '#src/domain/application/upload.ts'
import type { Finding } from '#src/domain/application/types.ts'
import { sha256Hex } from '#src/domain/submission-digest.ts'
import { countWork } from '../kept-work.ts'
import { notFound, Refusal } from '../refusal.ts'
import type { StoredApplication, StoredDocument, StoredUpload } from '../state.ts'
import { put } from '../store.ts'
import { isHarmful, scanned } from '../views/scan.ts'
import { callOf } from '../views/standing.ts'
import { change, findApplication, requireEditable } from './applications.ts'
import { caller, type Context, type Handlers, newId } from './context.ts'
import { refuseFile } from './documents.ts'

const LIFETIME_MS = 24 * 3_600_000
const expiryFrom = (now: string): string => new Date(Date.parse(now) + LIFETIME_MS).toISOString()

const isAlive = ({ open, expiresAt }: StoredUpload, now: string): boolean => open && expiresAt > now

/** Unfinished uploads of the caller; nobody else, colleagues included, can see them. */
function uploadsOfCaller(applicationId: string, context: Context): StoredUpload[] {
  const { id } = caller(context)
  return context.state.uploads.filter(
    (upload) => upload.applicationId === applicationId && upload.personId === id && isAlive(upload, context.now),
  )
}

function findUpload(applicationId: string, uploadId: string, context: Context) {
  const found = findApplication(applicationId, context)
  const upload = uploadsOfCaller(applicationId, context).find(({ id }) => id === uploadId)
  if (!upload) throw notFound()
  return { found, upload }
}

const view = ({ id, slot, name, sizeBytes, sha256, receivedBytes, expiresAt }: StoredUpload): Upload => ({
  id,
  slot,
  name,
  sizeBytes,
  sha256,
  receivedBytes,
  expiresAt,
})

const partIds = ({ id, parts }: StoredUpload): string[] => Array.from({ length: parts }, (_, part) => `${id}.${part}`)

/** Ends an upload, finished or not, and deletes its parts. */
function end(upload: StoredUpload, context: Context): void {
  for (const id of partIds(upload)) context.keepFile(id, null)
  put(context.state.uploads, upload, { ...upload, open: false })
}

/** Size of the counting files in other slots; files of modules not applied for do not count. */
const otherBytes = ({ answers, documents }: StoredApplication, slot: string): number =>
  countingDocuments(answers, documents)
    .filter((other) => other.slot !== slot)
    .reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)

export const uploadHandlers: Pick<
  Handlers,
  'beginUpload' | 'listUploads' | 'sendPart' | 'finishUpload' | 'giveUpUpload'
> = {
  beginUpload({ applicationId, ...file }, context) {
    const { state, now } = context
    const found = findApplication(applicationId, context)
    requireEditable(found, context, [documentAddress(file.slot)])
    const { rules } = callOf(state, found.application)
    const findings = [
      ...checkFile(file.slot, file, rules, otherBytes(found.application, file.slot)),
      ...checkAgain(file.slot, file.sha256, found.application.documents),
    ]
    if (findings.length > 0) return refuseFile(findings)

    const before = uploadsOfCaller(applicationId, context).find(({ slot }) => slot === file.slot)
    if (before && isFileOf(before, file)) return view(before)
    for (const upload of state.uploads) {
      if (upload === before || (upload.open && !isAlive(upload, now))) end(upload, context)
    }
    const upload: StoredUpload = {
      id: newId('upload'),
      applicationId,
      personId: caller(context).id,
      ...file,
      receivedBytes: 0,
      parts: 0,
      expiresAt: expiryFrom(now),
      open: true,
    }
    state.uploads.push(upload)
    return view(upload)
  },

  listUploads({ applicationId }, context) {
    findApplication(applicationId, context)
    return { items: uploadsOfCaller(applicationId, context).map(view) }
  },

  sendPart({ applicationId, uploadId, offset, file }, context) {
    const { found, upload } = findUpload(applicationId, uploadId, context)
    requireEditable(found, context, [documentAddress(upload.slot)])
    if (file.size > MAX_PART_BYTES) throw new Refusal('too_large')
    if (file.size === 0) throw new Refusal('bad_request', { detail: 'a part has at least one byte' })
    if (offset !== upload.receivedBytes) throw new Refusal('wrong_offset')
    const receivedBytes = offset + file.size
    if (receivedBytes > upload.sizeBytes) throw new Refusal('too_large')
    context.keepFile(`${upload.id}.${upload.parts}`, file)
    const next = { ...upload, receivedBytes, parts: upload.parts + 1, expiresAt: expiryFrom(context.now) }
    return view(put(context.state.uploads, upload, next))
  },

  async finishUpload({ applicationId, uploadId, over }, context) {
    const { found, upload } = findUpload(applicationId, uploadId, context)
    const { application } = found
    requireEditable(found, context, [documentAddress(upload.slot)])
    const { slot, name, sizeBytes, sha256 } = upload
    if (upload.receivedBytes < sizeBytes) throw new Refusal('incomplete')
    const present = application.documents.find((other) => other.slot === slot && !other.replaced)
    if (over !== undefined && present && present.id !== over)
      throw new Refusal('version_mismatch', { current: { version: application.version } })

    const parts = await Promise.all(partIds(upload).map((id) => context.file(id)))
    const file = new Blob(parts.filter((part) => part !== undefined))
    const bytes = new Uint8Array(await file.arrayBuffer())
    const { rules } = callOf(context.state, application)
    const damaged: Finding = { code: 'file_damaged', severity: 'error', address: documentAddress(slot) }
    if ((await sha256Hex(bytes)) !== sha256) return refuseFile([damaged])
    const findings = checkFile(slot, { name, sizeBytes, bytes }, rules, otherBytes(application, slot))
    const format = formatByName(name, rules)
    if (findings.length > 0 || format === null) return refuseFile(findings)

    const about = { slot, name, format, sizeBytes, sha256 }
    const document: StoredDocument = {
      id: newId('doc'),
      ...about,
      addedAt: context.now,
      replaced: false,
      ...(isHarmful(name, bytes) && { harmful: true }),
    }
    const earlier = application.documents.map((other) => (other.slot === slot ? { ...other, replaced: true } : other))
    change(application, { documents: [...earlier, document] }, context)
    countWork(application, [documentAddress(slot)], context)
    context.keepFile(document.id, file)
    end(upload, context)
    return scanned(document, context.now)
  },

  giveUpUpload({ applicationId, uploadId }, context) {
    const { upload } = findUpload(applicationId, uploadId, context)
    end(upload, context)
    return view(upload)
  },
}
