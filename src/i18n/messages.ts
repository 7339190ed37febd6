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
  if (!areCompiled(texts)) throw new TypeError('catalogue was not compiled: is the plugin icuCatalogues() in use?')
  return texts
}

const cache = new Map<string, Promise<Messages>>()

/** Texts of one area; asked for once per language. A failed download is forgotten, so that it can be tried again. */
export const fetchArea = (name: Area, locale: Locale): Promise<Messages> => {
  const key = `${name}/${locale}`
  const known = cache.get(key)
  if (known) return known
  const asked = areas[name][locale]().then(
    (module) => asMessages(module.default),
    (error: unknown) => {
      cache.delete(key)
      throw error
    },
  )
  cache.set(key, asked)
  return asked
}
