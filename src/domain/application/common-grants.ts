/**
 * Maps our answers to CommonGrants, the open data model of grants of the United States Department of Health and Human
 * Services (github.com/HHS/simpler-grants-protocol), so that they can be reused with another funder. Used only to write
 * `public/data`; not part of the application.
 */
import { addresses } from './fields.ts'
import type { Field, Part, SectionId } from './types.ts'

const authority = 'organizations.primary'
const entity = 'organizations.otherOrgs.applicant'
const partner = 'organizations.otherOrgs.partner'
const lead = 'contacts.primary'
const representative = 'contacts.otherContacts.legalRepresentative'
const secondSession = 'projectTimeline.otherDates.secondSession'

/** Answers that have a standard place in CommonGrants, and custom fields that `holders` does not place. */
const places: Readonly<Record<string, string>> = {
  'applicant.localAuthorityName': `${authority}.name`,
  'applicant.country': `${authority}.addresses.primary.country`,
  'applicant.entityName': `${entity}.name`,
  'applicant.legalForm': `${entity}.customFields.legalForm`,
  'applicant.registrationNumber': `${entity}.customFields.registrationNumber`,
  'applicant.legalRepresentative.position': `${representative}.title`,
  'contact.contactTitle': `${lead}.title`,
  'contact.contactEmail': `${lead}.emails.primary`,
  'contact.sharedEmail': `${lead}.emails.otherEmails.shared`,
  'activity.activityDescription': 'description',
  'activity.secondSessionWindow.startOn': `${secondSession}.startDate`,
  'activity.secondSessionWindow.endOn': `${secondSession}.endDate`,
  'activity.partnerAuthority.name': `${partner}.name`,
  'activity.partnerAuthority.country': `${partner}.customFields.country`,
  'activity.partnerAuthority.kind': `${partner}.customFields.kind`,
  'activity.partnerAuthority.contact': `${partner}.customFields.contact`,
}

/**
 * One text with us, several parts in CommonGrants: the whole text goes into one part, and the other required parts stay
 * empty. Used for export only; the import reads the custom field, so that half a name is never taken for the whole.
 */
const copies: Readonly<Record<string, string>> = {
  'applicant.address': `${authority}.addresses.primary.street1`,
  'applicant.legalRepresentative.name': `${representative}.name.lastName`,
  'contact.contactName': `${lead}.name.lastName`,
}
const constants: Readonly<Record<string, string>> = {
  [`${authority}.addresses.primary.city`]: '',
  [`${authority}.addresses.primary.stateOrProvince`]: '',
  [`${authority}.addresses.primary.postalCode`]: '',
  [`${representative}.name.firstName`]: '',
  [`${lead}.name.firstName`]: '',
  [`${secondSession}.name`]: 'Second session of the training',
  [`${secondSession}.eventType`]: 'dateRange',
}

/** Answers whose choices have other names in CommonGrants. */
const choices: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'applicant.applicantType': { local_authority: 'government_municipal', non_profit: 'nonprofit_without_501c3' },
}

/** Prefix of the custom fields per section; without an entry they belong to the proposal. */
const holders: Partial<Record<SectionId, string>> = { applicant: `${authority}.`, contact: `${lead}.` }

const placeOf = (address: string): string => {
  const [section = '', ...rest] = address.split('.')
  const key = rest.map((step, at) => (at === 0 ? step : step.charAt(0).toUpperCase() + step.slice(1))).join('')
  return places[address] ?? `${holders[section as SectionId] ?? ''}customFields.${key}`
}

/** Every exported answer, with its place. Declarations are left out: they are made anew for every call. */
export const commonGrantsPlaces: ReadonlyMap<string, string> = new Map(
  [...addresses.keys()]
    .filter((address) => !address.startsWith('declarations.'))
    .map((address) => [address, placeOf(address)]),
)

/** Turns dotted paths into nested objects, as the mapping language reads them. */
export const nested = (entries: Iterable<readonly [path: string, value: unknown]>): Record<string, unknown> => {
  const root: Record<string, unknown> = {}
  for (const [path, value] of entries) {
    const steps = path.split('.')
    const last = steps.pop() ?? ''
    let level = root
    for (const step of steps) level = (level[step] ??= {}) as Record<string, unknown>
    level[last] = value
  }
  return root
}

const isCustom = (place: string): boolean => /(?:^|\.)customFields\.\w+$/.test(place)

const fieldType = ({ type }: Field | Part): string => {
  if (type === 'integer') return 'integer'
  if (type === 'checkbox') return 'boolean'
  return type === 'multichoice' || type === 'list' || type === 'dateRangeList' ? 'array' : 'string'
}

const read = (field: string, cases?: Readonly<Record<string, string>>) =>
  cases ? { switch: { field, case: cases } } : { field }

/** Mapping from the backup file of a draft to a proposal. `label` names a custom field; `opportunity` is the call. */
export const mappingToCommonGrants = (opportunity: { id: string; title: string }, label: (address: string) => string) =>
  nested([
    ['title', { const: opportunity.title }],
    ['amountRequested.amount', { field: 'requestedGrant.amount' }],
    ['amountRequested.currency', { field: 'requestedGrant.currency' }],
    ['opportunity.id', { const: opportunity.id }],
    ['opportunity.title', { const: opportunity.title }],
    ...Object.entries(constants).map(([place, value]) => [place, { const: value }] as const),
    ...Object.entries(copies).map(([address, place]) => [place, { field: `answers.${address}` }] as const),
    ...[...commonGrantsPlaces].flatMap(([address, place]): (readonly [string, unknown])[] => {
      const value = read(`answers.${address}`, choices[address])
      const found = addresses.get(address)
      return isCustom(place) && found
        ? [
            [`${place}.name`, { const: label(address) }],
            [`${place}.fieldType`, { const: fieldType(found.part ?? found.field) }],
            [`${place}.value`, value],
          ]
        : [[place, value]]
    }),
  ])

/** Mapping from a proposal to the answers of a draft. The sum is left out, since this program computes it. */
export const mappingFromCommonGrants = () =>
  nested(
    [...commonGrantsPlaces].map(([address, place]) => {
      const cases = choices[address]
      const back = cases && Object.fromEntries(Object.entries(cases).map(([ours, theirs]) => [theirs, ours]))
      return [`answers.${address}`, read(isCustom(place) ? `${place}.value` : place, back)] as const
    }),
  )
