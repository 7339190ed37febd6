/** Parts of the URL that change faster than the page renders. */
import { act, renderHook } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { useSearchChange } from '#src/ui/use-search-change.ts'

const asked = vi.fn<(next: URLSearchParams) => void>()
const present = vi.hoisted(() => ({ params: new URLSearchParams() }))
vi.mock('react-router', () => ({ useSearchParams: () => [present.params, asked] }))

const setTo = (name: string, value: string | null) => (before: URLSearchParams) => {
  const next = new URLSearchParams(before)
  if (value === null) next.delete(name)
  else next.set(name, value)
  return next
}

const open = (start: string) => {
  present.params = new URLSearchParams(start)
  const { result, rerender } = renderHook(useSearchChange)
  return {
    change: (name: string, value: string | null) => act(() => result.current[1](setTo(name, value), true)),
    /** The URL has changed, and the page renders for it. */
    comes(address: string) {
      present.params = new URLSearchParams(address)
      rerender()
    },
  }
}
const lastAsked = () => asked.mock.lastCall?.[0].toString()

beforeEach(() => void asked.mockClear())

test('two at once both count', () => {
  const page = open('country=FR')
  page.change('view', '1')
  page.change('country', null)
  expect(lastAsked()).toBe('view=1')
})

test('what was taken out stays out, although the page is drawn for the change before it meanwhile', () => {
  const page = open('country=FR')
  page.change('view', '1')
  page.change('country', null)
  page.comes('country=FR&view=1')
  page.change('view', '2')
  expect(lastAsked()).toBe('view=2')
})

test('an address that comes from elsewhere is what changes start from', () => {
  const page = open('country=FR')
  page.change('view', '1')
  page.comes('country=DE')
  page.change('view', '2')
  expect(lastAsked()).toBe('country=DE&view=2')
})

test('one that stays as it is is waited for by nobody', () => {
  const page = open('country=FR')
  page.change('country', 'FR')
  page.comes('country=DE')
  page.change('view', '2')
  page.comes('country=DE&view=2')
  page.comes('')
  page.change('view', '3')
  expect(lastAsked()).toBe('view=3')
})

test('nor one that is taken back before it has come', () => {
  const page = open('')
  page.change('country', 'FR')
  page.change('country', null)
  page.comes('country=FR')
  page.change('view', '1')
  expect(lastAsked()).toBe('country=FR&view=1')
})
