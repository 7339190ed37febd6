/** Where somebody last typed in an application, so that they can go on there on any device. Theirs alone. */
import { describeAddress } from './application/fields.ts'
import { instantSchema, versionSchema } from './values.ts'
import { isWithin } from './within.ts'
import { z } from './zod.ts'

/** Of a question, or of a cell in a row of a list; the row may have moved or gone since. */
const isFieldAddress = (address: string): boolean => {
  const found = describeAddress(address)
  return found !== null && (found.number === undefined || Number.isSafeInteger(found.number))
}

/** No question has a longer address. */
const LONGEST_ADDRESS = 120

export const fieldAddressSchema = z
  .string()
  .check(z.maxLength(LONGEST_ADDRESS), z.refine(isFieldAddress, 'unknown_address'))

export const fieldPlaceSchema = z.object({
  address: fieldAddressSchema,
  /** Of the application, as it was when they were last there. */
  version: versionSchema,
  at: instantSchema,
})
export type FieldPlace = z.infer<typeof fieldPlaceSchema>

/**
 * Where somebody is once they have saved: still there when something there was changed, else at the last address that
 * was. They may have gone on without being able to tell it, or to where another device was told of.
 *
 * @param changed addresses in the order in which they were last typed at; a list is saved as a whole.
 */
export const placeAfterSaving = (place: string, changed: readonly string[]): string =>
  changed.some((address) => isWithin(place, address) || isWithin(address, place)) ? place : (changed.at(-1) ?? place)
