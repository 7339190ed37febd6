import type { OperationName } from '#src/contract/operations.ts'
import { sameValue } from '#src/domain/same-value.ts'
import type { JsonValue } from '#src/domain/values.ts'
import { type Backend, backend } from '../backend.ts'
import { BackendError } from '../errors.ts'
import { inTime } from '../in-time.ts'
import { isDeviceClockRight } from '../server-clock.ts'
import { createDevicePort, type DevicePort, NOTHING_CONFIRMED, forgetOnDevice } from './device-port.ts'
import { createIndexedDbStore, type DeviceStore, type KeptAnswer } from './device-store.ts'
import type { Change, Confirmed, DraftPort, DraftSaver, DraftSaverOptions } from './draft.ts'
import { openDraft } from './draft-saver.ts'
import { forgetStarting } from './kept-form.ts'
import { samePerson } from './same-person.ts'
import { closeUploads, expireUploads, forgetUploadsOf } from './open-uploads.ts'
import { isTabOpen, nameOpening } from './tab.ts'
import { tellTabs, tieToPage } from './use-draft.ts'

/** A draft that is open in this tab. It stays open from page to page, so that pending answers are not lost. */
export interface OpenDraft {
  readonly saver: DraftSaver
  /** The name of this opening, under which the page keeps answers on the device. */
  readonly tab: string
  /** Stops saving. Pending answers stay on this device. */
  close(): void
  /** Counts answers that this browser has and the backend has not, of all tabs; each field counts once. */
  countUnconfirmed(): Promise<number>
  /** Returns the answers, with unconfirmed answers of other tabs of this browser. */
  answersOfAllTabs(): Promise<Readonly<Record<string, JsonValue>>>
  /**
   * Stops saving and forgets what this browser keeps of the draft; the backend's answers stay. False if the browser does not
   * answer in time: it may still forget later.
   */
  forget(): Promise<boolean>
}

/** The operations behind a port, for errors. */
interface Operations {
  readonly load: OperationName
  readonly save: OperationName
}

/** What a draft needs to open. */
export type DraftSource = {
  readonly confirmed: Confirmed
  readonly afterKey?: DraftSaverOptions['afterKey']
} & ({ readonly port: DevicePort } | { readonly port: DraftPort; readonly operations: Operations })

/** Begins the names of drafts without an account. No person has the id `guest`: the backend makes the ids. */
export const GUEST = 'guest'

interface Registry {
  readonly device: DeviceStore
  readonly open: Map<string, Promise<OpenDraft>>
}

const registries = new WeakMap<Backend, Registry>()

const registry = (): Registry => {
  const known = registries.get(backend())
  if (known) return known
  const made: Registry = { device: createIndexedDbStore(), open: new Map() }
  registries.set(backend(), made)
  return made
}

/** Refuses to load and save for another person: text of one person is never sent in the name of the next one. */
const ofThisPerson = (port: DraftPort, { load, save }: Operations): DraftPort => {
  const isSamePerson = samePerson()
  const require = (operation: OperationName): void => {
    if (!isSamePerson()) throw new BackendError(operation, 'not_signed_in')
  }
  return {
    ...port,
    async load() {
      require(load)
      return port.load()
    },
    async save(changes, version) {
      require(save)
      return port.save(changes, version)
    },
  }
}

/** Keeps no copy of confirmed answers that arrive after their person has signed out. */
const withoutLateCopies = (device: DeviceStore): DeviceStore => {
  const isSamePerson = samePerson()
  const writeConfirmed: DeviceStore['writeConfirmed'] = async (draft, confirmed, overNewer) =>
    isSamePerson() ? device.writeConfirmed(draft, confirmed, overNewer) : confirmed
  return { ...device, writeConfirmed }
}

/** Longest time that a page waits for a browser that does not answer. */
const LONGEST_READ_MS = 2_000

/** Returns what the device tells; `instead` if it refuses or does not answer. */
const inReach = <Told>(asked: Promise<Told>, instead: Told): Promise<Told> =>
  inTime(asked, LONGEST_READ_MS).then(
    (told) => told ?? instead,
    () => instead,
  )

/** Whether the work has ended in time; late work goes on. */
const isDoneInTime = async (work: Promise<unknown>): Promise<boolean> =>
  (await inTime(
    work.then(() => true),
    LONGEST_READ_MS,
  )) ?? false

const forgetOld = (device: DeviceStore, except: string): void => {
  if (!isDeviceClockRight()) return
  device.expire(Date.now(), except).catch(() => undefined) // the next visit tries again
  void expireUploads(Date.now())
}

const start = async ({ device, open }: Registry, name: string, source: DraftSource): Promise<OpenDraft> => {
  const { confirmed, port, afterKey } = source
  // Set below: nothing is confirmed before the draft is open.
  let told: () => void = () => undefined
  const tab = await nameOpening()
  const saver = await openDraft({
    draft: name,
    confirmed,
    // A draft that only this device has belongs to no account.
    port: 'operations' in source ? ofThisPerson(port, source.operations) : port,
    device: 'operations' in source ? withoutLateCopies(device) : device,
    tab,
    isOpen: isTabOpen,
    ...(afterKey && { afterKey }),
    onConfirmed: () => told(),
  })
  forgetOld(device, name)
  const tie = tieToPage(saver, name)
  told = tie.onConfirmed
  const close = () => {
    open.delete(name)
    tie.untie()
  }
  return {
    saver,
    tab,
    close,
    countUnconfirmed: async () => new Set((await unconfirmedAnswers(name)).map(({ address }) => address)).size,
    async answersOfAllTabs() {
      const left = await unconfirmedAnswers(name)
      return { ...saver.answers(), ...Object.fromEntries(left.map(({ address, value }) => [address, value])) }
    },
    forget() {
      saver.abandon()
      close()
      // Called at once: even a slow device forgets before it writes what is typed from now on.
      const work = Promise.all([
        device.read(name).then((kept) => device.forget(name, kept)),
        port.isOnDevice ? forgetOnDevice(device, name, () => true) : device.forgetConfirmed(name),
      ])
      return isDoneInTime(work.then(() => tellTabs(name, 'forgotten')))
    },
  }
}

