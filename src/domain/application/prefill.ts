import { duplicatesOf } from '../duplicates.ts'
import type { Member } from '../member.ts'
import type { Person } from '../person.ts'
import type { InterestInCall } from '../joining.ts'
import { applicantTypeAddress, modulesAddress, textAt } from './fields.ts'
import type { Answers } from './types.ts'

const NAME = 'applicant.localAuthorityName'
const COUNTRY = 'applicant.country'

/** Source of an answer that was not typed into this application. */
export type PrefillSource = 'participants' | 'account'

/**
 * What is known of a person's authority: from the list of participants if their organisation is clearly one of them,
 * else the country of their account. Null if the draft shows that they apply for another authority.
 */
export function knownOfOrganisation(
  person: Pick<Person, 'organisation' | 'country'>,
  members: readonly Member[],
  draft: Answers,
): { readonly source: PrefillSource; readonly answers: Answers } | null {
  const { organisation, country } = person
  if (country === null || draft[applicantTypeAddress] === 'non_profit') return null
  const saidCountry = textAt(draft, COUNTRY)
  if (saidCountry !== '' && saidCountry !== country) return null
  const member = organisation === null ? undefined : onlyOneNamed(organisation, country, members)
  const saidName = textAt(draft, NAME)
  if (!member) return saidName === '' ? { source: 'account', answers: { [COUNTRY]: country } } : null
  if (saidName !== '' && !isNamed(saidName, member)) return null
  return {
    source: 'participants',
    answers: {
      [NAME]: member.name,
      [COUNTRY]: member.country,
      ...(member.inhabitants && { 'applicant.population': member.inhabitants.count }),
      'applicant.allianceParticipant': 'yes',
    },
  }
}

const onlyOneNamed = (name: string, country: string, members: readonly Member[]): Member | undefined => {
  const same = duplicatesOf({ name, country }, members).filter(({ likeness }) => likeness === 'same')
  return same.length === 1 ? same[0]?.other : undefined
}

const isNamed = (name: string, member: Member): boolean => onlyOneNamed(name, member.country, [member]) !== undefined

/**
 * An expression of interest as answers of the form. Its free text is left out, since the form has no question for it.
 */
export const answersOfInterest = ({
  authorityName,
  country,
  contactName,
  contactEmail,
  modules,
}: Omit<InterestInCall, 'message' | 'privacyRead'>): Answers => ({
  [NAME]: authorityName,
  [COUNTRY]: country,
  'contact.contactName': contactName,
  'contact.contactEmail': contactEmail,
  [modulesAddress]: [...modules].toSorted(),
})
