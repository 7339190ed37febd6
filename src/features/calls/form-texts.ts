import type { CallRules } from '#src/domain/application/call-rules.ts'
import { documentSlots } from '#src/domain/application/documents.ts'
import { addressesOf, addressOf, fields, isList, partAddress } from '#src/domain/application/fields.ts'
import { limitsAt, limitSeverity } from '#src/domain/application/limits.ts'
import { optionKey } from '#src/domain/application/options.ts'
import type { Condition, Control, Field, Part, SectionId } from '#src/domain/application/types.ts'
import { limitText } from '#src/i18n/limit-text.ts'
import { useNamedText } from '#src/i18n/use-named-text.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'

/** Words for the fields of the form; keys are built from field names. */
export function useFormTexts() {
  const t = useText()
  const formats = useFormats()
  const find = useNamedText()

  const texts = {
    section: (id: SectionId): string => find(`section.${id}.title`) ?? id,
    intro: (id: SectionId): string | undefined => find(`section.${id}.intro`),
    document: (id: (typeof documentSlots)[number]['id']): string => find(`document.${id}.label`) ?? id,
    exclusion: (id: string): string => find(`exclusion.${id}`) ?? id,
    option: (set: string, option: string): string => find(optionKey(set, option)) ?? option,
    label: (field: Field, part?: Part): string =>
      find(`field.${field.id}${part ? `.${part.id}` : ''}.label`) ?? part?.id ?? field.id,
    hint: (field: Field, part?: Part): string | undefined => find(`field.${field.id}${part ? `.${part.id}` : ''}.hint`),

    /** Limits of a field, each as rule or advice; the number of list entries is part of `control`. */
    limits(field: Field, rules: CallRules, part?: Part): string | undefined {
      const address = !part
        ? addressOf(field)
        : isList(field)
          ? `${addressOf(field)}.0.${part.id}`
          : partAddress(field, part)
      const limits = limitsAt(address, rules).filter(({ code }) => code !== 'list_too_long')
      return limits.map((limit) => limitText(limit, find, formats)).join(' ') || undefined
    },

    /** `only for module C`; null if the condition is always or never true. */
    condition(when: Condition): string | null {
      if (when === 'always' || when === 'never') return null
      if ('modules' in when) {
        const ids = formats.list(when.modules)
        return t('calls.form.onlyModules', { count: when.modules.length, ids })
      }
      if ('applicantType' in when) return t('calls.form.onlyNonProfit')
      const other = fields.find((field) => addressesOf(field).includes(when.unless))
      return t('calls.form.unless', { label: other ? (find(`field.${other.id}.label`) ?? other.id) : when.unless })
    },

    /** For example `Needed, only for module C`. */
    need(required: Condition, shown: Condition): string {
      const condition = texts.condition(shown) ?? texts.condition(required)
      return `${t(required === 'never' ? 'calls.form.optional' : 'calls.form.required')}${condition ? `, ${condition}` : ''}`
    },

    /** Kind of answer, with its limits. */
    control(control: Control): string {
      switch (control.type) {
        case 'text':
        case 'longtext':
          return `${t(`calls.form.type.${control.type}`, { max: control.max })} ${find(`limit.mark.${limitSeverity('too_long')}`)}`
        case 'integer':
          return t('calls.form.type.integer', { min: control.min, max: control.max })
        default:
          return t(`calls.form.type.${control.type}`)
      }
    },
  }
  return texts
}
