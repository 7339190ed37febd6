import { isLanguageAddress } from '#src/domain/application/answer-language.ts'
import { answerBeside } from '#src/domain/application/beside-answer.ts'
import { describeAddress } from '#src/domain/application/fields.ts'
import type { CallRules } from '#src/domain/application/call-rules.ts'
import { limitsAt, limitSeverity } from '#src/domain/application/limits.ts'
import { currencies, optionKey } from '#src/domain/application/options.ts'
import { translationPlace } from '#src/domain/application/translations.ts'
import type { Finding, SectionId } from '#src/domain/application/types.ts'
import { limitText } from '#src/i18n/limit-text.ts'
import { useNamedText } from '#src/i18n/use-named-text.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { questionTexts } from './question-texts.ts'

/** Texts with keys built from field names. */
export function useFormTexts() {
  const t = useText()
  const formats = useFormats()
  const find = useNamedText()

  const paramTexts = (params: Finding['params'] = {}): Record<string, string | number> =>
    Object.fromEntries(
      Object.entries(params).map(([name, value]) => {
        if (name.endsWith('On') && typeof value === 'string') return [name, formats.date(value)]
        if (name.endsWith('Address') && typeof value === 'string') return [name, texts.label(value)]
        if (name.endsWith('Cents') && typeof value === 'number') return [name, formats.euros(value)]
        return [name, value]
      }),
    )

  const texts = {
    find,
    section: (section: SectionId): string => find(`section.${section}.title`) ?? section,

    /** `Visit 2`, `Choice 1`: the name of a row, counted from 1. */
    row: (fieldId: string, number: number): string => find(`field.${fieldId}.item`, { number }) ?? String(number),

    /** The narrowest label, with its row or group in front: `Visit 2: Host authority`. */
    label(address: string): string {
      if (isLanguageAddress(address))
        return t('application.language.of', { label: texts.label(answerBeside(address) ?? '') })
      const place = translationPlace(address)
      if (place) {
        const label = find(`translation.into.${place.into}`) ?? place.into
        return t('application.rowLabel', { row: texts.label(place.answer), label })
      }
      const found = describeAddress(address)
      if (!found) return address
      const label = find(found.labelKey) ?? address
      if (found.number === undefined) {
        // For example `Person who signs: Name`; parts of a declaration need no group.
        const group = found.part && found.field.type !== 'exclusion' && find(`field.${found.field.id}.label`)
        return group ? t('application.rowLabel', { row: group, label }) : label
      }
      const row = texts.row(found.field.id, found.number)
      return found.part ? t('application.rowLabel', { row, label }) : row
    },

    /** Label and hint of an address. */
    question: (address: string) => questionTexts(find, address),

    /** Label and hint of a document slot. */
    slot: (slot: string) => ({ label: find(`document.${slot}.label`), hint: find(`document.${slot}.hint`) }),

    /** Label and hint, with the limits at the end of the hint. */
    questionWithLimits(address: string, rules: CallRules) {
      const question = questionTexts(find, address)
      const limits = limitsAt(address, rules).map((limit) => limitText(limit, find, formats))
      return { ...question, hint: [question.hint, ...limits].filter(Boolean).join(' ') || undefined }
    },
    /** Words for the counter of a long text. */
    lengthIs(): { readonly mark: string; readonly over: string } {
      const severity = limitSeverity('too_long')
      return { mark: find(`limit.mark.${severity}`) ?? '', over: find(`limit.over.${severity}`) ?? '' }
    },

    option: (set: string, option: string): string => find(optionKey(set, option)) ?? option,
    optionHint: (set: string, option: string): string | undefined => find(`${optionKey(set, option)}.hint`),

    /** The sentence of a finding, for the field and the summary. */
    finding: ({ code, address, params }: Pick<Finding, 'code' | 'address' | 'params'>): string =>
      find(`problem.${code}`, { label: texts.label(address), ...paramTexts(params) }) ??
      t('application.otherProblem', { label: texts.label(address) }),

    currencies: (): { value: string; label: string }[] => {
      const names = new Intl.DisplayNames(formats.locale, { type: 'currency' })
      return currencies.map((code) => ({ value: code, label: `${code} · ${names.of(code) ?? code}` }))
    },
  }
  return texts
}
