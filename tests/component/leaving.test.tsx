/** URL changes that a page makes by itself during a navigation to another page, which they would cancel. */
import { act, fireEvent, render, screen } from '@testing-library/react'
import { CRS, Map as LeafletMap } from 'leaflet'
import { type ReactNode, useState } from 'react'
import { createMemoryRouter, useSearchParams } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { timeline } from '#mocks/seeds/timeline.ts'
import { momentsOf } from '#src/features/map/model/map-time.ts'
import { TimeSlider } from '#src/features/map/TimeSlider.tsx'
import { useRest } from '#src/features/map/leaflet/use-rest.ts'
import { loadAreas, startLanguage } from '#src/i18n/language.ts'
import { LocaleProvider } from '#src/i18n/LocaleProvider.tsx'
import { useTypedSearch } from '#src/ui/use-typed-search.ts'

beforeEach(async () => {
  await startLanguage('en')
  await loadAreas('map-later')
  vi.useFakeTimers()
})

/** Opens a page with a link to another one that loads when released. */
const open = async (Page: () => ReactNode) => {
  const other = Promise.withResolvers<null>()
  const router = createMemoryRouter(
    [
      { path: '/', Component: Page, HydrateFallback: () => null },
      { path: '/other', loader: () => other.promise, Component: () => <h1>Other</h1> },
    ],
    { initialEntries: ['/'] },
  )
  onTestFinished(() => {
    router.dispose()
    vi.useRealTimers()
  })
  render(
    <LocaleProvider>
      <RouterProvider router={router} />
    </LocaleProvider>,
  )
  await act(() => vi.advanceTimersByTimeAsync(0))
  return {
    router,
    leave: () => act(async () => void router.navigate('/other')),
    passes: (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms)),
    comes: () =>
      act(async () => {
        other.resolve(null)
        await vi.advanceTimersByTimeAsync(0)
      }),
  }
}

test('dates stop playing', async () => {
  const { moments } = momentsOf(timeline)
  const { router, leave, passes, comes } = await open(function Dates() {
    const [params, setParams] = useSearchParams()
    return (
      <TimeSlider
        moments={moments}
        at={params.get('at')}
        counts={null}
        undated={0}
        mended={false}
        still={false}
        onChange={(next) => setParams({ at: next(params.get('at')) ?? '' }, { replace: true })}
      />
    )
  })
  fireEvent.click(screen.getByRole('button', { name: 'Play' }))
  await passes(1700)
  expect(router.state.location.search).toMatch(/^\?at=\d/)
  await leave()
  await passes(2000)
  expect(screen.getByRole('button', { name: 'Play' })).toBeVisible()
  await comes()
  expect(screen.getByRole('heading', { name: 'Other' })).toBeVisible()
  await passes(5000)
  expect(router.state.location).toMatchObject({ pathname: '/other', search: '' })
})

test('where the map came to rest is not told', async () => {
  const map = new LeafletMap(document.createElement('div'), { crs: CRS.Simple })
  map.setView([0, 0], 0)
  const { router, leave, passes, comes } = await open(function MapPage() {
    const [, setParams] = useSearchParams()
    useRest(map, ({ x }) => setParams({ view: String(x) }, { replace: true }))
    return null
  })
  map.setView([0, 10], 0, { animate: false })
  await passes(400)
  expect(router.state.location.search).toBe('?view=10')
  map.setView([0, 20], 0, { animate: false })
  await leave()
  await passes(400)
  await comes()
  expect(screen.getByRole('heading', { name: 'Other' })).toBeVisible()
  expect(router.state.location).toMatchObject({ pathname: '/other', search: '' })
})

const Search = () => {
  const [params, setParams] = useSearchParams()
  const { text, type } = useTypedSearch(params.get('q') ?? '', (q) => setParams({ q }, { replace: true }))
  const [id] = useState('q')
  return (
    <label htmlFor={id}>
      Search <input id={id} value={text} onChange={({ target }) => type(target.value)} />
    </label>
  )
}

test('what was typed is not written', async () => {
  const { router, leave, passes, comes } = await open(Search)
  fireEvent.change(screen.getByRole('textbox'), { target: { value: 'Lyon' } })
  await passes(200)
  expect(router.state.location.search).toBe('?q=Lyon')
  fireEvent.change(screen.getByRole('textbox'), { target: { value: 'Lille' } })
  await leave()
  await passes(200)
  await comes()
  expect(screen.getByRole('heading', { name: 'Other' })).toBeVisible()
})

test('but it is once the visitor stays after all', async () => {
  const { router, leave, passes } = await open(Search)
  fireEvent.change(screen.getByRole('textbox'), { target: { value: 'Lille' } })
  await leave()
  await passes(200)
  expect(router.state.location.search).toBe('')
  await act(async () => void router.navigate('/'))
  await passes(200)
  expect(router.state.location).toMatchObject({ pathname: '/', search: '?q=Lille' })
})

test('nor after the other page has come', async () => {
  const { router, leave, passes, comes } = await open(Search)
  fireEvent.change(screen.getByRole('textbox'), { target: { value: 'Lille' } })
  await leave()
  await comes()
  await passes(200)
  expect(router.state.location).toMatchObject({ pathname: '/other', search: '' })
})
