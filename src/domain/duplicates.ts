/** Whether two names may mean one authority: asked before sending, and by the secretariat. */
import { likeness } from './likeness.ts'
import type { NamedPlace } from './place-names.ts'
import type { CountryCode } from './values.ts'

export type NamedAuthority = NamedPlace & { readonly country: CountryCode }

export type Duplicate<Other> = { readonly other: Other; readonly likeness: 'same' | 'similar' }

/**
 * Those among others that may be the same authority: a name that is alike in any spelling, script or known language,
 * with or without "City of …", in the same country. The surest first, else in the order given.
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
