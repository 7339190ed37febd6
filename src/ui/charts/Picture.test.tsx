import { act, fireEvent, render, screen } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { loadAreas, startLanguage } from '#src/i18n/language.ts'
import { LocaleProvider } from '#src/i18n/LocaleProvider.tsx'
import { Picture } from './Picture.tsx'

let come: (() => void) | undefined

beforeEach(async () => {
  await startLanguage('en')
  await loadAreas('charts')
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

const show = (load = vi.fn<() => Promise<{ name: string }>>(async () => ({ name: 'charts' }))) => {
  render(
    <LocaleProvider>
      <Picture load={load} minHeight={100}>
        {({ name }) => <p>{name}</p>}
      </Picture>
    </LocaleProvider>,
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
  expect(screen.queryByText(/did not load/)).toBeNull()
})

test('a chart whose code did not come says that it is not drawn, and comes when it is asked for again', async () => {
  const again = Promise.withResolvers<{ name: string }>()
  const load = show(vi.fn<() => Promise<{ name: string }>>().mockRejectedValueOnce(new Error('gone')))
  await act(async () => come?.())
  expect(screen.getByRole('status')).toHaveTextContent('The picture did not load. The table has the same figures.')
  load.mockReturnValueOnce(again.promise)
  const button = screen.getByRole('button', { name: 'Try again' })
  fireEvent.click(button)
  expect(load).toHaveBeenLastCalledWith('person')
  expect(button).toHaveAttribute('aria-disabled', 'true')
  await act(async () => again.resolve({ name: 'charts' }))
  expect(button).not.toBeInTheDocument()
})
