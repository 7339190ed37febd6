/** Parts of a public page that failed to load: each says so in its place, and can be loaded again. */
import { screen, waitFor } from '@testing-library/react'
import { expect, onTestFinished, test, vi } from 'vitest'
import type { OperationName } from '#src/contract/operations.ts'
import { renderApp } from '#tests/support/render-app.tsx'

const goOnce = async (user: Awaited<ReturnType<typeof renderApp>>['user'], words: RegExp) => {
  const said = await screen.findByText(words)
  expect(said.closest('[role="status"]')).toBeInTheDocument()
  const again = await screen.findByRole('button', { name: 'Try again' })
  return async () => {
    await user.click(again)
    await waitFor(() => expect(said).not.toBeInTheDocument())
  }
}

test.each<[path: string, operation: OperationName, words: RegExp, there: RegExp]>([
  ['/calls/romact-tcc-2016-1', 'listQuestions', /Questions and answers could not be fetched/, /^Which clock counts\?$/],
  ['/about', 'getTimeline', /The history could not be fetched/, /130 participants/],
  ['/members/innsbruck', 'listNetworks', /Other networks could not be fetched/, /Climate Alliance/],
  [
    '/privacy',
    'listPrivacyNotices',
    /The notice could not be fetched/,
    /^ROMACT TCC 2016, round 1: version \d of \d+ April/,
  ],
])('%s without %s', async (path, operation, words, there) => {
  const { user, router, backend } = await renderApp('/nowhere')
  backend.faults.set({ kind: 'malformed', operation })
  await router.navigate(path)
  const tryAgain = await goOnce(user, words)
  backend.faults.clear()
  await tryAgain()
  expect((await screen.findAllByText(there)).length).toBeGreaterThan(0)
})

test.each([
  ['/countries/FR', /^Map: France/],
  ['/members/innsbruck', /Innsbruck/],
])('%s without the shapes of its map', async (path, map) => {
  const { user, router } = await renderApp('/nowhere')
  const answer = globalThis.fetch
  let isBroken = true
  vi.stubGlobal('fetch', (input: RequestInfo | URL, init?: RequestInit) =>
    isBroken && (input instanceof Request ? input.url : String(input)).includes('/shapes/')
      ? Promise.resolve(new Response(null, { status: 503 }))
      : answer(input, init),
  )
  onTestFinished(() => void vi.unstubAllGlobals())
  await router.navigate(path)
  const tryAgain = await goOnce(user, /^The map did not load/)
  isBroken = false
  await tryAgain()
  expect(await screen.findByRole('img', { name: map })).toBeVisible()
})

test('the form for a question to the office does not wait for questions that did not come', async () => {
  const { user, router, backend } = await renderApp('/nowhere')
  backend.faults.set({ kind: 'malformed', operation: 'listQuestions' })
  await router.navigate('/calls/romact-tcc-2016-1')
  await screen.findByRole('button', { name: 'Try again' })
  backend.faults.clear()
  backend.faults.set({ kind: 'slow', operation: 'listQuestions', delayMs: 60_000 })
  await user.click(screen.getByRole('link', { name: 'Ask a question' }))
  await waitFor(() => expect(router.state.location.search).toBe('?ask='))
})
