import { budgetOf } from './budget.ts'
import { earliestSecondSession, latestFirstSessionEnd, type CallRules } from './call-rules.ts'
import { mandateTwice, partnerIsApplicant } from './check-partners.ts'
import { beyond, finding } from './check-value.ts'
import { chosenModules, isAnswered, itemsAt, signedOnAddress, textAt, textOf } from './fields.ts'
import { daysBetween, isPlainDate } from './plain-date.ts'
import type { Answers, Finding, SectionId } from './types.ts'

/** A rule that looks at several answers at once. `checkSection` passes visible answers only. */
type Rule = (answers: Answers, rules: CallRules, todayOn: string) => readonly Finding[]

interface PlannedRange {
  readonly address: string
  readonly startOn: string
  readonly endOn: string
}

const PREFERRED = 'activity.preferredDates'
const SECOND = 'activity.secondSessionWindow'
const VISITS = 'activity.visits'

const isRange = ({ startOn, endOn }: PlannedRange): boolean =>
  isPlainDate(startOn) && isPlainDate(endOn) && startOn <= endOn

const listRanges = (answers: Answers, address: string): readonly PlannedRange[] =>
  itemsAt(answers, address).map((item, index) => ({
    address: `${address}.${index}`,
    startOn: textOf(item['startOn']),
    endOn: textOf(item['endOn']),
  }))

const secondRange = (answers: Answers): PlannedRange => ({
  address: SECOND,
  startOn: textAt(answers, `${SECOND}.startOn`),
  endOn: textAt(answers, `${SECOND}.endOn`),
})

/** Every date range of the activity that is complete and in order. */
const plannedRanges = (answers: Answers): readonly PlannedRange[] =>
  [...listRanges(answers, PREFERRED), secondRange(answers), ...listRanges(answers, VISITS)].filter(isRange)

const endsBeforeStart: Rule = (answers) =>
  [...listRanges(answers, PREFERRED), secondRange(answers), ...listRanges(answers, VISITS)]
    .filter(({ startOn, endOn }) => isPlainDate(startOn) && isPlainDate(endOn) && endOn < startOn)
    .map(({ address, startOn }) => finding('error', 'end_before_start', `${address}.endOn`, { startOn }))

/** E-10. A range partly outside the period raises a flag; only a plan with every date outside blocks. */
const outsidePeriod: Rule = (answers, { implementationPeriod: period }) => {
  const ranges = plannedRanges(answers)
  const params = { startOn: period.startOn, endOn: period.endOn }
  const wholly = ({ startOn, endOn }: PlannedRange) => endOn < period.startOn || startOn > period.endOn
  const [first] = ranges
  if (first && ranges.every(wholly)) return [beyond('period_all_outside', first.address, params, 'E-10')]
  return ranges
    .filter(({ startOn, endOn }) => startOn < period.startOn || endOn > period.endOn)
    .map(({ address, startOn, endOn }) => {
      const isStart = startOn < period.startOn || startOn > period.endOn
      const dates = { ...params, fromOn: startOn, toOn: endOn }
      return beyond('dates_outside_period', `${address}.${isStart ? 'startOn' : 'endOn'}`, dates, 'E-10')
    })
}

/** E-19: full months of practice between the sessions of module B. The earliest preferred dates are the first session. */
const practiceMonths: Rule = (answers, rules) => {
  if (!chosenModules(answers).includes('B')) return []
  const [first] = listRanges(answers, PREFERRED)
    .filter(isRange)
    .toSorted((a, b) => Number(a.endOn > b.endOn) - Number(a.endOn < b.endOn))
  if (!first) return []
  const months = rules.mediatorTraining.practiceMonths
  const second = secondRange(answers)
  const earliestOn = earliestSecondSession(first.endOn, rules)
  if (isRange(second) && second.startOn < earliestOn)
    return [beyond('practice_too_short', `${SECOND}.startOn`, { months, earliestOn }, 'E-19')]
  const latestOn = latestFirstSessionEnd(rules)
  return first.endOn > latestOn
    ? [finding('warning', 'first_session_late', `${first.address}.endOn`, { months, latestOn }, 'E-19')]
    : []
}

const groupSizes: Rule = (answers, { softGroupSize }) =>
  (['A', 'B'] as const).flatMap((module) => {
    const address = `activity.participantCountByModule.${module}`
    const count = answers[address]
    const { min, max } = softGroupSize[module]
    return typeof count === 'number' && (count < min || count > max)
      ? [beyond('group_size', address, { module, min, max })]
      : []
  })

/**
 * Compares the sum of the groups with the expected participants. One person may attend both trainings: with two modules
 * the sum must lie between the larger training and both together.
 */
const groupTotals: Rule = (answers) => {
  const address = 'activity.participantGroups'
  const groups = itemsAt(answers, address).map(({ count }) => count)
  const chosen = chosenModules(answers).filter((module) => module !== 'C')
  const expected = chosen.map((module) => answers[`activity.participantCountByModule.${module}`])
  if (groups.length === 0 || expected.length === 0 || !groups.every(isNumber) || !expected.every(isNumber)) return []
  const [sum, min, max] = [total(groups), Math.max(...expected), total(expected)]
  if (sum >= min && sum <= max) return []
  return expected.length === 1
    ? [finding('warning', 'groups_differ', address, { sum, expected: max })]
    : [finding('warning', 'groups_differ_both', address, { sum, min, max })]
}

const isNumber = (value: unknown): value is number => typeof value === 'number'
const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0)

