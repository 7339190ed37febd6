import { jsonValueSchema } from '#src/domain/values.ts'
import { z } from '#src/domain/zod.ts'
import type { KeptAnswer } from './device-store.ts'

/**
 * What a page that goes away has no time left to give to IndexedDB: a browser may abort a write that waits behind an
 * earlier one when its page is gone, and on a busy disk there is one. This storage takes it at once. It is small and holds
 * up the page, so it has nothing but what was typed in the last moment, until somebody opens the draft again.
 */
const PREFIX = 'alliance.last.'

const prefixOf = (draft: string): string => `${PREFIX}${JSON.stringify(draft)}.`

const answersSchema = z.array(
  z.object({
    address: z.string(),
    value: jsonValueSchema,
    base: z.number(),
    ground: z.optional(jsonValueSchema),
    sent: z.optional(z.array(jsonValueSchema)),
    isConfirmed: z.optional(z.literal(true)),
    keptAt: z.number(),
    tab: z.string(),
  }),
)

const parse = (text: string | null): KeptAnswer[] => {
  try {
    const parsed = z.safeParse(answersSchema, JSON.parse(text ?? ''))
    // What is not there is left out, as it is when it comes from the device.
    return parsed.success ? (parsed.data as KeptAnswer[]) : []
  } catch {
    return []
  }
}

const names = (prefix: string): string[] => Object.keys(localStorage).filter((name) => name.startsWith(prefix))

/** Takes the place of what this tab has left before; none leaves nothing. A browser that refuses has no last words. */
export function leaveWords(draft: string, tab: string, answers: readonly KeptAnswer[]): void {
  try {
    const name = `${prefixOf(draft)}${tab}`
    if (answers.length === 0) localStorage.removeItem(name)
    else localStorage.setItem(name, JSON.stringify(answers))
  } catch {
    // Full or refused: then the device alone has what it has.
  }
}

/** Of all tabs. */
export function lastWords(draft: string): KeptAnswer[] {
  try {
    return names(prefixOf(draft)).flatMap((name) => parse(localStorage.getItem(name)))
  } catch {
    return []
  }
}

/** Forgets what is old, but not of this draft. What cannot be read goes as well. */
export function expireWords(isOld: (keptAt: number) => boolean, except: string): void {
  try {
    for (const name of names(PREFIX)) {
      const isAllOld = parse(localStorage.getItem(name)).every(({ keptAt }) => isOld(keptAt))
      if (isAllOld && !name.startsWith(prefixOf(except))) localStorage.removeItem(name)
    }
  } catch {
    // Refused: then nothing was left either.
  }
}
