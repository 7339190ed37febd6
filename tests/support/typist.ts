import { openSome } from '#tests/support/some-draft.ts'
import { createMemoryDevice } from '#tests/support/memory-device.ts'
import { documentBackend } from '#tests/support/document-backend.ts'
import { type DeviceStore, DeviceStoreError } from '#src/backend/saving/device-store.ts'
import type { Confirmed, DraftPort } from '#src/backend/saving/draft.ts'

const writing = new Set<string | symbol>(['write', 'forget', 'takeOver', 'writeConfirmed'])

/** A port that ends with its page: requests under way arrive, but nobody gets the answer. */
const ofPage = (port: DraftPort, isAlive: () => boolean): DraftPort => {
  const whileAlive = async <T>(work: () => Promise<T>): Promise<T> => {
    const result = isAlive() ? await work() : undefined
    return result !== undefined && isAlive() ? result : new Promise(() => undefined)
  }
  return {
    load: () => whileAlive(() => port.load()),
    save: (...change) => whileAlive(() => port.save(...change)),
  }
}

/** A browser with a disk that may be slow; writes that still wait when a page closes never happen. */
export const browser = () => {
  const device = createMemoryDevice()
  let diskMs = 0
  let isFull = false
  const page = () => {
    let isAlive = true
    let before: Promise<unknown> = Promise.resolve()
    const slow: DeviceStore = new Proxy(device, {
      get: (target, name) => {
        const method: unknown = Reflect.get(target, name)
        if (name === 'leave')
          return (...left: Parameters<DeviceStore['leave']>) => {
            if (isAlive) target.leave(...left)
          }
        if (typeof method !== 'function' || !writing.has(name)) return method
        return (...args: unknown[]) => {
          const work = before.then(async () => {
            if (diskMs > 0) await new Promise((resolve) => setTimeout(resolve, diskMs))
            if (isFull && name === 'write') throw new DeviceStoreError('full', null)
            return isAlive ? ((await Reflect.apply(method, target, args)) as unknown) : undefined
          })
          before = work.catch(() => undefined)
          return work
        }
      },
    })
    return { device: slow, isAlive: () => isAlive, end: () => void (isAlive = false) }
  }
  return {
    kept: (draft = 'd') => device.kept(draft),
    page,
    takes: (ms: number) => void (diskMs = ms),
    refuses: (full: boolean) => void (isFull = full),
  }
}

/** A page with the draft, which can be reloaded or crash. */
export const typist = async (backend = documentBackend()) => {
  const here = browser()
  let page = here.page()
  const open = (confirmed = backend.present()) =>
    openSome(backend, { device: page.device, port: ofPage(backend.port, page.isAlive), confirmed })
  let saver = await open()
  const openAgain = async (confirmed?: Confirmed) => {
    page.end()
    page = here.page()
    saver = await open(confirmed)
  }
  return {
    backend,
    here,
    saver: () => saver,
    reload(confirmed?: Confirmed) {
      saver.leave()
      return openAgain(confirmed)
    },
    crash: () => openAgain(),
  }
}
