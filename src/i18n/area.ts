import type { Locale } from '#src/domain/localised.ts'

/** Text of one area in one language. Parsed at build time (`vite-plugin.ts`), so values are syntax trees at run time. */
type Catalogue<Key extends string> = Record<Key, string>
type Keys<Module> = Module extends Promise<{ default: infer Texts }> ? keyof Texts & string : never
type Loaders<Key extends string> = Record<Locale, () => Promise<{ default: Catalogue<Key> }>>

/** Keys come from English; a language that lacks one does not type-check. */
export const area = <Module extends Promise<{ default: Record<string, string> }>>(
  en: (() => Module) & (() => Promise<{ default: Catalogue<Keys<Module>> }>),
  fr: () => Promise<{ default: Catalogue<Keys<Module>> }>,
  de: () => Promise<{ default: Catalogue<Keys<Module>> }>,
): Loaders<Keys<Module>> => ({ en, fr, de })