/**
 * Opens a draft once per tab. Returns the same promise to every caller while it is open.
 *
 * @param name begins with the person's id and a slash.
 * @param source called only if the draft is not open yet.
 */
export function openOnce(name: string, source: () => DraftSource | Promise<DraftSource>): Promise<OpenDraft> {
  const known = registry()
  const present = known.open.get(name)
  if (present) return present
  const opening = Promise.resolve(source())
    .then((made) => start(known, name, made))
    .catch((error: unknown) => {
      known.open.delete(name)
      throw error
    })
  known.open.set(name, opening)
  return opening
}

/** Returns the source of a draft that only this device has. In a browser that keeps nothing the draft is empty. */
export const deviceSource = async (name: string): Promise<{ confirmed: Confirmed; port: DevicePort }> => {
  const port = createDevicePort(registry().device, name)
  return { port, confirmed: await inReach(port.load(), NOTHING_CONFIRMED) }
}

/** Returns the copy of the confirmed answers of a draft; null if this browser has none. */
export const keptConfirmed = (name: string): Promise<Confirmed | null> =>
  inReach<Confirmed | null>(registry().device.readConfirmed(name), null)

/** Forgets the confirmed answers of all drafts of a person. Their unconfirmed text stays for their next visit. */
export const forgetConfirmedOf = (personId: string): Promise<void> => {
  forgetStarting(`taken.${personId}.`)
  void forgetUploadsOf(personId)
  return registry()
    .device.forgetConfirmed(`${personId}/`)
    .catch(() => undefined)
}

/** Longest wait on a slow connection: nobody should have to stay at a shared computer. */
const LAST_TRY_MS = 2_000

/** Counts answers of a person that this browser has and the backend has not, after one more try to send them. */
export const countUnsent = async (personId: string): Promise<number> => {
  const { device, open } = registry()
  const own = [...open].filter(([name]) => name.startsWith(`${personId}/`))
  const savers = (await Promise.all(own.map(([, opening]) => opening.catch(() => null)))).flatMap(
    (draft) => draft?.saver ?? [],
  )
  await inTime(Promise.all(savers.map((saver) => saver.flush())), LAST_TRY_MS)
  const typed = savers.reduce((sum, saver) => sum + saver.state().unconfirmed, 0)
  // In a browser that keeps nothing, only the open drafts have answers.
  return Math.max(typed, await inReach(device.count(`${personId}/`), 0))
}

/** An answer that an opening in this browser has and the backend has not. */
export type UnconfirmedAnswer = Change & Pick<KeptAnswer, 'tab'> & Partial<Pick<KeptAnswer, 'base' | 'ground'>>

/**
 * Returns unconfirmed answers of a draft, of all tabs, in the order in which they were typed; a field may have several. If
 * the draft is open here, the answers that the page shows come last.
 */
export const unconfirmedAnswers = async (name: string): Promise<readonly UnconfirmedAnswer[]> => {
  const { device, open } = registry()
  const present = await open.get(name)
  const shown = present?.saver.unconfirmedChanges().map((change) => ({ ...change, tab: present.tab })) ?? []
  const isShown = ({ tab, address }: KeptAnswer) => shown.some((one) => one.tab === tab && one.address === address)
  const kept = await inReach<readonly KeptAnswer[]>(device.read(name), [])
  const unsent = kept.filter((answer) => !answer.isConfirmed && !isShown(answer))
  return [...unsent.toSorted((a, b) => a.keptAt - b.keptAt), ...shown]
}

/**
 * Forgets these answers of a draft that only this device has. What was typed since stays. False if the browser does not
 * answer in time.
 */
export const forgetOfDevice = (name: string, answers: readonly UnconfirmedAnswer[]): Promise<boolean> => {
  const isOne = ({ address, value }: Change) =>
    answers.some((answer) => answer.address === address && sameValue(answer.value, value))
  const work = forgetAnswers(name, answers)
    .then(() => forgetOnDevice(registry().device, name, isOne))
    .then(
      () => tellTabs(name, 'forgotten'),
      () => undefined, // it keeps nothing
    )
  return isDoneInTime(work)
}

/** Closes a draft in this tab and forgets these answers on the device. What another tab has typed since stays. */
const forgetAnswers = async (name: string, answers: readonly UnconfirmedAnswer[]): Promise<void> => {
  const { device, open } = registry()
  const present = await open.get(name)
  // Closing gives the last answers to the device before it is told to forget.
  present?.close()
  // A browser that keeps nothing has nothing to forget.
  await device.forget(name, answers).catch(() => undefined)
}

/** Closes all drafts except those of one person: others have left them open on this computer. */
export function closeDrafts(except?: string): void {
  closeUploads(except)
  for (const [name, opening] of registry().open) {
    if (except !== undefined && name.startsWith(`${except}/`)) continue
    opening.then(
      (draft) => draft.close(),
      () => undefined, // it never opened
    )
  }
}
