import { act, screen, within } from '@testing-library/react'
import { expect, onTestFinished, test, vi } from 'vitest'
import { renderApp } from '#tests/support/render-app.tsx'

test('far from the map stands its picture; what can be worked comes with whoever comes near', async () => {
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
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(860)
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(640)

  await renderApp('/map')
  const map = await screen.findByRole('region', { name: /^Map of 129 participants/ })
  expect(await within(map).findByRole('img')).toBeVisible()
  expect(screen.queryByRole('group', { name: 'Participants on the map' })).toBeNull()

  act(() => come.forEach((tell) => tell()))
  const places = await screen.findByRole('group', { name: 'Participants on the map' })
  expect(within(places).getAllByRole('button').length).toBeGreaterThan(10)
})
