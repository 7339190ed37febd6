import { KOSOVO } from '../country.ts'
import type { CallRules } from './call-rules.ts'

/**
 * Countries that the form offers: whoever is in one of the lists of the call, and Kosovo*. Being in no list is warned of
 * and never refused (E-17).
 */
export const offeredCountries = ({ applicantCountries, partnerCountries }: CallRules): readonly string[] =>
  [...new Set([...applicantCountries, ...partnerCountries, KOSOVO])].toSorted()
