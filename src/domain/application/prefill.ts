import { duplicatesOf } from '../duplicates.ts'
import type { Member } from '../member.ts'
import type { Person } from '../person.ts'
import type { InterestInCall } from '../joining.ts'
import { applicantTypeAddress, modulesAddress, textAt } from './fields.ts'
import type { Answers } from './types.ts'

const NAME = 'applicant.localAuthorityName'
const COUNTRY = 'applicant.country'

/** Where an answer comes from that nobody typed into this application. */
export type PrefillSource = 'participants' | 'account'

/**
 * What is known of the authority for which somebody works: from the list of participants, if their organisation is one of
 * them beyond doubt, else the country of their account. Nothing at all when what stands in the draft already says that
 * they apply for another authority.
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

/** An expression of interest as answers of the form. What it says freely has no question of its own there. */
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
