import { KOSOVO } from '../country.ts'
import type { CallRules } from './call-rules.ts'

/**
 * Countries that the form offers: all in the lists of the call, and Kosovo*. A country outside a list raises a warning
 * and is never refused (E-17).
 */
export const offeredCountries = ({ applicantCountries, partnerCountries }: CallRules): readonly string[] =>
  [...new Set([...applicantCountries, ...partnerCountries, KOSOVO])].toSorted()
