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

/** A draft that is open in this tab. It stays open from page to page, so that nothing pending is forgotten. */
export interface OpenDraft {
  readonly saver: DraftSaver
  /** The name under which this page keeps answers of it on the device. */
  readonly tab: string
  /** Stops saving; what is pending stays on this device. */
  close(): void
  /** How many answers of it this browser has and the backend has not, of every tab; one that two have typed is one. */
  countUnconfirmed(): Promise<number>
  /** The answers, with what other tabs of this browser have typed and no server has. */
  answersOfAllTabs(): Promise<Readonly<Record<string, JsonValue>>>
  /**
   * Stops saving and forgets what this browser keeps of it; the backend's copy stays. False while the browser does not
   * answer: nobody knows then whether it will.
   */
  forget(): Promise<boolean>
}

/** The operations behind a port, for errors. */
interface Operations {
  readonly load: OperationName
  readonly save: OperationName
}

/** What a draft is made of when it opens. */
export type DraftSource = {
  readonly confirmed: Confirmed
  readonly afterKey?: DraftSaverOptions['afterKey']
} & ({ readonly port: DevicePort } | { readonly port: DraftPort; readonly operations: Operations })

/** Begins the name of what is typed without an account. No person's id is `guest`: those are the backend's own. */
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

/** What one person typed never goes up in the name of the next one on the same computer. */
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

/** Who has signed out leaves no document on this computer, though an answer comes later; what it has had saved is forgotten. */
const withoutLateCopies = (device: DeviceStore): DeviceStore => {
  const isSamePerson = samePerson()
  const writeConfirmed: DeviceStore['writeConfirmed'] = async (draft, confirmed, overNewer) =>
    isSamePerson() ? device.writeConfirmed(draft, confirmed, overNewer) : confirmed
  return { ...device, writeConfirmed }
}

/** Nobody waits longer for a browser that does not answer. */
const LONGEST_READ_MS = 2_000

/** What this device has; something else from one that refuses or does not answer. */
const inReach = <Told>(asked: Promise<Told>, instead: Told): Promise<Told> =>
  inTime(asked, LONGEST_READ_MS).then(
    (told) => told ?? instead,
    () => instead,
  )

/** Whether this device has done it; what is late goes on by itself. */
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
  // The page is tied once the draft is open; until then nothing can have been confirmed.
  let told: () => void = () => undefined
  const tab = await nameOpening()
  const saver = await openDraft({
    draft: name,
    confirmed,
    // What stays on the device is nobody's yet.
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
      // Asked for at once: however late the device does it, it does so before all that is typed from now on.
      const work = Promise.all([
        device.read(name).then((kept) => device.forget(name, kept)),
        port.isOnDevice ? forgetOnDevice(device, name, () => true) : device.forgetConfirmed(name),
      ])
      return isDoneInTime(work.then(() => tellTabs(name, 'forgotten')))
    },
  }
}

/**
 * Opens a draft once per tab; the same promise for everybody who asks while it is open.
 *
 * @param name begins with the person's id and a slash.
 * @param source asked for only when the draft is not open yet.
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

/** What a draft is made of that this device alone has. A browser that keeps nothing has an empty one. */
export const deviceSource = async (name: string): Promise<{ confirmed: Confirmed; port: DevicePort }> => {
  const port = createDevicePort(registry().device, name)
  return { port, confirmed: await inReach(port.load(), NOTHING_CONFIRMED) }
}

/** The document of a draft as the backend last had it; null when this browser has none, or keeps nothing. */
export const keptConfirmed = (name: string): Promise<Confirmed | null> =>
  inReach<Confirmed | null>(registry().device.readConfirmed(name), null)

/** Forgets the documents that a person has read. What of their text is not confirmed stays, for when they come back. */
export const forgetConfirmedOf = (personId: string): Promise<void> => {
  forgetStarting(`taken.${personId}.`)
  void forgetUploadsOf(personId)
  return registry()
    .device.forgetConfirmed(`${personId}/`)
    .catch(() => undefined)
}

/** A line that is slow must not keep somebody at a shared computer. */
const LAST_TRY_MS = 2_000

/** How many answers of a person this browser has and the backend has not, after one more try to send what is open here. */
export const countUnsent = async (personId: string): Promise<number> => {
  const { device, open } = registry()
  const own = [...open].filter(([name]) => name.startsWith(`${personId}/`))
  const savers = (await Promise.all(own.map(([, opening]) => opening.catch(() => null)))).flatMap(
    (draft) => draft?.saver ?? [],
  )
  await inTime(Promise.all(savers.map((saver) => saver.flush())), LAST_TRY_MS)
  const typed = savers.reduce((sum, saver) => sum + saver.state().unconfirmed, 0)
  // A browser that keeps nothing has what is open here.
  return Math.max(typed, await inReach(device.count(`${personId}/`), 0))
}

/** An answer that a tab of this browser has and the backend has not. */
export type UnconfirmedAnswer = Change & Pick<KeptAnswer, 'tab'> & Partial<Pick<KeptAnswer, 'base' | 'ground'>>

/**
 * Answers of a draft that this device has and the backend does not, of every tab, in the order in which they were typed: of
 * one field there may be several. Where the draft is open here, what the page shows is the last, and a browser that keeps
 * nothing loses nothing either.
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
 * Of a draft that this device alone has: these answers, wherever they stand; what has been typed since stays. False while
 * the browser does not answer.
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

/** Ends a draft in this tab and forgets these answers on the device; what another tab has typed since stays. */
const forgetAnswers = async (name: string, answers: readonly UnconfirmedAnswer[]): Promise<void> => {
  const { device, open } = registry()
  const present = await open.get(name)
  // All that is on its way to the device comes before.
  present?.close()
  // A browser that keeps nothing has nothing to forget.
  await device.forget(name, answers).catch(() => undefined)
}

/** Ends what others left open on this computer: all drafts but those of one person. */
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
