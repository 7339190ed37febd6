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
 * One authority under both names: the same in any spelling or script, with or without "City of …". Places of one name lie
 * in several countries; a country that was not said yet tells nothing apart.
 */
const isSame = (a: Named, b: Named): boolean =>
  a.name !== '' &&
  b.name !== '' &&
  (a.country === '' || b.country === '' || a.country === b.country) &&
  likeness({ name: a.name }, { name: b.name }) === 'same'

const mandating = (answers: Answers): readonly Named[] =>
  itemsAt(answers, MANDATING).map(({ name, country }) => ({ name: textOf(name), country: textOf(country) }))

/** Whoever applies, under every name: the authority, the entity, and those that give it the mandate. */
const applicants = (answers: Answers): readonly Named[] => {
  const country = textAt(answers, 'applicant.country')
  return [
    { name: textAt(answers, 'applicant.localAuthorityName'), country },
    { name: textAt(answers, 'applicant.entityName'), country },
    ...mandating(answers),
  ]
}

/** An authority gives its mandate once, however often it is listed. The later row is the one to take out. */
export const mandateTwice = (answers: Answers): readonly Finding[] => {
  const rows = mandating(answers)
  return rows.flatMap((row, index) => {
    const first = rows.findIndex((other) => isSame(row, other))
    return first !== -1 && first < index
      ? [finding('warning', 'authority_twice', `${MANDATING}.${index}.name`, { first: first + 1 })]
      : []
  })
}

/** A partner is somebody else, and so is the host of a visit that starts here. */
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
