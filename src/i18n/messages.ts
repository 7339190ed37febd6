import type { Locale } from '#src/domain/localised.ts'
import { areas } from './areas.ts'
import type { Text } from './format-message.ts'

export type Area = keyof typeof areas
type KeysOf<A extends Area> = A extends Area ? keyof Awaited<ReturnType<(typeof areas)[A]['en']>>['default'] : never
/** Every text key. */
export type MessageKey = KeysOf<Area>

/** Texts loaded so far: complete for every area that a page on screen needs. */
export type Messages = Record<MessageKey, Text>

/**
 * At build time, texts are parsed and nested by the steps of their keys, which the types do not show. Restores the
 * whole keys.
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
 * Browsers never load a module again that has failed once, so the file is imported under another URL. It imports
 * nothing, so nothing is duplicated.
 */
const importAnew = (error: unknown): Promise<{ default: object }> => {
  const file = /http\S+/.exec(String(error))?.[0]
  if (!file) throw error
  return import(/* @vite-ignore */ `${file}?${Date.now()}`) as Promise<{ default: object }> // a catalogue, as it was
}

const cache = new Map<string, Promise<Messages>>()

/** Loads the texts of one area, once per language. A failed download is forgotten, so that it can be retried. */
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
