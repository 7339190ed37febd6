/** Answers on this device, for reading without a connection: see `with-kept-answers.ts`. */
import { loadOperation } from '#src/contract/load-operation.ts'
import type { OperationName } from '#src/contract/operations.ts'
import { z } from '#src/domain/zod.ts'
import { ownPrefix } from './copies.ts'
import { guessServerOffset, serverNow } from './server-clock.ts'

/** When the answer was given, in milliseconds since the epoch: `at` on the backend's clock, `deviceAt` on the device's. */
type KeptAnswer = { at: number; deviceAt: number; answer: unknown }

/** Only offered where pages are served safely, and refused in some private windows. */
const open = async (): Promise<Cache | null> => {
  try {
    return await caches.open('answers')
  } catch {
    return null
  }
}

/** What is full or refused costs the copy, nothing else. */
export const keepAnswer = async (key: string, answer: unknown): Promise<void> => {
  const cache = await open()
  const kept: KeptAnswer = { at: serverNow(), deviceAt: Date.now(), answer }
  await cache?.put(key, Response.json(kept)).catch(() => undefined)
}

/** Null when there is no copy, or one from before a change of the contract. */
export const findAnswer = async (name: OperationName, key: string): Promise<KeptAnswer | null> => {
  const response = await (await open())?.match(key)
  const kept: KeptAnswer | null = (await response?.json()) ?? null
  const { output } = await loadOperation(name)
  if (!kept || output === 'bytes' || !z.safeParse(output, kept.answer).success) return null
  guessServerOffset(kept.at - kept.deviceAt)
  return kept
}

/** Forgets what a person has read, all or of one application and the lists that name it. Others keep theirs. */
export const forgetAnswersOf = async (identity: string, applicationId?: string): Promise<void> => {
  const cache = await open()
  if (!cache) return
  const prefix = ownPrefix(identity)
  const own = (await cache.keys()).filter(({ url }) => {
    const { pathname } = new URL(url)
    if (!pathname.startsWith(prefix)) return false
    return (
      applicationId === undefined ||
      pathname.startsWith(`${prefix}listApplications/`) ||
      pathname.includes(new URL(`/"applicationId":${JSON.stringify(applicationId)}`, url).pathname.slice(1))
    )
  })
  await Promise.all(own.map((key) => cache.delete(key)))
}
