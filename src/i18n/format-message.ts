import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser'
import { createElement, Fragment, type ReactNode } from 'react'
import type { Locale } from '#src/domain/localised.ts'
import { formatsFor, intlLocale } from './formats.ts'

/**
 * Puts values into texts. Texts are ICU messages, parsed at build time; what is left to do here is so little that a
 * library for it would weigh eight times as much on the first page.
 */
export type PlainValues = Readonly<Record<string, string | number | boolean | null | undefined>>
export type RichValues = Readonly<Record<string, ReactNode | ((chunks: ReactNode) => ReactNode)>>

/** `TYPE` of the parser, whose code stays out of the bundle. `catalogues.test.ts` holds the texts to these kinds. */
export const kinds = { literal: 0, argument: 1, number: 2, select: 5, plural: 6, pound: 7, tag: 8 } as const

const rules = new Map<string, Intl.PluralRules>()

const pluralOf = (locale: Locale, type: Intl.PluralRuleType, count: number): string => {
  const key = `${locale} ${type}`
  const known = rules.get(key) ?? new Intl.PluralRules(intlLocale[locale], { type })
  rules.set(key, known)
  return known.select(count)
}

const together = (parts: readonly ReactNode[]): ReactNode =>
  parts.every((part) => typeof part === 'string') ? parts.join('') : createElement(Fragment, null, ...parts)

const partsOf = (
  elements: readonly MessageFormatElement[],
  values: RichValues,
  locale: Locale,
  pound: string,
): ReactNode[] =>
  elements.flatMap((element): ReactNode[] => {
    const type: number = element.type
    // The last kind of element, `#`, has no value.
    if (!('value' in element)) return [pound]
    if (type === kinds.literal) return [element.value]

    // A text that is given too little is a mistake of the program: it is reported, and the rest is shown.
    if (!(element.value in values)) console.error(`a text needs a value for "${element.value}"`)
    const value = values[element.value]

    if ('children' in element) {
      const chunks = partsOf(element.children, values, locale, pound)
      return typeof value === 'function' ? [value(together(chunks))] : chunks
    }
    if ('offset' in element) {
      const exact = Number(value)
      const count = exact - element.offset
      const { [`=${exact}`]: own, [pluralOf(locale, element.pluralType ?? 'cardinal', count)]: plural } =
        element.options
      const chosen = own ?? plural ?? element.options['other']
      return chosen ? partsOf(chosen.value, values, locale, formatsFor(locale).number(count)) : []
    }
    const text = typeof value === 'object' || typeof value === 'function' ? '' : String(value ?? '')
    if ('options' in element) {
      const chosen = element.options[text] ?? element.options['other']
      return chosen ? partsOf(chosen.value, values, locale, pound) : []
    }
    if (type === kinds.number) return [formatsFor(locale).number(Number(value))]
    return typeof value === 'object' && value !== null ? [value] : [text]
  })

export const formatPlain = (message: readonly MessageFormatElement[], values: PlainValues, locale: Locale): string =>
  partsOf(message, values, locale, '')
    .filter((part) => typeof part === 'string')
    .join('')

export const formatRich = (message: readonly MessageFormatElement[], values: RichValues, locale: Locale): ReactNode =>
  together(partsOf(message, values, locale, ''))
