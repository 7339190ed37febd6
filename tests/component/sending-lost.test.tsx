/** Sending over a failing connection: messages never claim more than is known. */
import { screen, waitFor, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { openCompleteAt, renderDraft, saveAs, stored } from '#tests/support/application-page.ts'
import { loseAnswers, onTheWay } from '#tests/support/lost-answers.ts'

const receipt = () => screen.findByRole('heading', { level: 1, name: 'Receipt' })
const askToSend = async (user: UserEvent) => {
  await user.click(await screen.findByRole('button', { name: 'Send the application' }))
  return within(await screen.findByRole('dialog')).getByRole('button', { name: 'Send now' })
}

const never = new Promise<Response>(() => undefined)
const isSending = ({ method, url }: Request) => method === 'POST' && url.endsWith('/submission')

test('one answer that is lost is asked for again, and is the receipt of the first time', async () => {
  const { user, backend } = await openCompleteAt('/check')
  loseAnswers('POST', '/submission', 1)
  await user.click(await askToSend(user))
  expect(await receipt()).toBeVisible()
  expect(stored(backend, 'full').submissions).toHaveLength(1)
})

test('without an answer nobody is told that nothing was sent, and the page finds out by itself', async () => {
  const { user, backend } = await openCompleteAt('/check')
  const send = await askToSend(user)
  let back: () => void = () => undefined
  const isBack = new Promise<void>((resolve) => (back = resolve))
  loseAnswers('POST', '/submission', Infinity)
  onTheWay(async (request, response) => {
    if (request.method === 'GET' && request.url.endsWith('/applications/full')) await isBack
    return response
  })
  await user.click(send)
  const notice = (await screen.findByText('We do not know whether it arrived')).closest('[role=alert]')
  expect(notice).toHaveTextContent(/There is no connection to the server\..*it counts only once/)
  expect(screen.queryByText('The application was not sent')).toBeNull()
  back()
  expect(await receipt()).toBeVisible()
  expect(stored(backend, 'full').submissions).toHaveLength(1)
})

test('sent again after no answer came, there is one receipt', async () => {
  const { user, backend } = await openCompleteAt('/check')
  const send = await askToSend(user)
  backend.faults.set({ kind: 'errors', operation: 'submitApplication', times: 2 })
  await user.click(send)
  expect(await screen.findByText('We do not know whether it arrived')).toBeVisible()
  await user.click(await askToSend(user))
  expect(await receipt()).toBeVisible()
  expect(stored(backend, 'full').submissions).toHaveLength(1)
})

test('what never left the device is said to be not sent', async () => {
  const { user, backend } = await openCompleteAt('/check')
  const send = await askToSend(user)
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
  backend.faults.set({ kind: 'offline' })
  await user.click(send)
  expect(await screen.findByText('The application was not sent')).toBeVisible()
})

test('a refusal after an answer that was lost is told as one', async () => {
  const { user, backend } = await openCompleteAt('/check')
  const send = await askToSend(user)
  const answer = vi.mocked(fetch).getMockImplementation()
  vi.mocked(fetch).mockImplementation(async (input, init) => {
    if (!(input instanceof Request) || !isSending(input)) return (answer ?? fetch)(input, init)
    // The request does not arrive, and a colleague saves before the next attempt.
    vi.mocked(fetch).mockImplementation(answer ?? fetch)
    await saveAs(backend, 'editor', [{ address: 'motivation.objectives', value: 'Newer objectives' }], 'full')
    throw new TypeError('Failed to fetch')
  })
  await user.click(send)
  expect(await screen.findByText('The application was not sent')).toBeVisible()
  expect(stored(backend, 'full').submissions).toEqual([])
})

test('the receipt is shown although the line dies right after it', async () => {
  const { user, router } = await openCompleteAt('/check')
  let line: 'up' | 'hanging' | 'down' = 'up'
  onTheWay((request, response) => {
    if (line === 'hanging') return never
    if (line === 'down') throw new TypeError('Failed to fetch')
    if (isSending(request)) line = 'hanging'
    return response
  })
  await user.click(await askToSend(user))
  expect(await receipt()).toBeVisible()
  expect(screen.getByText('This version counts.')).toBeVisible()
  line = 'down'
  await router.navigate('/applications/full')
  expect(await screen.findByRole('link', { name: 'Version 1 sent' })).toBeVisible()
  expect(screen.queryByRole('link', { name: 'Check and send' })).toBeNull()
})

test('an answer to the office that may have arrived is not called unsent, and is shown once that is known', async () => {
  const { user } = await renderDraft('/applications/rehearsal-40/question', { as: 'ngo-applicant' })
  let back: () => void = () => undefined
  const isBack = new Promise<void>((resolve) => (back = resolve))
  await user.type(await screen.findByRole('textbox', { name: /^Message to the office/ }), 'It comes by post.')
  loseAnswers('POST', '/answer', Infinity)
  onTheWay(async (request, response) => {
    if (request.method === 'GET' && request.url.endsWith('/applications/rehearsal-40')) await isBack
    return response
  })
  await user.click(screen.getByRole('button', { name: 'Send the answer' }))
  await user.click(await screen.findByRole('button', { name: 'Yes, send it' }))
  expect(await screen.findByText('We do not know whether it arrived')).toBeVisible()
  back()
  expect(await screen.findByText('The answer was received')).toBeVisible()
  await waitFor(() => expect(screen.queryByText('We do not know whether it arrived')).toBeNull())
})
