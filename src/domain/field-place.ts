/**
 * Where a person last typed in an application, so that they can continue there on any device. Visible to them alone.
 */
import { describeAddress } from './application/fields.ts'
import { instantSchema, versionSchema } from './values.ts'
import { isWithin } from './within.ts'
import { z } from './zod.ts'

/** Address of a question, or of a cell in a row of a list; the row may have moved or gone since. */
const isFieldAddress = (address: string): boolean => {
  const found = describeAddress(address)
  return found !== null && (found.number === undefined || Number.isSafeInteger(found.number))
}

/** Longer than the address of any question. */
const LONGEST_ADDRESS = 120

export const fieldAddressSchema = z
  .string()
  .check(z.maxLength(LONGEST_ADDRESS), z.refine(isFieldAddress, 'unknown_address'))

export const fieldPlaceSchema = z.object({
  address: fieldAddressSchema,
  /** Version of the application when the person was last there. */
  version: versionSchema,
  at: instantSchema,
})
export type FieldPlace = z.infer<typeof fieldPlaceSchema>

/**
 * The person's place after a save: unchanged if something at that place was saved, else the last saved address. They
 * may have moved on unnoticed, or the stored place may come from another device.
 *
 * @param changed addresses in the order of typing; a list is saved as a whole.
 */
export const placeAfterSaving = (place: string, changed: readonly string[]): string =>
  changed.some((address) => isWithin(place, address) || isWithin(address, place)) ? place : (changed.at(-1) ?? place)
