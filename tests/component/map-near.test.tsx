import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { loadFrame } from '#src/features/map/load-frame.ts'
import { pointAtMap } from '#tests/support/moving-map.ts'
import { renderApp } from '#tests/support/render-app.tsx'

vi.mock('#src/features/map/load-frame.ts', async (importOriginal) => {
  const parts = await importOriginal<typeof import('#src/features/map/load-frame.ts')>()
  return { ...parts, loadFrame: vi.fn<typeof parts.loadFrame>(parts.loadFrame) }
})

beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(860)
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(640)
})

const picture = async () => {
  const map = await screen.findByRole('region', { name: /^Map of 129 participants/ })
  expect(await within(map).findByRole('img')).toBeVisible()
  return map
}
const moving = () => screen.findByRole('group', { name: 'Participants on the map' })

/** Sets the scroll position and fires the event. */
const scrollTo = (y: number) => {
  vi.spyOn(window, 'scrollY', 'get').mockReturnValue(y)
  fireEvent.scroll(window)
}

test('who only opens the page sees the picture, with its places, and fetches nothing that moves it', async () => {
  await renderApp('/map')
  const map = await picture()
  // Clusters have counts there, hidden from screen readers.
  await within(map).findAllByText((text, element) => /^\d+$/.test(text) && !!element?.closest('[aria-hidden]'))
  // A page scrolled to its top was not scrolled by a person.
  scrollTo(0)
  expect(loadFrame).not.toHaveBeenCalled()
  expect(screen.queryByRole('group', { name: 'Participants on the map' })).toBeNull()
})

test.each<[string, () => Promise<unknown> | void]>([
  ['points at it', pointAtMap],
  ['has scrolled to it', () => scrollTo(300)],
  [
    'goes to it with the keyboard',
    () => {
      act(() => screen.getByRole('link', { name: 'Skip the map' }).focus())
    },
  ],
  [
    'points at a participant in the list',
    () => void fireEvent.pointerEnter(screen.getByRole('button', { name: 'Lyon' })),
  ],
])('the map that moves comes with whoever %s', async (_, come) => {
  await renderApp('/map')
  await picture()
  await come()
  expect(within(await moving()).getAllByRole('button').length).toBeGreaterThan(10)
})

test.each(['member=heraklion', 'country=FR', 'view=0,0,-2'])(
  'it comes at once to an address that asks for %s',
  async (part) => {
    await renderApp(`/map?${part}`)
    expect(await moving()).toBeVisible()
  },
)

test('who has scrolled elsewhere is not near', async () => {
  const come: (() => void)[] = []
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(told: (entries: { isIntersecting: boolean }[]) => void) {
        come.push(() => told([{ isIntersecting: true }]))
      }
      observe() {}
      disconnect() {}
    },
  )
  onTestFinished(() => void vi.unstubAllGlobals())
  await renderApp('/map')
  await picture()
  scrollTo(300)
  expect(loadFrame).not.toHaveBeenCalled()
  act(() => come.forEach((tell) => tell()))
  expect(await moving()).toBeVisible()
})

test('a press on a button of the picture is done when the map has come, and the focus stays on it', async () => {
  const { user, router } = await renderApp('/map')
  await picture()
  const zoomIn = screen.getByRole('button', { name: 'Zoom in' })
  await user.click(zoomIn)
  await moving()
  await waitFor(() => expect(router.state.location.search).toMatch(/view=/))
  expect(zoomIn).toHaveFocus()
})

test('the keyboard comes to the countries while they are a picture, and goes on to them', async () => {
  await renderApp('/map')
  await picture()
  act(() => screen.getByRole('button', { name: 'Countries on the map' }).focus())
  const countries = await screen.findByRole('group', { name: 'Countries on the map' })
  await waitFor(() => expect(countries).toContainElement(document.activeElement as HTMLElement))
  expect(screen.queryByRole('button', { name: 'Countries on the map' })).toBeNull()
})

test('what moves it may fail to come: the picture stays, and it can be asked for again', async () => {
  const come = Promise.withResolvers<never>()
  vi.mocked(loadFrame).mockReturnValueOnce(come.promise)
  const { user } = await renderApp('/map')
  await pointAtMap()
  const wheelIsTheMaps = async () => {
    // The wheel event of happy-dom has no modifier keys.
    const wheel = new MouseEvent('wheel', { ctrlKey: true, bubbles: true, cancelable: true })
    return !fireEvent(within(await picture()).getByRole('img'), wheel)
  }
  expect(await wheelIsTheMaps()).toBe(true)
  come.reject(new TypeError('Failed to fetch dynamically imported module'))
  expect(await screen.findByText(/^The map did not load/)).toBeVisible()
  // The browser zooms the page as usual.
  expect(await wheelIsTheMaps()).toBe(false)
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await moving()).toBeVisible()
  expect(screen.queryByText(/^The map did not load/)).toBeNull()
})
