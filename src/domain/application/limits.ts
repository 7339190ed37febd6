import type { CallRules } from './call-rules.ts'
import { describeAddress, isList } from './fields.ts'
import type { FormProblemCode } from './problem-codes.ts'
import type { Severity } from './types.ts'

/**
 * Severity of exceeding each limit: `error` blocks sending, `warning` is what reviewers may ask about. Findings and the
 * limits that the form announces both use this table.
 */
const severities = {
  too_long: 'error',
  list_too_long: 'error',
  group_size: 'warning',
  many_travellers: 'warning',
  long_visit: 'warning',
  period_all_outside: 'error',
  dates_outside_period: 'warning',
  practice_too_short: 'warning',
} as const satisfies Partial<Record<FormProblemCode, Severity>>

export type LimitCode = keyof typeof severities

export const limitSeverity = (code: LimitCode): Severity => severities[code]

/** A limit as a screen announces it. The catalogue has the text under `limit.<code>`; params are as in findings. */
export interface Limit {
  readonly code: LimitCode
  readonly severity: Severity
  readonly params: Readonly<Record<string, string | number>>
}

const limit = (code: LimitCode, params: Limit['params']): Limit => ({ code, severity: severities[code], params })

/**
 * The limits to announce at one question. Long texts have a counter instead, and short texts hardly ever reach theirs.
 */
export function limitsAt(address: string, rules: CallRules): readonly Limit[] {
  const found = describeAddress(address)
  if (!found) return []
  const { field, part, number } = found
  const { startOn, endOn } = rules.implementationPeriod
  const period = [limit('period_all_outside', { startOn, endOn }), limit('dates_outside_period', { startOn, endOn })]
  switch (`${field.id}${part ? `.${part.id}` : ''}`) {
    case 'participantCountByModule.A':
      return [limit('group_size', rules.softGroupSize.A)]
    case 'participantCountByModule.B':
      return [limit('group_size', rules.softGroupSize.B)]
    case 'visits.travellers':
      return [limit('many_travellers', { max: rules.softVisit.maxTravellers })]
    case 'visits.endOn':
      return [limit('long_visit', { max: rules.softVisit.maxDays })]
    case 'secondSessionWindow':
      return [limit('practice_too_short', { months: rules.mediatorTraining.practiceMonths }), ...period]
    default: {
      if (part || number !== undefined || !isList(field)) return []
      const size = limit('list_too_long', { max: field.maxItems })
      return field.id === 'visits' || field.id === 'preferredDates' ? [size, ...period] : [size]
    }
  }
}
