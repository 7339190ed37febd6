import type { CooperationValues } from './cooperation-values.ts'
import type { InterestValues, JoinValues } from './join-values.ts'
import { longest } from '#src/domain/joining.ts'
import { useText } from '#src/i18n/use-text.ts'
import { useLetterLimits } from './use-letter-limits.ts'
import type { FieldProblem } from './use-send-form.ts'

export type FieldName = keyof JoinValues | keyof InterestValues | keyof CooperationValues

/** Fields with their own words for a missing answer. */
const required = [
  'authorityName',
  'kind',
  'country',
  'headName',
  'headFunction',
  'contactName',
  'contactFunction',
  'contactEmail',
  'contactPhone',
  'topics',
  'modules',
  'letter',
  'organisationName',
  'legalForm',
  'proposal',
  'mayRepresent',
  'privacyRead',
] as const
const general = [
  'needs_or_offers',
  'maybe_member',
  'maybe_own',
  'email',
  'phone',
  'integer',
  'web_address',
  'too_many',
  'file_missing',
  'file_name_characters',
  'file_name_long',
  'file_format',
  'file_empty',
  'file_too_large',
  'file_content',
] as const

const hasLimit = (field: FieldName): field is FieldName & keyof typeof longest => field in longest

/** The words of a problem, for the field and the summary. */
export function useProblemText() {
  const t = useText()
  const limitsOfLetter = useLetterLimits()
  return ({ field, code }: FieldProblem & { field: FieldName }): string => {
    const missing = code === 'required' || code === 'choose_one' ? required.find((name) => name === field) : undefined
    if (missing) return t(`join.required.${missing}`)
    const known = general.find((name) => name === code)
    if (known) return t(`join.problem.${known}`, limitsOfLetter)
    const label = t(`join.field.${field}`)
    if (code !== 'too_long' || !hasLimit(field)) return t('join.problem.other', { label })
    return t(field === 'authorities' ? 'join.problem.line_long' : 'join.problem.too_long', {
      label,
      limit: longest[field],
    })
  }
}
