import { jsonValueSchema } from '#src/domain/values.ts'
import { z } from '#src/domain/zod.ts'
import { randomName } from '../random-name.ts'
import type { KeptAnswer } from './device-store.ts'

/**
 * Last words: what a page that goes away has no time left to write to IndexedDB. A browser may abort a write that waits
 * behind an earlier one when the page is gone. `localStorage` takes the text at once. It is small and blocks the page, so
 * it gets only what IndexedDB has not confirmed, until a page that opens the draft has that text in IndexedDB.
 */
const PREFIX = 'alliance.last.'

/** An answer as a page left it. `word` names it for this once; earlier versions of the application gave no names. */
export type Word = KeptAnswer & { word?: string }

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
    over: z.optional(z.array(z.string())),
    word: z.optional(z.string()),
  }),
)

const parse = (text: string | null): Word[] => {
  try {
    const parsed = z.safeParse(answersSchema, JSON.parse(text ?? ''))
    // Zod types an optional member as possibly undefined; a member that is missing in JSON is missing here.
    return parsed.success ? (parsed.data as Word[]) : []
  } catch {
    return []
  }
}

const names = (prefix: string): string[] => Object.keys(localStorage).filter((name) => name.startsWith(prefix))

/**
 * Replaces what this tab has left before; an empty list leaves nothing. Returns what it has left now, which is nothing in a
 * browser that refuses.
 */
export function leaveWords(draft: string, tab: string, answers: readonly KeptAnswer[]): readonly Word[] {
  try {
    const name = `${prefixOf(draft)}${tab}`
    const words = answers.map((answer) => ({ ...answer, word: randomName() }))
    if (words.length === 0) localStorage.removeItem(name)
    else localStorage.setItem(name, JSON.stringify(words))
    return words
  } catch {
    // Full or refused: then IndexedDB alone has what it has.
    return []
  }
}

/** Returns what all tabs have left. */
export function lastWords(draft: string): Word[] {
  return wordsBelow(prefixOf(draft))
}

function wordsBelow(prefix: string): Word[] {
  try {
    return names(prefix).flatMap((name) => parse(localStorage.getItem(name)))
  } catch {
    return []
  }
}

/** Removes these words, as `lastWords` gave them. Words that a tab has left since stay. */
export function dropWords(draft: string, words: readonly Word[]): void {
  if (words.length > 0) dropBelow(prefixOf(draft), words)
}

/** Removes all words with these names. Returns the names that were there. */
export function dropNamed(gone: ReadonlySet<string>): ReadonlySet<string> {
  const dropped = wordsBelow(PREFIX).filter(({ word }) => word !== undefined && gone.has(word))
  if (dropped.length > 0) dropBelow(PREFIX, dropped)
  return new Set(dropped.flatMap(({ word = [] }) => word))
}

function dropBelow(prefix: string, words: readonly Word[]): void {
  const dropped = new Set(words.map((answer) => JSON.stringify(answer)))
  try {
    for (const name of names(prefix)) {
      const present = parse(localStorage.getItem(name))
      const left = present.filter((answer) => !dropped.has(JSON.stringify(answer)))
      if (left.length === present.length) continue
      if (left.length === 0) localStorage.removeItem(name)
      else localStorage.setItem(name, JSON.stringify(left))
    }
  } catch {
    // Refused: then nothing was left either.
  }
}

/** Forgets old words, but not those of the draft `except`. Words that cannot be read go as well. */
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
