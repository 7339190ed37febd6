import { createElement, Fragment, type ReactNode } from 'react'
import type { Locale } from '#src/domain/localised.ts'
import { formatsFor, intlLocale } from './formats.ts'

/**
 * Formats ICU messages that were parsed at build time. So little is left to do that a library would be eight times as
 * large on the first page.
 */
export type PlainValues = Readonly<Record<string, string | number | boolean | null | undefined>>
export type RichValues = Readonly<Record<string, ReactNode | ((chunks: ReactNode) => ReactNode)>>

/**
 * A text as `catalogues-plugin.ts` writes it: a string, or a list of parts. A part is a string, the `#` of a plural (0), or a
 * value by name: as it is, as a number (0), an element around a text, a choice, or a plural with its offset.
 */
export type Text = string | readonly Part[]
export type Part = string | 0 | readonly [name: string, how?: 0 | Text | Options, offset?: number, isOrdinal?: 1]
export interface Options {
  readonly [name: string]: Text
}

const rules = new Map<string, Intl.PluralRules>()

const pluralOf = (locale: Locale, type: Intl.PluralRuleType, count: number): string => {
  const key = `${locale} ${type}`
  const known = rules.get(key) ?? new Intl.PluralRules(intlLocale[locale], { type })
  rules.set(key, known)
  return known.select(count)
}

const together = (parts: readonly ReactNode[]): ReactNode =>
  parts.every((part) => typeof part === 'string') ? parts.join('') : createElement(Fragment, null, ...parts)

const isText = (how: Text | Options): how is Text => typeof how === 'string' || Array.isArray(how)

const partsOf = (message: Text, values: RichValues, locale: Locale, pound: string): ReactNode[] =>
  typeof message === 'string'
    ? [message]
    : message.flatMap((part): ReactNode[] => {
        if (part === 0) return [pound]
        if (typeof part === 'string') return [part]

        const [name, how, offset, isOrdinal] = part
        // A missing value is a bug: it is reported, and the rest of the text is shown.
        if (!(name in values)) console.error(`a text needs a value for "${name}"`)
        const value = values[name]

        if (how === 0) return [formatsFor(locale).number(Number(value))]
        const text = typeof value === 'object' || typeof value === 'function' ? '' : String(value ?? '')
        if (how === undefined) return typeof value === 'object' && value !== null ? [value] : [text]
        if (isText(how)) {
          const chunks = partsOf(how, values, locale, pound)
          return typeof value === 'function' ? [value(together(chunks))] : chunks
        }
        if (offset === undefined) return partsOf(how[text] ?? how['other'] ?? '', values, locale, pound)
        const exact = Number(value)
        const count = exact - offset
        const { [`=${exact}`]: own, [pluralOf(locale, isOrdinal ? 'ordinal' : 'cardinal', count)]: plural } = how
        return partsOf(own ?? plural ?? how['other'] ?? '', values, locale, formatsFor(locale).number(count))
      })

export const formatPlain = (message: Text, values: PlainValues, locale: Locale): string =>
  partsOf(message, values, locale, '')
    .filter((part) => typeof part === 'string')
    .join('')

export const formatRich = (message: Text, values: RichValues, locale: Locale): ReactNode =>
  together(partsOf(message, values, locale, ''))
