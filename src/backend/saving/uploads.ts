import type { DocumentSlotId } from '#src/domain/application/documents.ts'
import { type FileToUpload, isFileOf, type Upload } from '#src/domain/application/upload.ts'
import { createListeners } from '#src/domain/listeners.ts'
import { BackendError, isBackendError, isSentAgain } from '../errors.ts'
import { beginMeasure, measure, type Measured, type Pace } from './pace.ts'
import { sendFile, type UploadPort } from './send-file.ts'
import { isDeviceClockRight } from '../server-clock.ts'
import { askBeforeLeaving } from './ask-before-leaving.ts'
import { isTooOldAt } from './device-store.ts'
import type { KeptFile, UploadStore } from './upload-store.ts'

/** A file on its way, as a screen shows it. */
export interface FileOnItsWay {
  readonly slot: DocumentSlotId
  readonly name: string
  readonly sizeBytes: number
  readonly arrivedBytes: number
  /**
   * `sending`; `waiting`: it goes on by itself, for example when the line is back; `file_wanted`: the file is not on this
   * device any more, it goes on when the same one is chosen again; `refused`: it will not go up.
   */
  readonly phase: 'sending' | 'waiting' | 'file_wanted' | 'refused'
  /** Why it waits or was refused. */
  readonly error: BackendError | null
  /** While it is being sent, once there is something to tell. */
  readonly pace: Pace | null
  /** False when the browser refused to store the file: closing the tab loses it. */
  readonly isKept: boolean
}

/** What a page shows of all of them; the same object until something changes. */
export type FilesOnTheirWay = Readonly<Partial<Record<DocumentSlotId, FileOnItsWay>>>

/** What is sent, with what it consists of. */
type ToSend = FileToUpload & { readonly file: Blob }

export interface Uploads {
  readonly state: () => FilesOnTheirWay
  readonly subscribe: (listener: () => void) => () => void
  /** Told the name of every file that has come into its slot. */
  readonly onAdded: (listener: (name: string) => void) => () => void
  /**
   * Sends a file; another one on its way into the same slot gives way.
   *
   * @param over id of the document that it replaces, as somebody has seen it; null for an empty place.
   */
  start(file: ToSend, over: string | null): void
  /** The file as it was begun when this is the one that is wanted in a slot: started, it goes on from where it stopped. */
  wanted(slot: DocumentSlotId, file: ToSend): ToSend | null
  /** Tries all again that wait. */
  retry(): void
  /**
   * Stops a file and throws away what has arrived. All of it may have arrived, only the answer has not: `added` when it
   * stands in its place, of which the page knows by then; `unknown` when the backend could not be asked.
   */
  cancel(slot: DocumentSlotId): Promise<'cancelled' | 'added' | 'unknown'>
  /** Takes up what other tabs have left meanwhile. */
  look(): void
  /** Stops; what is kept goes on at the next visit. */
  close(): void
}

export interface UploadsOptions {
  readonly applicationId: string
  /** `<person>/<application>`: what one person chose never goes up in the name of another. */
  readonly owner: string
  readonly port: UploadPort
  readonly device: UploadStore
  readonly tab: () => Promise<string>
  readonly isTabOpen: (tab: string) => Promise<boolean>
  readonly isSamePerson: () => boolean
  /** A file is in its slot now. What follows is waited for: until then the file counts as on its way. */
  readonly onAdded: () => Promise<void>
}

interface Job extends FileOnItsWay {
  readonly what: FileToUpload & { readonly file: Blob | null }
  readonly uploadId: string | null
  readonly stop: AbortController
  readonly failures: number
  readonly over: string | null
  /**
   * Of an earlier visit, when it was chosen: another document may stand in its place by now, which nobody has asked to
   * replace. Null for one of this visit.
   */
  readonly keptAt: number | null
}

const RETRY_FIRST_MS = 2_000
const RETRY_MOST_MS = 30_000

