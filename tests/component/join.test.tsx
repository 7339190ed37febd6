import { screen, waitFor, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { renderApp } from '#tests/support/render-app.tsx'

const INTEREST = '/calls/romact-tcc-2016-1/interest'

const field = (name: string) => screen.getByRole('textbox', { name })

/** All that is asked for, as somebody would type it. */
async function fillIn(user: UserEvent, name = 'Sample town'): Promise<void> {
  await screen.findByRole('heading', { level: 1, name: 'Join the Alliance' })
  await user.type(field('Name of the authority'), name)
  await user.click(screen.getByRole('radio', { name: 'Municipality' }))
  await user.selectOptions(screen.getByRole('combobox', { name: 'Country' }), 'France')
  await user.type(field('Name of the head'), 'Sam Sample')
  await user.type(field('Function of the head'), 'Mayor')
  await user.type(field('Name of the contact person'), 'Kim Sample')
  await user.type(field('Function of the contact person'), 'Officer')
  await user.type(field('E-mail of the contact person'), 'kim@example.org')
  await user.type(field('Telephone of the contact person'), '+33 3 88 00 00 00')
  await user.click(screen.getByRole('checkbox', { name: 'Housing' }))
  await user.type(field('Main needs'), 'To learn.')
  await user.click(screen.getByRole('checkbox', { name: 'I may speak for this authority.' }))
  await user.click(screen.getByRole('checkbox', { name: 'I have read the privacy notice.' }))
}

const send = () => screen.getByRole('button', { name: /^Send the request/ })
const arrived = () => screen.findByRole('heading', { level: 1, name: 'Your request has arrived' })

describe('a request to join', () => {
  test('names everything that is wrong, at the fields and above, then is sent', async () => {
    const { user, backend } = await renderApp('/join')
    await screen.findByRole('heading', { level: 1, name: 'Join the Alliance' })
    await user.type(field('E-mail of the contact person'), 'nobody')
    await user.type(screen.getByRole('textbox', { name: /Number of inhabitants/ }), 'many')
    await user.click(send())

    const summary = await screen.findByRole('alert', { name: 'There are 14 problems' })
    expect(summary).toHaveFocus()
    expect(document.title).toMatch(/^Error: /)
    const wrong = 'Enter an e-mail address like name@example.org'
    expect(field('E-mail of the contact person')).toHaveAccessibleDescription(expect.stringContaining(wrong))
    await user.click(within(summary).getByRole('link', { name: wrong }))
    expect(field('E-mail of the contact person')).toHaveFocus()
    expect(within(summary).getByRole('link', { name: /Write what you need or what you can share/ })).toBeVisible()

    await user.clear(field('E-mail of the contact person'))
    await user.clear(screen.getByRole('textbox', { name: /Number of inhabitants/ }))
    await user.type(screen.getByRole('textbox', { name: /Number of inhabitants/ }), '280 000')
    await fillIn(user)
    await user.click(send())

    expect(await arrived()).toHaveFocus()
    const [request] = backend.state().joinRequests.filter(({ authorityName }) => authorityName === 'Sample town')
    expect(request).toMatchObject({ inhabitants: 280_000, country: 'FR', topics: ['housing'] })
    expect(screen.getByText(request?.reference ?? 'no reference')).toBeVisible()
    expect(screen.getByText('Tuesday 12 April 2016, 10:00 Strasbourg time (UTC+2)')).toBeVisible()
    expect(sessionStorage).toHaveLength(0)
  })

  test('a double click sends once', async () => {
    const { user, backend } = await renderApp('/join')
    await fillIn(user)
    await user.dblClick(send())
    await arrived()
    expect(backend.state().joinRequests.filter(({ authorityName }) => authorityName === 'Sample town')).toHaveLength(1)
  })

  test('a failure is told once, nothing is lost, and the retry carries the same key', async () => {
    const { user, backend } = await renderApp('/join')
    await fillIn(user)
    backend.faults.set({ kind: 'errors', operation: 'requestToJoin', times: 1 })
    await user.click(send())
    expect(await screen.findAllByText('We do not know whether it arrived')).toHaveLength(1)
    expect(send()).toHaveFocus()
    expect(field('Name of the authority')).toHaveValue('Sample town')
    const keys = vi.spyOn(crypto, 'randomUUID')
    await user.click(send())
    await arrived()
    expect(keys).not.toHaveBeenCalled()
  })

  test('after wrong entries are put right, a failure leaves the focus at the button', async () => {
    const { user, backend } = await renderApp('/join')
    await screen.findByRole('heading', { level: 1, name: 'Join the Alliance' })
    await user.click(send())
    await screen.findByRole('alert', { name: /problems/ })
    await fillIn(user)
    backend.faults.set({ kind: 'offline', operation: 'requestToJoin', times: 1 })
    await user.click(send())
    expect(await screen.findByText('There is no connection to the server.')).toBeVisible()
    expect(screen.queryByRole('alert', { name: /problem/ })).toBeNull()
    expect(send()).toHaveFocus()
  })

  test('what only the backend refuses stands at its field', async () => {
    const { user, backend } = await renderApp('/join')
    await fillIn(user)
    const answer = vi.spyOn(backend, 'fetch')
    const errors = [{ pointer: 'contactPhone', code: 'not_reachable', detail: 'No such line.', severity: 'error' }]
    const problem = { type: 'about:blank', title: 'Invalid', status: 422, code: 'invalid', errors }
    answer.mockResolvedValueOnce(Response.json(problem, { status: 422 }))
    await user.click(send())
    const summary = await screen.findByRole('alert', { name: 'There is one problem' })
    const words = '“Telephone of the contact person” was not accepted: please change it'
    expect(within(summary).getByRole('link', { name: words })).toBeVisible()
    expect(field('Telephone of the contact person')).toHaveAccessibleDescription(expect.stringContaining(words))
    await user.click(send())
    await arrived()
  })

  test('when only the answer was lost, sending again gives the same reference', async () => {
    const { user, backend } = await renderApp('/join')
    await fillIn(user)
    // The request arrives, its answer does not.
    const { fetch: real } = backend
    const answer = vi.spyOn(backend, 'fetch')
    answer.mockImplementationOnce(async (request) => {
      await real(request)
      throw new TypeError('connection lost')
    })
    await user.click(send())
    expect(await screen.findByText('There is no connection to the server.')).toBeVisible()
    await user.click(send())
    await arrived()
    const requests = backend.state().joinRequests.filter(({ authorityName }) => authorityName === 'Sample town')
    expect(requests).toHaveLength(1)
    expect(screen.getByText(requests[0]?.reference ?? 'no reference')).toBeVisible()
  })

  test('what was typed is kept in the tab and can be deleted', async () => {
    const first = await renderApp('/join')
    await screen.findByRole('heading', { level: 1, name: 'Join the Alliance' })
    await first.user.type(field('Name of the authority'), 'Sample town')
    await first.user.click(screen.getByRole('checkbox', { name: 'Health' }))
    await first.router.navigate('/about')
    await screen.findByRole('heading', { level: 1, name: 'About' })
    await first.router.navigate('/join')
    expect(await screen.findByText('What you had typed is back.')).toBeVisible()
    expect(field('Name of the authority')).toHaveValue('Sample town')
    expect(screen.getByRole('checkbox', { name: 'Health' })).toBeChecked()

    await first.user.click(screen.getByRole('button', { name: 'Delete what I typed' }))
    expect(field('Name of the authority')).toHaveValue('')
    expect(screen.getByRole('checkbox', { name: 'Health' })).not.toBeChecked()
    expect(sessionStorage).toHaveLength(0)
  })

  test('a browser that keeps nothing is told of, and sends all the same', async () => {
    const refuse = () => {
      throw new DOMException('refused', 'SecurityError')
    }
    vi.stubGlobal('sessionStorage', { getItem: refuse, setItem: refuse, removeItem: refuse, clear: () => undefined })
    onTestFinished(() => void vi.unstubAllGlobals())
    const { user } = await renderApp('/join')
    expect(await screen.findByText('Not kept by this browser')).toBeVisible()
    await fillIn(user)
    await user.click(send())
    expect(await arrived()).toBeVisible()
  })
})

describe('an expression of interest', () => {
  const fillInterest = async (user: UserEvent) => {
    await user.type(field('Name of the authority'), 'Sample town')
    await user.selectOptions(screen.getByRole('combobox', { name: 'Country' }), 'Spain')
    await user.type(field('Name of the contact person'), 'Kim Sample')
    await user.type(field('E-mail of the contact person'), 'kim@example.org')
    await user.click(screen.getByRole('checkbox', { name: 'Module B: Training of Intercultural Mediators' }))
    await user.click(screen.getByRole('checkbox', { name: 'I have read the privacy notice.' }))
    await user.click(screen.getByRole('button', { name: 'Send' }))
  }

  test('before the deadline reminds of the application', async () => {
    const { user } = await renderApp(INTEREST)
    await screen.findByRole('heading', { level: 1, name: 'Register interest' })
    await fillInterest(user)
    expect(await screen.findByRole('heading', { level: 1, name: 'Your interest is registered' })).toBeVisible()
    expect(screen.getByText(/you still have to send an application/)).toBeVisible()
  })

  test('after the deadline is for the next call, and says so', async () => {
    const { user, backend } = await renderApp(INTEREST, { at: '2016-05-02T08:00:00.000Z' })
    await screen.findByRole('heading', { level: 1, name: 'Register interest in the next call' })
    expect(screen.getByText(/Your interest counts for the next call/)).toBeVisible()
    await fillInterest(user)
    expect(await screen.findByText('The programme writes to you when the next call is published.')).toBeVisible()
    expect(backend.state().interests.at(-1)).toMatchObject({ country: 'ES', modules: ['B'] })
  })

  test('in an unknown call is not found', async () => {
    await renderApp('/calls/no-such-call/interest')
    expect(await screen.findByRole('heading', { level: 1, name: 'This page was not found' })).toBeVisible()
  })
})

test.each([
  ['fr', 'Rejoindre l’Alliance', 'Envoyer la demande', 'Indiquez le nom de la collectivité'],
  ['de', 'Der Allianz beitreten', 'Anfrage senden', 'Geben Sie den Namen der Behörde ein'],
] as const)('joining in %s', async (locale, title, button, problem) => {
  const { user } = await renderApp('/join', { locale })
  await screen.findByRole('heading', { level: 1, name: title })
  await user.click(screen.getByRole('button', { name: button }))
  await waitFor(() => expect(screen.getByRole('link', { name: problem })).toBeVisible())
})
