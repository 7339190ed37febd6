import { rules2016 } from '#src/domain/application/rules-2016.ts'
import { moduleIds } from '#src/domain/application/types.ts'
import type { Member } from '#src/domain/member.ts'
import type { ApplicationStatus } from '#src/domain/status.ts'
import { REHEARSAL_CALL } from './calls.ts'
import type { Plan, Trait } from './plan.ts'
import type { TextLanguage } from './texts.ts'

type Row = readonly [status: ApplicationStatus, modules: string, language: TextLanguage, ...traits: Trait[]]

/** The proposals of the rehearsal call: every status before the decision, every combination of modules, every flag. */
const rows: readonly Row[] = [
  ['in_assessment', 'A', 'en', 'improved'],
  ['in_assessment', 'AC', 'en'],
  ['in_assessment', 'B', 'en', 'split'],
  ['in_assessment', 'C', 'en', 'same_country_partner'],
  ['in_assessment', 'AB', 'fr'],
  ['in_assessment', 'A', 'en'],
  ['in_assessment', 'ABC', 'en', 'non_profit', 'mandate_missing'],
  ['in_assessment', 'C', 'de'],
  ['in_assessment', 'B', 'en', 'practice_too_short'],
  ['in_assessment', 'AC', 'en', 'split', 'improved'],
  ['in_assessment', 'A', 'en'],
  ['in_assessment', 'BC', 'en', 'dates_outside_period'],
  ['in_assessment', 'A', 'fr'],
  ['in_assessment', 'AC', 'en', 'no_contribution'],
  ['in_assessment', 'A', 'en', 'duplicate'],
  ['in_assessment', 'AB', 'en'],
  ['in_assessment', 'C', 'en', 'late'],
  ['in_assessment', 'A', 'en', 'non_profit'],
  ['in_assessment', 'AC', 'de', 'overlap_of_grants', 'translated'],
  ['in_assessment', 'B', 'en'],
  ['in_assessment', 'A', 'en'],
  ['in_assessment', 'ABC', 'en', 'improved'],
  ['in_assessment', 'C', 'fr'],
  ['in_assessment', 'AC', 'en'],
  ['panel', 'A', 'en'],
  ['panel', 'C', 'en', 'split'],
  ['panel', 'AC', 'en'],
  ['panel', 'B', 'de'],
  ['panel', 'A', 'en', 'split'],
  ['panel', 'AB', 'fr'],
  ['panel', 'C', 'en', 'same_country_partner'],
  ['submitted', 'A', 'en'],
  ['submitted', 'C', 'en'],
  ['submitted', 'AB', 'de'],
  ['received_late', 'AC', 'en', 'late'],
  ['admissibility_check', 'A', 'en'],
  ['admissibility_check', 'AC', 'fr', 'no_contribution'],
  ['admissibility_check', 'A', 'en', 'duplicate'],
  ['clarification_requested', 'BC', 'en', 'signature_missing'],
  ['clarification_requested', 'A', 'en', 'non_profit', 'mandate_missing', 'asked_lately'],
  ['inadmissible', 'C', 'en', 'late'],
  ['inadmissible', 'A', 'de', 'signature_missing'],
  ['eligibility_check', 'AC', 'en', 'dates_outside_period'],
  ['eligibility_check', 'B', 'en', 'practice_too_short'],
  ['eligibility_check', 'A', 'fr', 'non_profit'],
  ['ineligible', 'A', 'en', 'non_profit'],
  ['withdrawn', 'C', 'en'],
  ['withdrawn', 'A', 'en'],
]

/** References follow the order of creation: `REH-2016-001`. */
export const referenceOf = (prefix: string, number: number): string => `${prefix}-${String(number).padStart(3, '0')}`

/** @param members sample members; those outside the call's countries are left out, except one. */
export function rehearsalPlans(members: readonly Member[]): Plan[] {
  const listed = members.filter(({ country }) => rules2016.applicantCountries.includes(country))
  const outside = members.find(({ country }) => !rules2016.applicantCountries.includes(country))
  return rows.map(([status, modules, language, ...traits], index) => {
    const number = index + 1
    const before = traits.includes('duplicate') ? index - 1 : index
    const member = number === 20 && outside ? outside : at(listed, before + 2)
    const sameCountry = traits.includes('same_country_partner')
    const partner = listed
      .slice(index + 20)
      .concat(listed)
      .find(({ id, country }) => id !== member.id && (country === member.country) === sameCountry)
    return {
      id: `rehearsal-${String(number).padStart(2, '0')}`,
      reference: referenceOf('REH-2016', number),
      number,
      callId: REHEARSAL_CALL,
      member,
      partner: partner ?? member,
      status,
      modules: moduleIds.filter((module) => modules.includes(module)),
      language,
      traits: new Set(traits),
    }
  })
}

export function at<T>(list: readonly T[], index: number): T {
  const found = list[index % list.length]
  if (found === undefined) throw new RangeError('the list is empty')
  return found
}
