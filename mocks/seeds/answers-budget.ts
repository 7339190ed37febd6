import type { JsonValue } from '#src/domain/values.ts'
import type { Plan } from './plan.ts'
import type { Random } from './random.ts'
import type { TextField } from './texts.ts'

/** Partner, visits and budget of module C. Amounts are invented, in cents. */
export function budgetAnswers(
  { member, partner, number, traits }: Plan,
  random: Random,
  text: (field: TextField, shift?: number) => string,
): Record<string, JsonValue> {
  const travellers = random.int(3, 7)
  const outside = traits.has('dates_outside_period')
  const nights = travellers * 3
  return {
    'activity.partnerAuthority.name': partner.name,
    'activity.partnerAuthority.country': partner.country,
    'activity.partnerAuthority.contact': `office@${partner.id}.example`,
    'activity.partnerAuthority.agreementState': number % 3 === 0 ? 'oral' : 'written',
    'activity.visits': [
      {
        key: 'v1',
        direction: 'outgoing',
        host: partner.name,
        country: partner.country,
        startOn: '2016-09-12',
        endOn: '2016-09-15',
        travellers,
        purpose: text('purpose'),
      },
      {
        key: 'v2',
        direction: 'incoming',
        host: member.name,
        country: member.country,
        startOn: outside ? '2017-04-30' : '2016-11-07',
        endOn: outside ? '2017-05-03' : '2016-11-09',
        travellers: 4,
        purpose: text('purpose', 1),
      },
    ],
    'budget.budgetLines': [
      line('l1', 'travel', 'Return journeys to the partner', travellers, random.int(140, 420) * 100, 'v1'),
      line('l2', 'accommodation', 'Nights at the partner’s place', nights, random.int(55, 95) * 100, 'v1'),
      line('l3', 'subsistence', 'Daily allowance', nights, 3800, 'v1'),
      line('l4', 'interpretation', 'Two days', 2, random.int(300, 520) * 100, 'v2'),
      line('l5', 'travel', 'Journeys of the guests', 4, random.int(140, 380) * 100, 'v2'),
      line('l6', 'local_transport', 'Minibus in the district', 2, random.int(120, 240) * 100, 'v2'),
    ],
    ...(!traits.has('no_contribution') && {
      'budget.ownContribution': [
        { key: 'c1', kind: 'money', description: 'Own budget for travel', valueCents: random.int(4, 18) * 10_000 },
        { key: 'c2', kind: 'in_kind', description: 'Meeting rooms and staff time for preparation', valueCents: null },
      ],
    }),
  }
}

function line(
  key: string,
  category: string,
  description: string,
  quantity: number,
  unitCostCents: number,
  visit: string,
): JsonValue {
  return { key, category, description, quantity, unitCostCents, visit }
}
