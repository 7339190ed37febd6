import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser'
import type { Locale } from '#src/domain/localised.ts'
import { areas } from './areas.ts'

export type Area = keyof typeof areas
type KeysOf<A extends Area> = A extends Area ? keyof Awaited<ReturnType<(typeof areas)[A]['en']>>['default'] : never
/** Every key that may be asked for. */
export type MessageKey = KeysOf<Area>

/** Texts loaded so far: complete for every area that a page on screen needs. */
export type Messages = Record<MessageKey, MessageFormatElement[]>

const areCompiled = (texts: object): texts is Messages => Object.values(texts).every((text) => Array.isArray(text))

/** The build replaces every text by its syntax tree, which TypeScript cannot see; this makes sure of it. */
export const asMessages = (texts: object): Messages => {
  if (!areCompiled(texts)) throw new TypeError('not compiled by icuCatalogues()')
  return texts
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
    .then((module) => asMessages(module.default))
  asked.catch(() => cache.delete(key))
  cache.set(key, asked)
  return asked
}
