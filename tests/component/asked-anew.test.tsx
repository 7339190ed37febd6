import { act, screen, waitFor } from '@testing-library/react'
import { expect, onTestFinished, test, vi } from 'vitest'
import type { OperationName } from '#src/contract/operations.ts'
import { shapesQuery } from '#src/ui/map/shapes-query.ts'
import { countriesOnMap } from '#tests/support/moving-map.ts'
import { renderApp } from '#tests/support/render-app.tsx'
import { settled } from '#tests/support/settled.ts'

const failed = /could not be (fetched|loaded)|did not load/

test.each<[path: string, operation: OperationName, stands: RegExp]>([
  ['/calls/romact-tcc-2016-1#qa-4', 'listQuestions', /^17:00 in Strasbourg\. The call prints CET/],
  ['/calls/romact-tcc-2016-1/guide', 'listQuestions', /^Which clock counts\?$/],
  ['/privacy', 'listPrivacyNotices', /^ROMACT TCC 2016, round 1: version \d of \d+ April 2016/],
  ['/privacy', 'listCalls', /^ROMACT TCC 2016, round 1: version \d of \d+ April 2016/],
  ['/members/innsbruck', 'listNetworks', /Climate Alliance/],
  ['/about', 'getTimeline', /130 participants/],
  ['/', 'listMembers', /The last documented count is 130/],
  ['/', 'getTimeline', /^more participants by/],
  ['/countries', 'getTimeline', /^Growth/],
  ['/map', 'listCountries', /^130 of 130/],
  ['/map', 'getTimeline', /^130 of 130/],
])('what stands on %s stays when %s is asked anew and fails', async (path, operation, stands) => {
  const { backend, queryClient } = await renderApp(path)
  expect((await screen.findAllByText(stands)).length).toBeGreaterThan(0)
  backend.faults.set({ kind: 'malformed', operation })
  await act(() => queryClient.invalidateQueries())
  await settled(queryClient)
  const refused = queryClient.getQueryCache().findAll({ predicate: ({ state }) => state.status === 'error' })
  expect(refused).toHaveLength(1)
  expect(screen.queryByText(failed)).toBeNull()
  expect(screen.getAllByText(stands).length).toBeGreaterThan(0)
})

test('the map stays when its shapes are asked for anew and do not come', async () => {
  const { queryClient } = await renderApp('/map')
  const map = await countriesOnMap()
  const answer = globalThis.fetch
  vi.stubGlobal('fetch', (input: RequestInfo | URL, init?: RequestInit) =>
    (input instanceof Request ? input.url : String(input)).includes('/shapes/')
      ? Promise.resolve(new Response(null, { status: 503 }))
      : answer(input, init),
  )
  onTestFinished(() => void vi.unstubAllGlobals())
  await act(() => queryClient.invalidateQueries(shapesQuery()))
  await waitFor(() => expect(queryClient.getQueryState(shapesQuery().queryKey)?.status).toBe('error'))
  await settled(queryClient)
  expect(screen.queryByText(/The map did not load/)).toBeNull()
  expect(map).toBeInTheDocument()
})
