import { act, fireEvent, render, screen } from '@testing-library/react'
import { useReducer } from 'react'
import { createMemoryRouter } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import { expect, onTestFinished, test, vi } from 'vitest'
import { timeline } from '#mocks/seeds/timeline.ts'
import { loadAreas, startLanguage } from '#src/i18n/language.ts'
import { LocaleProvider } from '#src/i18n/LocaleProvider.tsx'
import { momentsOf } from '#src/features/map/model/map-time.ts'
import { TimeSlider } from '#src/features/map/TimeSlider.tsx'

const { moments } = momentsOf(timeline)

test('plays on while the page around it is drawn again and again, as under a moving pointer', async () => {
  await startLanguage('en')
  await loadAreas('map-later')
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  const handle = vi.fn<(next: (at: string | null) => string | null) => void>()
  const Page = () => {
    const [times, drawAgain] = useReducer((before: number) => before + 1, 0)
    return (
      <main onPointerMove={drawAgain} data-times={times}>
        <TimeSlider
          moments={moments}
          at={moments[0]?.key ?? null}
          counts={null}
          undated={0}
          mended={false}
          still={false}
          onChange={(next) => handle(next)}
        />
      </main>
    )
  }
  render(
    <LocaleProvider>
      <RouterProvider router={createMemoryRouter([{ path: '/', Component: Page }])} />
    </LocaleProvider>,
  )
  fireEvent.click(screen.getByRole('button', { name: 'Play' }))
  for (let time = 0; time < 4; time += 1) {
    act(() => void vi.advanceTimersByTime(400))
    fireEvent.pointerMove(screen.getByRole('main'))
  }
  expect(handle).toHaveBeenCalledOnce()
  expect(handle.mock.calls[0]?.[0](null)).toBe(moments[1]?.key)
})