/** Sends files of one application, several at once, and begins with those that an earlier visit left unfinished. */
export function openUploads(options: UploadsOptions): Uploads {
  const { applicationId, owner, port, device } = options
  let jobs: Readonly<Partial<Record<DocumentSlotId, Job>>> = {}
  let closed = false
  const timers = new Map<DocumentSlotId, ReturnType<typeof setTimeout>>()
  const listeners = createListeners()
  const addedListeners = new Set<(name: string) => void>()
  /** Called off in this tab; the backend may have them still, and they must not come back from there. */
  const calledOff = new Set<FileToUpload>()
  const set = (slot: DocumentSlotId, job: Job | null): void => {
    const { [slot]: _, ...others } = jobs
    jobs = job ? { ...others, [slot]: job } : others
    listeners.call()
  }
  /** Changes a job unless another one took its place meanwhile. */
  const update = (job: Job, change: Partial<Job>): void => {
    const present = jobs[job.what.slot]
    if (present?.stop === job.stop) set(job.what.slot, { ...present, ...change })
  }
  const isPresent = (job: Job): boolean => !closed && jobs[job.what.slot]?.stop === job.stop

  const jobOf = (what: Job['what'], phase: Job['phase'], upload: Upload | null = null): Job => ({
    slot: what.slot,
    name: what.name,
    sizeBytes: what.sizeBytes,
    arrivedBytes: upload?.receivedBytes ?? 0,
    phase,
    error: null,
    pace: null,
    isKept: true,
    what,
    uploadId: upload?.id ?? null,
    stop: new AbortController(),
    failures: 0,
    over: null,
    keptAt: null,
  })

  const handleFailure = (job: Job, error: unknown): void => {
    if (!isPresent(job)) return
    if (!isBackendError(error)) throw error
    const { slot } = job.what
    const failures = (jobs[slot]?.failures ?? 0) + 1
    if (isSentAgain(error) || waitsForSomebody(error)) {
      update(job, { phase: 'waiting', error, failures, pace: null })
      // No clock ends such a wait.
      if (waitsForSomebody(error)) return
      const wait = Math.min(RETRY_MOST_MS, RETRY_FIRST_MS * 2 ** (failures - 1))
      timers.set(
        slot,
        setTimeout(() => void run(slot), wait),
      )
    } else {
      update(job, { phase: 'refused', error })
      // As it is now: it had no name there when it set out.
      void forget(jobs[slot] ?? job)
    }
  }

  /** False when the backend has not done its part, which it does by itself in time. */
  const forget = async (job: Job): Promise<boolean> => {
    calledOff.add(job.what)
    await device.forget({ owner, slot: job.what.slot, sha256: job.what.sha256 })
    return job.uploadId !== null && giveUp(job.what, job.uploadId)
  }
  const giveUp = (what: FileToUpload, uploadId: string): Promise<boolean> =>
    port.giveUpUpload({ applicationId, uploadId }).then(
      () => {
        calledOff.delete(what)
        return true
      },
      () => false,
    )

  const documentIn = async (slot: DocumentSlotId) => {
    const { documents } = await port.getApplication({ applicationId })
    return documents.find((document) => document.slot === slot && !document.replaced)
  }
  /** Another document has been put there since the file was chosen. */
  const isTaken = async ({ what, over }: Job): Promise<boolean> => {
    const present = await documentIn(what.slot)
    return present !== undefined && present.id !== over && present.sha256 !== what.sha256
  }
  const tellAdded = (job: Job): void => {
    for (const listener of addedListeners) listener(job.name)
  }

  const run = async (slot: DocumentSlotId): Promise<void> => {
    clearTimeout(timers.get(slot))
    const job = jobs[slot]
    const file = job?.what.file
    if (closed || !job || !file || job.phase === 'refused') return
    const running: Job = { ...job, phase: 'sending', error: null, stop: new AbortController() }
    job.stop.abort()
    set(slot, running)
    let measured: Measured | null = null
    try {
      if (!options.isSamePerson()) throw new BackendError('beginUpload', 'not_signed_in')
      // While it waited, another one may have been put there: told before anything is sent in vain.
      if ((job.keptAt !== null || job.failures > 0) && (await isTaken(job)))
        throw new BackendError('beginUpload', 'version_mismatch')
      // Only now: without a connection nobody knew the time.
      if (job.keptAt !== null && isDeviceClockRight() && isTooOldAt(Date.now())(job.keptAt)) {
        if (isPresent(running)) set(slot, null)
        await forget(running)
        return
      }
      await sendFile(
        port,
        applicationId,
        { ...job.what, file },
        {
          signal: running.stop.signal,
          over: job.over,
          onArrived: ({ id, receivedBytes }) => {
            const at = performance.now()
            measured = measured ? measure(measured, at, receivedBytes, job.sizeBytes) : beginMeasure(at, receivedBytes)
            update(running, { uploadId: id, arrivedBytes: receivedBytes, failures: 0, pace: measured.pace })
          },
        },
      ).catch((error: unknown) => {
        // The answer to an earlier attempt was lost.
        if (!isInPlace(error)) throw error
      })
      await device.forget({ owner, slot, sha256: job.what.sha256 })
      // Until the page has the new file, this place still says that it is being sent.
      await options.onAdded()
      // Who has called it off meanwhile is told there.
      if (!isPresent(running)) return
      tellAdded(job)
      set(slot, null)
    } catch (error) {
      // The page shows what stands there before it says why.
      if (isBackendError(error) && error.code === 'version_mismatch') await options.onAdded()
      handleFailure(running, error)
    }
  }

  const keep = async (
    { slot, name, sizeBytes, sha256, file }: ToSend,
    over: string | null,
    keptAt: number,
  ): Promise<void> => {
    const tab = await options.tab()
    const kept = { owner, slot, name, sizeBytes, sha256, file, tab, keptAt, over }
    const isKept = await device.write(kept)
    if (closed) return
    const job = jobs[slot]
    // It may be over before the browser has written it.
    if (job?.what.sha256 !== sha256) await device.forget(kept)
    // A browser without room for a new copy still has the one of the earlier visit.
    else if (job.keptAt === null) set(slot, { ...job, isKept })
  }

  const begin = (what: ToSend, over: string | null, keptAt: number | null): void => {
    jobs[what.slot]?.stop.abort()
    // Wanted again, it goes on with the upload that was called off.
    for (const off of calledOff) if (isSameUpload(off, what)) calledOff.delete(off)
    set(what.slot, { ...jobOf(what, 'sending'), over, keptAt })
    // Sending does not wait for the browser to keep it: one that refuses only has to be given the file again.
    void keep(what, over, keptAt ?? Date.now())
    void run(what.slot)
  }
  /** @param isVisit what this very tab has kept is of before a reload. */
  const findUnfinished = async (isVisit: boolean): Promise<void> => {
    const isFree = (slot: DocumentSlotId) => !closed && (jobs[slot]?.phase ?? 'file_wanted') === 'file_wanted'
    const tab = await options.tab()
    for (const kept of await device.read(owner)) {
      const isLeft = kept.tab === tab ? isVisit : !(await options.isTabOpen(kept.tab))
      if (isLeft && isFree(kept.slot)) begin(withoutOwner(kept), kept.over ?? null, kept.keptAt)
    }
    // One that ends while they are asked for is still among them.
    const before = jobs
    const offBefore = [...calledOff]
    const { items } = await port.listUploads({ applicationId })
    const keptNow = await device.read(owner)
    for (const upload of items) {
      // Another tab of this browser is at it.
      const isKept = keptNow.some((kept) => isSameUpload(upload, kept))
      if (closed || isKept || before[upload.slot] || jobs[upload.slot]) continue
      const off = offBefore.find((what) => isSameUpload(upload, what))
      if (off) void giveUp(off, upload.id)
      // Of one that was called off at its very beginning there is nothing to go on from.
      else if (upload.receivedBytes > 0) set(upload.slot, jobOf({ ...upload, file: null }, 'file_wanted', upload))
    }
    // What is not there any more may be begun anew, on another device too.
    for (const off of offBefore) if (!items.some((upload) => isSameUpload(upload, off))) calledOff.delete(off)
  }
  let looking: Promise<void> = Promise.resolve()
  /** One after the other. Without an answer there is nothing to tell; the next look asks again. */
  const lookAsOf = (isVisit: boolean): void => {
    looking = looking.then(() => (closed ? undefined : findUnfinished(isVisit))).catch(() => undefined)
  }
  lookAsOf(true)

  const retry = (): void => {
    for (const { slot, phase } of Object.values(jobs)) if (phase === 'waiting') void run(slot)
  }
  globalThis.addEventListener('online', retry)
  const stopAsking = askBeforeLeaving(
    () => Object.values(jobs).some(({ isKept, phase }) => !isKept && phase !== 'refused'),
    listeners.subscribe,
  )

  return {
    state: () => jobs,
    subscribe: listeners.subscribe,
    onAdded: (listener) => {
      addedListeners.add(listener)
      return () => void addedListeners.delete(listener)
    },
    start: (what, over) => begin(what, over, null),
    wanted(slot, file) {
      const what = jobs[slot]?.what
      return what && isFileOf(what, file) ? { ...file, name: what.name } : null
    },
    retry,
    async cancel(slot) {
      clearTimeout(timers.get(slot))
      const job = jobs[slot]
      if (!job) return 'cancelled'
      job.stop.abort()
      set(slot, null)
      if (job.phase === 'refused') return 'cancelled' // forgotten already
      const isGivenUp = await forget(job)
      // What is less than the whole is never put in its place. How much of one of an earlier visit went up, nobody knows.
      if (isGivenUp || (job.arrivedBytes < job.sizeBytes && job.keptAt === null)) return 'cancelled'
      try {
        if ((await documentIn(slot))?.sha256 !== job.what.sha256) return 'cancelled'
        await options.onAdded()
        tellAdded(job)
        return 'added'
      } catch (error) {
        if (!isBackendError(error)) throw error
        return 'unknown'
      }
    },
    look: () => lookAsOf(false),
    close() {
      closed = true
      stopAsking()
      globalThis.removeEventListener('online', retry)
      for (const timer of timers.values()) clearTimeout(timer)
      for (const job of Object.values(jobs)) job.stop.abort()
    },
  }
}

/** One person has one upload of a file into a slot. */
const isSameUpload = (upload: FileToUpload, what: Pick<FileToUpload, 'slot' | 'sizeBytes' | 'sha256'>): boolean =>
  upload.slot === what.slot && isFileOf(upload, what)

/** A person ends the wait: signs in, gives a right back, or opens an application again that was sent without the file. */
const waitsForSomebody = ({ code }: BackendError): boolean =>
  code === 'not_signed_in' || code === 'forbidden' || code === 'not_editable'

const isInPlace = (error: unknown): boolean =>
  isBackendError(error) && error.errors.some(({ code }) => code === 'file_already_here')

const withoutOwner = ({ slot, name, sizeBytes, sha256, file }: KeptFile) => ({ slot, name, sizeBytes, sha256, file })
