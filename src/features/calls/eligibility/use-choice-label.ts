import { type CheckQuestion, OTHER_COUNTRY } from '#src/domain/application/before-applying.ts'
import type { Call } from '#src/domain/call.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useNamedText } from '#src/i18n/use-named-text.ts'
import { useText } from '#src/i18n/use-text.ts'
import { useFormTexts } from '../form-texts.ts'

/** A choice of the check in words; choices that the form also has use the form's words. */
export const useChoiceLabel = (call: Call) => {
  const t = useText()
  const formats = useFormats()
  const texts = useFormTexts()
  const find = useNamedText()
  return (question: CheckQuestion, value: string): string => {
    const module = question === 'modules' && call.modules.find(({ id }) => id === value)
    if (module) return t('calls.req.module', { id: module.id, title: formats.localised(module.title) })
    const isCountry = question === 'country' || question === 'partnerCountry'
    if (isCountry && value === OTHER_COUNTRY) return t('check.country.other')
    const own = find(`check.${question}.${value}`)
    if (own !== undefined) return own
    return isCountry ? formats.country(value) : texts.option('applicantType', value)
  }
}
