import { act, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, onTestFinished, test, vi } from 'vitest'
import { Later } from './Later.tsx'
import { loadOnce } from './load-once.ts'

test('a part whose code did not come says so, and comes when it is asked for again', async () => {
  const fetched = vi
    .fn<() => Promise<string>>()
    .mockRejectedValueOnce(new TypeError('offline'))
    .mockResolvedValue('part')
  const load = loadOnce(fetched)
  render(
    <Later load={load} now>
      {(part) => <p>The {part}</p>}
    </Later>,
  )
  await userEvent.click(await screen.findByRole('button', { name: 'Try again' }))
  expect(await screen.findByText('The part')).toBeVisible()
  expect(fetched).toHaveBeenCalledTimes(2)
})

test('a part that is not asked for waits for spare time', async () => {
  const spare: (() => void)[] = []
  vi.stubGlobal('requestIdleCallback', (work: () => void) => spare.push(work))
  vi.stubGlobal('cancelIdleCallback', () => undefined)
  onTestFinished(() => void vi.unstubAllGlobals())
  const load = vi.fn<() => Promise<string>>().mockResolvedValue('part')
  render(
    <Later load={load} now={false}>
      {(part) => <p>The {part}</p>}
    </Later>,
  )
  expect(load).not.toHaveBeenCalled()
  act(() => spare[0]?.())
  expect(await screen.findByText('The part')).toBeVisible()
})

test('a part that came with the page stands at once, and is not asked for again', () => {
  const load = vi.fn<() => Promise<string>>()
  render(
    <Later load={load} now ready="part" fallback="Loading">
      {(part) => <p>The {part}</p>}
    </Later>,
  )
  expect(screen.getByText('The part')).toBeVisible()
  expect(load).not.toHaveBeenCalled()
})
