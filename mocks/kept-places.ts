import { type FieldPlace, placeAfterSaving } from '#src/domain/field-place.ts'
import type { State, StoredPlace } from './state.ts'
import { put } from './store.ts'

const find = ({ places }: State, applicationId: string, personId: string): StoredPlace | undefined =>
  places.find((place) => place.applicationId === applicationId && place.personId === personId)

/** Where a person last typed in an application. */
export const placeOf = (state: State, applicationId: string, personId: string): FieldPlace | null =>
  find(state, applicationId, personId)?.place ?? null

export function setPlace(state: State, applicationId: string, personId: string, place: FieldPlace): void {
  put(state.places, find(state, applicationId, personId), { applicationId, personId, place })
}

/** After a save, moves the person's stored position, if there is one, to what was saved. */
export function bringPlace(
  state: State,
  applicationId: string,
  personId: string,
  { changed, ...seen }: Pick<FieldPlace, 'version' | 'at'> & { changed: readonly string[] },
): void {
  const place = placeOf(state, applicationId, personId)
  if (place) setPlace(state, applicationId, personId, { address: placeAfterSaving(place.address, changed), ...seen })
}

/** Deletes everybody's position once the application is sent. Records cannot be removed, so an empty one remains. */
export function forgetPlaces(state: State, applicationId: string): void {
  for (const kept of state.places.filter((one) => one.applicationId === applicationId))
    put(state.places, kept, { ...kept, place: null })
}
