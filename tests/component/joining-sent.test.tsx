import { screen, waitFor, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { describe, expect, test, vi } from 'vitest'
import { sampleCode } from '#mocks/seeds/requests.ts'
import { renderApp } from '#tests/support/render-app.tsx'

/** A request of the seeds with an open question. */
const ASKED = `/join/sent/JOIN-2016-4HK7QZ2M#${sampleCode(1)}`
const OFFER = `/join/sent/COOP-2016-6QF3HR8T#${sampleCode(6)}`
const INTEREST = `/join/sent/INT-2016-3VC9KM5Y#${sampleCode(8)}`

type App = Awaited<ReturnType<typeof renderApp>>
const stored = ({ backend }: App, reference: string) =>
  backend.state().requests.find((request) => request.reference === reference)
const title = (name: string) => screen.findByRole('heading', { level: 1, name })
const field = (name: string | RegExp) => screen.getByRole('textbox', { name })

async function savedText(): Promise<string> {
  const made = vi.mocked(URL.createObjectURL).mock.calls.at(-1)?.[0]
  if (!(made instanceof Blob)) throw new Error('nothing was saved')
  return made.text()
}

describe('the page of what was sent', () => {
  test('answers a question; the draft of the answer survives a reload', async () => {
    const app = await renderApp(ASKED)
    const { user, router } = app
    await title('Your request to join')
    expect(screen.getByText(/It waits for your answer/)).toBeVisible()
    const card = within(screen.getByRole('region', { name: 'A question for you' }))
    expect(card.getByText(/Does the municipality ask for itself/)).toBeVisible()
    await user.click(card.getByRole('button', { name: 'Send the answer' }))
    expect(field('Your answer')).toHaveAccessibleDescription(expect.stringContaining('Write an answer'))
    expect(field('Your answer')).toHaveFocus()
    await user.type(field('Your answer'), 'For itself.')
    await router.navigate('/about')
    await title('About')
    await router.navigate(ASKED)
    await title('Your request to join')
    expect(field('Your answer')).toHaveValue('For itself.')

    await user.click(screen.getByRole('button', { name: 'Send the answer' }))
    await waitFor(() => expect(screen.queryByRole('region', { name: 'A question for you' })).toBeNull())
    expect(screen.getByText('Question answered')).toBeVisible()
    await waitFor(async () => expect(await title('Your request to join')).toHaveFocus())
    expect(screen.getByText('For itself.')).toBeVisible()
    expect(stored(app, 'JOIN-2016-4HK7QZ2M')).toMatchObject({ status: 'sent', version: 3 })
    expect(sessionStorage).toHaveLength(0)
  })

  test('keeps the answer when the backend fails, and says so once', async () => {
    const { user, backend } = await renderApp(ASKED)
    await title('Your request to join')
    await user.type(field('Your answer'), 'For itself.')
    backend.faults.set({ kind: 'errors', operation: 'moveSentRequest', times: 1 })
    await user.click(screen.getByRole('button', { name: 'Send the answer' }))
    expect(await screen.findByText('What you typed is still here.')).toBeVisible()
    expect(field('Your answer')).toHaveValue('For itself.')
    await user.click(screen.getByRole('button', { name: 'Send the answer' }))
    expect(await screen.findByText('Question answered')).toBeVisible()
  })

  test('tells when the other side was faster, and shows what is there now', async () => {
    const { user, backend } = await renderApp(ASKED)
    await title('Your request to join')
    await user.type(field('Your answer'), 'For itself.')
    backend.faults.set({ kind: 'stale_version', operation: 'moveSentRequest' })
    await user.click(screen.getByRole('button', { name: 'Send the answer' }))
    expect(await screen.findByText(/has changed something meanwhile/)).toBeVisible()
    expect(field('Your answer')).toHaveValue('For itself.')
  })

  test('withdraws after a question, and cannot twice', async () => {
    const app = await renderApp(OFFER)
    const { user } = app
    await title('Your offer of cooperation')
    await user.click(screen.getByRole('button', { name: 'Withdraw the offer' }))
    const dialog = within(screen.getByRole('dialog', { name: 'Withdraw the offer' }))
    await user.click(dialog.getByRole('button', { name: 'Keep it' }))
    expect(stored(app, 'COOP-2016-6QF3HR8T')?.status).toBe('sent')
    await user.click(screen.getByRole('button', { name: 'Withdraw the offer' }))
    await user.click(screen.getByRole('button', { name: 'Withdraw' }))
    expect(await screen.findByText(/You have withdrawn the offer/)).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Withdraw the offer' })).toBeNull()
    await waitFor(async () => expect(await title('Your offer of cooperation')).toHaveFocus())
    expect(stored(app, 'COOP-2016-6QF3HR8T')).toMatchObject({ status: 'withdrawn' })
  })

  test('shows what was sent, names nobody of the secretariat, and is a text file too', async () => {
    const { user } = await renderApp(ASKED)
    await title('Your request to join')
    expect(screen.getByText('Sample municipality by the lake')).toBeVisible()
    expect(screen.queryByText(/Jules Sample/)).toBeNull()
    expect(field('Private link')).toHaveValue(new URL(ASKED, window.location.href).href)
    vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:test')
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue()
    await user.click(screen.getByRole('button', { name: 'Save as text' }))
    const text = await savedText()
    // Without a byte order mark, old editors assume another encoding.
    expect(text).toMatch(/^\ufeff/)
    for (const part of ['JOIN-2016-4HK7QZ2M', sampleCode(1), ASKED, 'Sample municipality by the lake', 'Nika Sample'])
      expect(text).toContain(part)
  })

  test('takes a letter that was to follow, and refuses what is none', async () => {
    const app = await renderApp(ASKED)
    const { user } = app
    await title('Your request to join')
    const input = screen.getByLabelText('File')
    await user.upload(input, new File(['MZ'], 'letter.pdf', { type: 'application/pdf' }))
    await waitFor(() =>
      expect(input).toHaveAccessibleDescription(expect.stringContaining('The file is not what its name says')),
    )
    const add = () => screen.getByRole('button', { name: 'Add the file' })
    expect(add()).toHaveAttribute('aria-disabled', 'true')
    await user.upload(input, new File(['%PDF-1.4 a letter'], 'letter.pdf', { type: 'application/pdf' }))
    await waitFor(() => expect(add()).not.toHaveAttribute('aria-disabled'))
    await user.click(add())
    expect(await screen.findByRole('button', { name: /letter\.pdf/ })).toBeVisible()
    expect(stored(app, 'JOIN-2016-4HK7QZ2M')?.letters).toMatchObject([{ name: 'letter.pdf' }])
  })

  test('of an interest leads back to the call', async () => {
    await renderApp(INTEREST)
    await title('Your expression of interest')
    expect(screen.getByRole('link', { name: 'Back to the call' })).toHaveAttribute('href', '/calls/romact-tcc-2016-1')
    expect(screen.getByRole('button', { name: 'Withdraw the expression of interest' })).toBeVisible()
  })
})

describe('finding it again', () => {
  const find = async (user: UserEvent, reference: string, code: string) => {
    await user.clear(field('Reference'))
    await user.type(field('Reference'), reference)
    await user.clear(field('Code'))
    await user.type(field('Code'), code)
    await user.click(screen.getByRole('button', { name: 'Open' }))
  }

  test('by reference and code, however they are typed', async () => {
    const { user } = await renderApp('/join/sent')
    await title('What you have sent')
    await user.click(screen.getByRole('button', { name: 'Open' }))
    await waitFor(async () => expect(await screen.findByRole('alert', { name: 'There are 2 problems' })).toHaveFocus())
    await find(user, ' join-2016-4hk7qz2m', sampleCode(1).toLowerCase().replaceAll('-', ' '))
    await waitFor(async () => expect(await title('Your request to join')).toHaveFocus())
  })

  test('a wrong code and a wrong reference say the same', async () => {
    const { user } = await renderApp('/join/sent')
    await title('What you have sent')
    const wrong = 'Nothing was found for this reference and this code. Check both'
    await find(user, 'JOIN-2016-4HK7QZ2M', sampleCode(2))
    expect(await screen.findByRole('link', { name: wrong })).toBeVisible()
    expect(field('Reference')).toHaveValue('JOIN-2016-4HK7QZ2M')
    await find(user, 'JOIN-2016-2K7M4P9Q', sampleCode(1))
    await waitFor(() => expect(field('Reference')).toHaveValue('JOIN-2016-2K7M4P9Q'))
    expect(await screen.findByRole('link', { name: wrong })).toBeVisible()
  })

  test('the same wrong code once more is told once more', async () => {
    const { user } = await renderApp('/join/sent')
    await title('What you have sent')
    await find(user, 'JOIN-2016-4HK7QZ2M', sampleCode(2))
    const wrong = 'Nothing was found for this reference and this code. Check both'
    await screen.findByRole('link', { name: wrong })
    await user.click(screen.getByRole('button', { name: 'Open' }))
    await waitFor(async () => expect(await screen.findByRole('alert', { name: 'There is one problem' })).toHaveFocus())
    expect(screen.getByRole('link', { name: wrong })).toBeVisible()
  })

  test('without its code the page asks for it', async () => {
    await renderApp('/join/sent/JOIN-2016-4HK7QZ2M')
    await title('What you have sent')
    expect(field('Reference')).toHaveValue('JOIN-2016-4HK7QZ2M')
    expect(screen.queryByText('Sample municipality by the lake')).toBeNull()
  })

  test('when the status cannot be fetched, the page says why and tries again', async () => {
    const { user, router, backend } = await renderApp('/about')
    await title('About')
    backend.faults.set({ kind: 'malformed', operation: 'getSentRequest', times: 1 })
    await router.navigate(ASKED)
    expect(await screen.findByText('The status cannot be shown now')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    await title('Your request to join')
  })
})

test.each([
  ['fr', 'Votre demande de participation', 'Une question pour vous'],
  ['de', 'Ihre Aufnahmeanfrage', 'Eine Rückfrage an Sie'],
] as const)('what was sent in %s', async (locale, heading, question) => {
  await renderApp(ASKED, { locale })
  await title(heading)
  expect(screen.getByRole('region', { name: question })).toBeVisible()
})
