import { act, render, screen } from '@testing-library/react'
import { expect, onTestFinished, test, vi } from 'vitest'
import type { FileOnItsWay } from '#src/backend/saving/uploads.ts'
import { FileOnItsWayView } from '#src/features/application/documents/FileOnItsWayView.tsx'
import { loadAreas } from '#src/i18n/language.ts'

const nothing = () => undefined
const view = (change: Partial<FileOnItsWay>) => (
  <FileOnItsWayView
    onItsWay={{
      slot: 'DOC-5',
      name: 'long.pdf',
      sizeBytes: 1_000_000,
      arrivedBytes: 250_000,
      phase: 'sending',
      error: null,
      pace: { bytesPerSecond: 120_000, msLeft: 10_000, goodForMs: 10_000 },
      isKept: true,
      ...change,
    }}
    onRetry={nothing}
    onCancel={nothing}
  />
)

test('a figure that nothing proves any more is taken back, and comes again with what arrives', async () => {
  await loadAreas('application')
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  const { rerender } = render(view({}))
  const pace = 'About 120 kB/s, about 10 seconds to go.'
  expect(screen.getByText(pace)).toBeVisible()
  act(() => {
    vi.advanceTimersByTime(10_000)
  })
  expect(screen.queryByText(pace)).toBeNull()
  rerender(view({ arrivedBytes: 500_000 }))
  expect(screen.getByText(pace)).toBeVisible()
})

test('before enough has been seen only the speed is told', async () => {
  await loadAreas('application')
  render(view({ pace: { bytesPerSecond: 2_000, msLeft: null, goodForMs: 10_000 } }))
  expect(screen.getByText('About 2 kB/s.')).toBeVisible()
})
