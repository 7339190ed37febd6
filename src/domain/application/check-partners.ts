import { likeness } from '../likeness.ts'
import { finding } from './check-value.ts'
import { itemsAt, textAt, textOf } from './fields.ts'
import type { Answers, Finding } from './types.ts'

interface Named {
  readonly name: string
  readonly country: string
}

const MANDATING = 'applicant.mandatingAuthorities'
const PARTNER = 'activity.partnerAuthority'
const VISITS = 'activity.visits'

/**
 * Whether two names mean one authority: in any spelling or script, with or without "City of …". Different countries
 * tell two authorities apart; an empty country does not.
 */
const isSame = (a: Named, b: Named): boolean =>
  a.name !== '' &&
  b.name !== '' &&
  (a.country === '' || b.country === '' || a.country === b.country) &&
  likeness({ name: a.name }, { name: b.name }) === 'same'

const mandating = (answers: Answers): readonly Named[] =>
  itemsAt(answers, MANDATING).map(({ name, country }) => ({ name: textOf(name), country: textOf(country) }))

/** Every name of the applicant: the authority, the entity, and the authorities that give it the mandate. */
const applicants = (answers: Answers): readonly Named[] => {
  const country = textAt(answers, 'applicant.country')
  return [
    { name: textAt(answers, 'applicant.localAuthorityName'), country },
    { name: textAt(answers, 'applicant.entityName'), country },
    ...mandating(answers),
  ]
}

/** Warns when an authority is listed twice as giving the mandate, at the later row. */
export const mandateTwice = (answers: Answers): readonly Finding[] => {
  const rows = mandating(answers)
  return rows.flatMap((row, index) => {
    const first = rows.findIndex((other) => isSame(row, other))
    return first !== -1 && first < index
      ? [finding('warning', 'authority_twice', `${MANDATING}.${index}.name`, { first: first + 1 })]
      : []
  })
}

/** Warns when the partner, or the host of an outgoing visit, is the applicant itself. */
export const partnerIsApplicant = (answers: Answers): readonly Finding[] => {
  const own = applicants(answers)
  const isOwn = (named: Named) => own.some((other) => isSame(named, other))
  const partner = { name: textAt(answers, `${PARTNER}.name`), country: textAt(answers, `${PARTNER}.country`) }
  return [
    ...(isOwn(partner) ? [finding('warning', 'partner_is_applicant', `${PARTNER}.name`)] : []),
    ...itemsAt(answers, VISITS).flatMap(({ direction, host, country }, index) =>
      direction === 'outgoing' && isOwn({ name: textOf(host), country: textOf(country) })
        ? [finding('warning', 'host_is_applicant', `${VISITS}.${index}.host`)]
        : [],
    ),
  ]
}
