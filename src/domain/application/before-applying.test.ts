import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyAnswers } from '#tests/support/arbitraries.ts'
import {
  checkBeforeApplying,
  checkChoices,
  type CheckSaid,
  checkSaidSchema,
  draftAnswers,
  NO_PARTNER,
  OTHER_COUNTRY,
  questionsFor,
  unanswered,
} from './before-applying.ts'
import { effortOf } from './effort.ts'
import { eligibilityStatements } from './eligibility.ts'
import { rules2016 } from './rules-2016.ts'
import { changeProblem } from './schemas.ts'

const context = { rules: rules2016, todayOn: '2016-04-12' }
const city: CheckSaid = {
  applicant: 'local_authority',
  country: 'FR',
  modules: ['A', 'C'],
  partnerCountry: 'RO',
  purpose: 'yes',
  period: 'inside',
  sameCosts: 'no',
}
const association: CheckSaid = { ...city, applicant: 'non_profit', mandate: 'yes' }
const check = (said: CheckSaid, timeliness: 'in_time' | 'disputed_hour' | 'late' = 'in_time') => {
  const { verdict, statements } = checkBeforeApplying(said, timeliness, context)
  return [verdict, ...statements.filter((one) => one.verdict !== 'eligible').map(({ id }) => id)]
}

describe('the check before an application', () => {
  test('nothing stands against a city or an association with a mandate', () => {
    expect(check(city)).toEqual(['eligible'])
    expect(check(association)).toEqual(['eligible'])
  })

  test.each<[string, CheckSaid, string[]]>([
    ['a company or private person', { ...city, applicant: 'private' }, ['not_eligible', 'E-01', 'E-04']],
    ['a university', { ...city, applicant: 'other_body' }, ['ask', 'E-01']],
    ['an association without a mandate', { ...association, mandate: 'no' }, ['not_eligible', 'E-02']],
    ['an association that waits for its mandate', { ...association, mandate: 'not_sure' }, ['ask', 'E-02']],
    ['no module', { ...city, modules: ['none'] }, ['not_eligible', 'E-05']],
    ['another purpose', { ...city, purpose: 'no' }, ['ask', 'E-06']],
    ['an unsure purpose', { ...city, purpose: 'not_sure' }, ['ask', 'E-06']],
    ['no partner yet', { ...city, partnerCountry: NO_PARTNER }, ['ask', 'E-08']],
    ['a partner at home', { ...city, partnerCountry: 'FR' }, ['ask', 'E-09']],
    ['dates that are all outside', { ...city, period: 'outside' }, ['not_eligible', 'E-10']],
    ['some dates outside', { ...city, period: 'partly' }, ['ask', 'E-10']],
    ['dates unknown', { ...city, period: 'not_sure' }, ['ask', 'E-10']],
    ['costs that another grant pays', { ...city, sameCosts: 'yes' }, ['ask', 'E-14']],
    ['unsure costs', { ...city, sameCosts: 'not_sure' }, ['ask', 'E-14']],
    ['a country outside the list', { ...city, country: 'CH' }, ['ask', 'E-17']],
    ['a country that the form does not offer', { ...city, country: OTHER_COUNTRY }, ['ask', 'E-17']],
    ['the worst of several', { ...city, country: 'CH', modules: ['none'] }, ['not_eligible', 'E-05', 'E-17']],
  ])('%s', (_, said, expected) => {
    expect(check(said)).toEqual(expected)
  })

  test('the clock of the call is asked as well', () => {
    expect(check(city, 'disputed_hour')).toEqual(['ask', 'E-12'])
    expect(check(city, 'late')).toEqual(['not_eligible', 'E-12'])
  })

  test('a partner is nobody’s business without module C, a mandate none without an entity', () => {
    const training: CheckSaid = { ...city, modules: ['A'], partnerCountry: 'FR', mandate: 'no' }
    expect(check(training)).toEqual(['eligible'])
    expect(questionsFor(training)).toEqual(['applicant', 'country', 'modules', 'purpose', 'period', 'sameCosts'])
    expect(draftAnswers(training)).not.toHaveProperty('activity.partnerAuthority.country')
  })

  test('every rule quotes the origin that its statement has', () => {
    for (const { id, basis } of checkBeforeApplying(association, 'in_time', context).statements)
      expect(basis).toBe(eligibilityStatements.find((statement) => statement.id === id)?.basis)
  })

  test('what waits for an answer is named in the order of the page', () => {
    expect(unanswered({})).toEqual(['applicant', 'country', 'modules', 'purpose', 'period', 'sameCosts'])
    expect(unanswered({ ...association, mandate: undefined, modules: [] })).toEqual(['mandate', 'modules'])
    expect(unanswered(city)).toEqual([])
  })

  test('answers go into the form as the form takes them, and nothing else does', () => {
    expect(draftAnswers({ ...city, modules: ['C', 'A'] })).toEqual({
      'applicant.applicantType': 'local_authority',
      'applicant.country': 'FR',
      'modules.modules': ['A', 'C'],
      'activity.partnerAuthority.country': 'RO',
    })
    expect(draftAnswers({ applicant: 'private', country: OTHER_COUNTRY, modules: ['none'] })).toEqual({})
    expect(draftAnswers({ modules: ['C'], partnerCountry: NO_PARTNER })).toEqual({ 'modules.modules': ['C'] })
  })

  const choice = <T>(values: readonly T[]) => fc.option(fc.constantFrom(...values), { nil: undefined })
  const anySaid: fc.Arbitrary<CheckSaid> = fc.record({
    applicant: choice(checkChoices.applicant),
    mandate: choice(checkChoices.mandate),
    country: choice(['FR', 'CH', 'XX', OTHER_COUNTRY]),
    modules: fc.option(fc.subarray([...checkChoices.modules]), { nil: undefined }),
    partnerCountry: choice(['FR', 'RO', OTHER_COUNTRY, NO_PARTNER]),
    purpose: choice(checkChoices.purpose),
    period: choice(checkChoices.period),
    sameCosts: choice(checkChoices.sameCosts),
  })

  test('whatever was said, a draft can begin with it, and no verdict is milder than one of its rules', () => {
    fc.assert(
      fc.property(anySaid, fc.constantFrom('in_time', 'disputed_hour', 'late'), (said, timeliness) => {
        const changes = Object.entries(draftAnswers(said))
        expect(changes.filter(([address, value]) => changeProblem(address, value) !== null)).toEqual([])
        expect(checkSaidSchema.safeParse(JSON.parse(JSON.stringify(said))).success).toBe(true)
        const { verdict, statements } = checkBeforeApplying(said, timeliness, context)
        const verdicts = statements.map((one) => one.verdict)
        const worst = ['not_eligible', 'ask'].find((one) => verdicts.some((of) => of === one)) ?? 'eligible'
        expect(verdict).toBe(worst)
      }),
    )
  })
})

describe('the effort of the form', () => {
  test('grows with what is asked', () => {
    const [none, training, all] = [{}, { 'modules.modules': ['A'] }, { 'modules.modules': ['A', 'B', 'C'] }].map(
      effortOf,
    )
    expect(none?.questions).toBeLessThan(training?.questions ?? 0)
    expect(training?.questions).toBeLessThan(all?.questions ?? 0)
    expect(training?.hours).toBeLessThan(all?.hours ?? 0)
  })

  test('is a whole number for any answers', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const { questions, hours } = effortOf(answers)
        expect(Number.isSafeInteger(questions) && Number.isSafeInteger(hours) && hours > 0).toBe(true)
      }),
    )
  })
})
