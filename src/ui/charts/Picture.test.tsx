import { act, render, screen } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { Picture } from './Picture.tsx'

let come: (() => void) | undefined

beforeEach(() => {
  come = undefined
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(told: (entries: { isIntersecting: boolean }[]) => void) {
        come = () => told([{ isIntersecting: true }])
      }
      observe() {}
      disconnect() {}
    },
  )
  return () => vi.unstubAllGlobals()
})

const show = () => {
  const load = vi.fn<() => Promise<{ name: string }>>(async () => ({ name: 'charts' }))
  render(
    <Picture load={load} minHeight={100} failed="Not drawn">
      {({ name }) => <p>{name}</p>}
    </Picture>,
  )
  return load
}

test('the code of a chart is fetched when somebody comes near, and not before', async () => {
  const load = show()
  expect(load).not.toHaveBeenCalled()
  await act(async () => come?.())
  expect(load).toHaveBeenCalledOnce()
})

test('and before the page is printed', async () => {
  const load = show()
  await act(async () => dispatchEvent(new Event('beforeprint')))
  expect(load).toHaveBeenCalledOnce()
  expect(screen.queryByText('Not drawn')).toBeNull()
})