const visitSizes: Rule = (answers, { softVisit }) =>
  itemsAt(answers, VISITS).flatMap((visit, index) => {
    const { travellers } = visit
    const [startOn, endOn] = [textOf(visit['startOn']), textOf(visit['endOn'])]
    const found: Finding[] = []
    if (typeof travellers === 'number' && travellers > softVisit.maxTravellers)
      found.push(beyond('many_travellers', `${VISITS}.${index}.travellers`, { max: softVisit.maxTravellers }))
    if (isPlainDate(startOn) && isPlainDate(endOn) && daysBetween(startOn, endOn) > softVisit.maxDays)
      found.push(beyond('long_visit', `${VISITS}.${index}.endOn`, { max: softVisit.maxDays }))
    return found
  })

/** E-09: a partner from the applicant's own country; also a partner from a country that the call does not list. */
const partnerCountry: Rule = (answers, rules) => {
  const address = 'activity.partnerAuthority.country'
  const country = textAt(answers, address)
  if (country === '') return []
  if (country === textAt(answers, 'applicant.country'))
    return [finding('warning', 'same_country_partner', address, undefined, 'E-09')]
  return rules.partnerCountries.includes(country) ? [] : [finding('warning', 'country_not_listed', address)]
}

/** E-17: an applicant from a country that the call does not list. */
const applicantCountry: Rule = (answers, rules) => {
  const country = textAt(answers, 'applicant.country')
  return country === '' || rules.applicantCountries.includes(country)
    ? []
    : [finding('warning', 'country_not_listed', 'applicant.country', undefined, 'E-17')]
}

const sameEmail: Rule = (answers) => {
  const shared = textAt(answers, 'contact.sharedEmail').toLowerCase()
  return shared !== '' && shared === textAt(answers, 'contact.contactEmail').toLowerCase()
    ? [finding('warning', 'same_email', 'contact.sharedEmail')]
    : []
}

const contributions: Rule = (answers) =>
  itemsAt(answers, 'budget.ownContribution').flatMap((item, index) =>
    item['kind'] === 'money' && !isAnswered(item['valueCents'])
      ? [finding('error', 'money_value_needed', `budget.ownContribution.${index}.valueCents`)]
      : [],
  )

const visitReferences: Rule = (answers) => {
  const known = new Set(itemsAt(answers, VISITS).map(({ key }) => key))
  return itemsAt(answers, 'budget.budgetLines').flatMap((line, index) =>
    textOf(line['visit']) !== '' && !known.has(line['visit'] ?? null)
      ? [finding('warning', 'visit_unknown', `budget.budgetLines.${index}.visit`)]
      : [],
  )
}

const budgetTotals: Rule = (answers) => budgetOf(answers).findings

/** E-14: dates of other grants, and costs that are paid already. */
const otherGrants: Rule = (answers, { otherGrantsSinceOn }) =>
  itemsAt(answers, 'otherGrants.grants').flatMap((grant, index) => {
    const at = `otherGrants.grants.${index}`
    const [startOn, endOn] = [textOf(grant['startOn']), textOf(grant['endOn'])]
    const found: Finding[] = []
    if (isPlainDate(startOn) && isPlainDate(endOn) && endOn < startOn)
      found.push(finding('error', 'end_before_start', `${at}.endOn`, { startOn }))
    else if (isPlainDate(endOn) && endOn < otherGrantsSinceOn)
      found.push(finding('warning', 'grant_before_window', `${at}.endOn`, { sinceOn: otherGrantsSinceOn }))
    if (grant['sameCosts'] === 'yes')
      found.push(finding('warning', 'overlap_of_grants', `${at}.sameCosts`, undefined, 'E-14'))
    return found
  })

/**
 * The applicant confirms all ten, or names those that cannot be confirmed and explains. A person decides what follows,
 * never the form.
 */
const exclusion: Rule = (answers) => {
  const at = 'declarations.declExclusion'
  const marked = isAnswered(answers[`${at}.cannotConfirm`])
  const confirmed = answers[`${at}.confirm`] === true
  if (!marked) return confirmed ? [] : [finding('error', 'exclusion_unanswered', `${at}.confirm`)]
  if (confirmed) return [finding('error', 'exclusion_contradiction', `${at}.confirm`)]
  return textAt(answers, `${at}.explanation`) === ''
    ? [finding('error', 'exclusion_explanation', `${at}.explanation`)]
    : [finding('warning', 'exclusion_marked', `${at}.cannotConfirm`)]
}

/** A date of signing must not lie in the future. */
const signedInTime: Rule = (answers, _, todayOn) => {
  const signedOn = textAt(answers, signedOnAddress)
  return isPlainDate(signedOn) && signedOn > todayOn
    ? [finding('error', 'date_in_future', signedOnAddress, { todayOn })]
    : []
}

/** Rules across several answers, under the section that shows their findings. */
export const plausibilityRules: Readonly<Record<SectionId, readonly Rule[]>> = {
  applicant: [applicantCountry, mandateTwice],
  contact: [sameEmail],
  modules: [],
  motivation: [],
  activity: [
    endsBeforeStart,
    outsidePeriod,
    practiceMonths,
    groupSizes,
    groupTotals,
    visitSizes,
    partnerCountry,
    partnerIsApplicant,
  ],
  budget: [contributions, visitReferences, budgetTotals],
  otherGrants: [otherGrants],
  documents: [],
  declarations: [exclusion, signedInTime],
}
