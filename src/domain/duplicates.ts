/** Whether two names may mean one authority: checked before sending, and by the secretariat. */
import { likeness } from './likeness.ts'
import type { NamedPlace } from './place-names.ts'
import type { CountryCode } from './values.ts'

export type NamedAuthority = NamedPlace & { readonly country: CountryCode }

export type Duplicate<Other> = { readonly other: Other; readonly likeness: 'same' | 'similar' }

/**
 * The authorities among `others` that may be the same: same country and a similar name in any spelling, script or known
 * language, with or without "City of …". Surest first, else in the given order.
 */
export function duplicatesOf<Other extends NamedAuthority>(
  authority: NamedAuthority,
  others: readonly Other[],
): Duplicate<Other>[] {
  if (authority.name.trim() === '') return []
  return others
    .filter(({ country }) => country === authority.country)
    .flatMap((other) => {
      const alike = likeness(authority, other)
      return alike === null ? [] : [{ other, likeness: alike }]
    })
    .toSorted((a, b) => Number(a.likeness === 'similar') - Number(b.likeness === 'similar'))
}
