import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test, vi } from 'vitest'
import { configSchema } from '#src/backend/config.ts'
import { projectLonLat } from '#src/domain/geography.ts'
import { z } from '#src/domain/zod.ts'
import { loadStreets } from '#src/features/map/load-frame.ts'
import { writePlace } from '#src/features/map/model/map-search.ts'
import { membersOnMap } from '#tests/support/moving-map.ts'
import { renderApp } from '#tests/support/render-app.tsx'

vi.mock('#src/features/map/load-frame.ts', async (importOriginal) => {
  const parts = await importOriginal<typeof import('#src/features/map/load-frame.ts')>()
  return { ...parts, loadStreets: vi.fn<typeof parts.loadStreets>(parts.loadStreets) }
})

const tiles = { url: '/tiles/{z}/{x}/{y}.png', attribution: '© Sample Streets' }
const pictures = () => [...document.querySelectorAll<HTMLImageElement>('img[src^="/tiles/"]')]

describe('a street map behind the map', () => {
  test('is not offered where the operator set none', async () => {
    await renderApp('/map')
    await membersOnMap()
    expect(screen.queryByRole('checkbox', { name: 'Street map behind it' })).toBeNull()
  })

  test('names its host, asks nothing before it is wanted, and says whose it is', async () => {
    const { user } = await renderApp('/map', { config: { tiles } })
    const wanted = await screen.findByRole('checkbox', { name: 'Street map behind it' })
    expect(wanted).toHaveAccessibleDescription(/pictures from localhost/)
    expect(pictures()).toEqual([])
    await user.click(wanted)
    expect(await screen.findByText('© Sample Streets')).toBeVisible()
    await waitFor(() => expect(pictures().length).toBeGreaterThan(0))
    for (const { src } of pictures()) expect(src).toMatch(/\/tiles\/[3-9]\/\d+\/\d+\.png$/)
  })

  test('shows the place that the map showed before, and after', async () => {
    const path = `/map?view=${writePlace({ ...projectLonLat(21.26, 48.72), zoom: 0 })}`
    const { user, router } = await renderApp(path, { config: { tiles } })
    const wanted = await screen.findByRole('checkbox', { name: 'Street map behind it' })
    await user.click(wanted)
    // Košice, in the scheme of OpenStreetMap.
    await waitFor(() => expect(pictures().map(({ src }) => new URL(src).pathname)).toContain('/tiles/7/71/44.png'))
    await user.click(wanted)
    await waitFor(() => expect(pictures()).toEqual([]))
    expect(`/map${router.state.location.search}`.replaceAll('%2C', ',')).toBe(path)
  })

  test('says that it is on its way, and that it has come, once', async () => {
    const { user } = await renderApp('/map', { config: { tiles } })
    const wanted = await screen.findByRole('checkbox', { name: 'Street map behind it' })
    const told = () => screen.getAllByRole('status').filter(({ textContent }) => /street map/i.test(textContent))
    expect(told()).toEqual([])
    await user.click(wanted)
    expect(told().map(({ textContent }) => textContent)).toEqual(['The street map is on its way.'])
    await waitFor(() => expect(pictures().length).toBeGreaterThan(0))
    expect(told().map(({ textContent }) => textContent)).toEqual(['The street map is on its way.'])
    act(() => pictures().forEach((picture) => picture.dispatchEvent(new Event('load'))))
    expect(told().map(({ textContent }) => textContent)).toEqual(['The street map is there.'])
    await user.click(wanted)
    expect(told()).toEqual([])
  })

  test('keeps every country and place, and says when pictures do not come', async () => {
    const { user } = await renderApp('/map', { config: { tiles } })
    await user.click(await screen.findByRole('checkbox', { name: 'Street map behind it' }))
    await waitFor(() => expect(pictures().length).toBeGreaterThan(0))
    pictures()[0]?.dispatchEvent(new Event('error'))
    expect(await screen.findByText(/does not send all pictures/)).toBeVisible()
    expect(screen.queryByText(/^The street map is/)).toBeNull()
    // A tile that loads later does not change the message about the failed one.
    act(() => pictures().forEach((picture) => picture.dispatchEvent(new Event('load'))))
    expect(screen.queryByText('The street map is there.')).toBeNull()
    const map = screen.getByRole('region', { name: /^Map of / })
    expect(await within(map).findByRole('button', { name: /^France: / })).toBeVisible()
  })

  test('whose code does not come leaves the map as it is, and can be asked for again', async () => {
    vi.mocked(loadStreets).mockRejectedValueOnce(new TypeError('Failed to fetch dynamically imported module'))
    const { user } = await renderApp('/map', { config: { tiles } })
    await user.click(await screen.findByRole('checkbox', { name: 'Street map behind it' }))
    expect(await screen.findByText('This part of the page could not be fetched.')).toBeVisible()
    expect(await screen.findByRole('group', { name: 'Participants on the map' })).toBeVisible()
    expect(screen.queryByText('© Sample Streets')).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    expect(await screen.findByText('© Sample Streets')).toBeVisible()
    expect(screen.queryByText('This part of the page could not be fetched.')).toBeNull()
  })
})

test('a server of tiles that cannot be asked, or says nothing of its licence, is refused at the start', () => {
  const config = { backend: { kind: 'rest', baseUrl: '/api' }, session: { kind: 'choose-person' } }
  const channels = { facebook: null, x: null }
  const read = (wrong: object) =>
    z.safeParse(configSchema, { ...config, channels, tiles: { ...tiles, ...wrong } }).success
  expect(read({})).toBe(true)
  expect(read({ url: 'http://tiles.example/{z}/{x}/{y}.png' })).toBe(false)
  expect(read({ url: '/tiles/{z}/{x}.png' })).toBe(false)
  expect(read({ attribution: '' })).toBe(false)
})
