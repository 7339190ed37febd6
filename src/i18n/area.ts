import type { Locale } from '#src/domain/localised.ts'

/**
 * Texts of one area in one language. Parsed at build time (`catalogues-plugin.ts`), so at run time values are syntax trees.
 */
type Catalogue<Key extends string> = Record<Key, string>
type Keys<Module> = Module extends Promise<{ default: infer Texts }> ? keyof Texts & string : never
type Loaders<Key extends string> = Record<Locale, () => Promise<{ default: Catalogue<Key> }>>

/** Keys come from English; a language without one of them does not type-check. */
export const area = <Module extends Promise<{ default: Record<string, string> }>>(
  en: (() => Module) & (() => Promise<{ default: Catalogue<Keys<Module>> }>),
  fr: () => Promise<{ default: Catalogue<Keys<Module>> }>,
  de: () => Promise<{ default: Catalogue<Keys<Module>> }>,
): Loaders<Keys<Module>> => ({ en, fr, de })
