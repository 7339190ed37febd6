import type { QueryClient } from '@tanstack/react-query'
import { allianceQueries } from '#src/backend/queries/alliance.ts'
import { readDay } from '#src/backend/read-at.ts'
import { formatsFor } from '#src/i18n/formats.ts'
import { languageStore } from '#src/i18n/language.ts'
import { shapesQuery } from '#src/ui/map/shapes-query.ts'

export const makeLoader = (queryClient: QueryClient) => async () => {
  // Not awaited: the list works without the map. Requested here, so that it does not wait for the map's code.
  void queryClient.prefetchQuery(shapesQuery())
  // The participants are enough for the page: if other requests fail, the rest is shown.
  const answers = Promise.all([
    queryClient.ensureQueryData(allianceQueries.members()),
    queryClient.prefetchQuery(allianceQueries.countries()),
    queryClient.prefetchQuery(allianceQueries.timeline()),
  ])
  // Browsers take long for their first country name, number and date: done while the requests run, in separate tasks.
  const { sortBy, country, number } = formatsFor(languageStore.get().locale)
  setTimeout(() => sortBy(['FR', 'DE'], country))
  setTimeout(() => [number(1), readDay()])
  await answers
  return null
}
