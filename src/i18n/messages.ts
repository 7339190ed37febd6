import type { Locale } from '#src/domain/localised.ts'
import { areas } from './areas.ts'
import type { Text } from './format-message.ts'

export type Area = keyof typeof areas
type KeysOf<A extends Area> = A extends Area ? keyof Awaited<ReturnType<(typeof areas)[A]['en']>>['default'] : never
/** Every key that may be asked for. */
export type MessageKey = KeysOf<Area>

/** Texts loaded so far: complete for every area that a page on screen needs. */
export type Messages = Record<MessageKey, Text>

/**
 * The build puts every text in the place of its words, and nests them by the steps of their keys, which TypeScript cannot
 * see. Here each has its whole key again.
 */
const unfold = (texts: object, into: Record<string, Text> = {}, start = ''): Record<string, Text> => {
  for (const [step, node] of Object.entries(texts) as [string, Text | object][]) {
    const key = step ? start + step : start.slice(0, -1)
    if (typeof node === 'string' || Array.isArray(node)) into[key] = node
    else unfold(node, into, `${key}.`)
  }
  return into
}

/**
 * For a browser a module that has failed once has failed for as long as the page lives, so the same file is then asked
 * for under another address. It imports nothing, so nothing is there twice.
 */
const importAnew = (error: unknown): Promise<{ default: object }> => {
  const file = /http\S+/.exec(String(error))?.[0]
  if (!file) throw error
  return import(/* @vite-ignore */ `${file}?${Date.now()}`) as Promise<{ default: object }> // a catalogue, as it was
}

const cache = new Map<string, Promise<Messages>>()

/** Texts of one area; asked for once per language. A failed download is forgotten, so that it can be tried again. */
export const fetchArea = (name: Area, locale: Locale): Promise<Messages> => {
  const key = `${name}/${locale}`
  const known = cache.get(key)
  if (known) return known
  const load = areas[name][locale]
  const asked = load()
    .catch(importAnew)
    .then((module) => unfold(module.default) as Messages)
  asked.catch(() => cache.delete(key))
  cache.set(key, asked)
  return asked
}
