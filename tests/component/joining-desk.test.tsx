import { screen, waitFor, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { describe, expect, test, vi } from 'vitest'
import { renderApp } from '#tests/support/render-app.tsx'

const LIST = '/secretariat/join-requests'
const LAKE = `${LIST}/JOIN-2016-4HK7QZ2M`
const RIVER = `${LIST}/JOIN-2016-B9T3XW6C`
const TAKEN = `${LIST}/JOIN-2016-T2G6YS9K`
const desk = (path: string) => renderApp(path, { as: 'secretariat' })

const title = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name })
const names = () => screen.getAllByRole('rowheader').map((cell) => cell.textContent)
const choose = (user: UserEvent, step: string) => user.click(screen.getByRole('radio', { name: step }))
const doIt = (user: UserEvent) => user.click(screen.getByRole('button', { name: 'Do this' }))

describe('the list', () => {
  test('keeps tab and filters in the address', async () => {
    const { user, router } = await desk(LIST)
    await title('What was sent to us')
    expect(names()).toHaveLength(5)
    await user.selectOptions(screen.getByRole('combobox', { name: 'Status' }), 'question')
    await waitFor(() => expect(names()).toEqual(['Sample municipality by the lake']))
    expect(router.state.location.search).toBe('?status=question')
    await user.click(screen.getByRole('link', { name: 'Offers of cooperation' }))
    await waitFor(() => expect(names()).toHaveLength(2))
    expect(router.state.location.search).toBe('?kind=cooperation')
    await user.type(screen.getByRole('searchbox', { name: 'Name or reference' }), 'j7x2')
    await waitFor(() => expect(names()).toEqual(['Sample association that offers help 2']))
    expect(router.state.location.search).toBe('?kind=cooperation&q=j7x2')
    expect(screen.getByText('1 of 2 shown')).toBeVisible()
  })

  test('can be shared, and does not mind what it cannot read', async () => {
    await desk(`${LIST}?kind=interest&status=accepted&call=romact-tcc-2016-1`)
    await title('What was sent to us')
    expect(
      within(screen.getByRole('table', { name: 'Expressions of interest' })).getAllByRole('rowheader'),
    ).toHaveLength(2)
  })

  test('counts interest by call and module, without what was withdrawn', async () => {
    await desk(`${LIST}?kind=interest`)
    const counts = within(await screen.findByRole('table', { name: 'Interest by call' }))
    const rows = counts.getAllByRole('row').map((row) =>
      within(row)
        .queryAllByRole('cell')
        .map((cell) => cell.textContent),
    )
    expect(rows).toContainEqual(['2', '1', '1', '1'])
    expect(rows).toContainEqual(['1', '0', '0', '1'])
  })

  test('is a file too, in which no cell is a formula', async () => {
    const { user, router, backend } = await desk('/secretariat')
    await title('Secretariat')
    const sent = await backend.fetch(
      new Request('http://localhost/api/calls/romact-tcc-2016-1/interests', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'Idempotency-Key': 'k' },
        body: JSON.stringify({
          authorityName: '=HYPERLINK("http://evil.example")',
          country: 'ES',
          contactName: '@SUM(A1)',
          contactEmail: 'a@example.org',
          modules: ['A'],
          message: '+1',
          privacyRead: true,
        }),
      }),
    )
    expect(sent.status).toBe(201)
    const link = screen.getByRole('link', { name: 'Expressions of interest' })
    expect(link).toHaveAttribute('href', expect.stringContaining(`${LIST}?kind=interest&status=sent&call=`))
    await router.navigate(`${LIST}?kind=interest`)
    await title('What was sent to us')
    const saved: Blob[] = []
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      if (blob instanceof Blob) saved.push(blob)
      return 'blob:test'
    })
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue()
    await user.click(screen.getByRole('button', { name: 'Save as CSV' }))
    const text = await saved[0]?.text()
    expect(text).toContain(`"'=HYPERLINK(""http://evil.example"")"`)
    expect(text).toContain(`'@SUM(A1)`)
    expect(text).toContain(`'+1`)
  })
})

describe('a decision', () => {
  test('names what is missing, then accepts, and everything counts anew', async () => {
    const { user, router, backend } = await desk(RIVER)
    await title('Sample city on the river')
    await doIt(user)
    await waitFor(async () => expect(await screen.findByRole('alert', { name: 'There is one problem' })).toHaveFocus())
    await choose(user, 'Accept')
    await doIt(user)
    await waitFor(async () => expect(await screen.findByRole('alert', { name: 'There are 2 problems' })).toHaveFocus())
    await user.type(screen.getByLabelText('Day of the decision'), '2016-04-13')
    await user.type(screen.getByRole('textbox', { name: 'Deciding body' }), 'Bureau of the Congress')
    await user.type(screen.getByRole('textbox', { name: /^Latitude/ }), '48,99')
    await doIt(user)
    expect(await screen.findByRole('link', { name: 'The day of the decision has not come yet' })).toBeVisible()
    await user.click(screen.getByRole('link', { name: /^Enter a longitude/ }))
    await user.keyboard('21.24')
    await user.clear(screen.getByLabelText('Day of the decision'))
    await user.type(screen.getByLabelText('Day of the decision'), '2016-04-11')
    await doIt(user)
    expect(await screen.findByText('Takes part')).toBeVisible()
    expect(screen.getByRole('button', { name: 'Do this' })).toHaveFocus()
    expect(screen.queryByText(/It has no place on the map/)).toBeNull()
    expect(screen.getByText('Decided on 11 April 2016 by: Bureau of the Congress')).toBeVisible()
    expect(backend.state().admissions).toMatchObject([
      { holds: true, member: { coordinates: { lat: 48.99, lon: 21.24, of: null }, sample: true } },
    ])
    expect(sessionStorage.getItem('alliance.form.desk.JOIN-2016-B9T3XW6C')).toBeNull()

    await router.navigate('/')
    expect(await title(/^131 cities and regions, 29 countries/)).toBeVisible()
    await router.navigate('/countries/SK')
    expect(await screen.findByRole('link', { name: 'Sample city on the river' })).toBeVisible()
    await router.navigate('/map?country=SK')
    expect(await screen.findByRole('heading', { name: '8 of 131 participants, 1 country' })).toBeVisible()
    expect(screen.getAllByText('Sample city on the river')[0]).toBeVisible()

    await router.navigate(RIVER)
    await title('Sample city on the river')
    await choose(user, 'Correct the decision')
    await user.type(screen.getByRole('textbox', { name: 'Why the decision is corrected' }), 'The wrong file.')
    await doIt(user)
    await waitFor(() => expect(screen.queryByText('Takes part')).toBeNull())
    expect(screen.getByText('Corrected: the earlier step no longer holds')).toBeVisible()
    expect(screen.getByText('Decided on 11 April 2016 by: Bureau of the Congress')).toBeVisible()
  })

  test('shows who may be the same, and what the sender said of it', async () => {
    await desk(TAKEN)
    await title(/^Municipality of Sample/)
    expect(screen.getByText('This may be the same authority')).toBeVisible()
    expect(
      screen.getByText(/takes part already\. Same name\. The sender says that it is another authority/),
    ).toBeVisible()
  })

  test('shows another request of the same authority', async () => {
    const { user } = await desk(RIVER)
    await title('Sample city on the river')
    await user.click(screen.getByRole('link', { name: 'City of the Sample on the River' }))
    await waitFor(async () => expect(await title('City of the Sample on the River')).toHaveFocus())
  })

  test('keeps what was typed over a reload and over a failure', async () => {
    const { user, router, backend } = await desk(LAKE)
    await title('Sample municipality by the lake')
    await choose(user, 'Do not accept')
    await user.type(screen.getByRole('textbox', { name: 'Reason' }), 'Not an authority.')
    await router.navigate('/about')
    await title('About')
    await router.navigate(LAKE)
    await title('Sample municipality by the lake')
    expect(screen.getByRole('textbox', { name: 'Reason' })).toHaveValue('Not an authority.')
    backend.faults.set({ kind: 'stale_version', operation: 'moveRequest' })
    await doIt(user)
    expect(await screen.findByText(/has changed something meanwhile/)).toBeVisible()
    await doIt(user)
    await waitFor(() => expect(screen.queryByText(/has changed something meanwhile/)).toBeNull())
    expect(backend.state().requests.find(({ reference }) => LAKE.endsWith(reference))?.status).toBe('not_accepted')
  })

  test('is still there when the session has ended meanwhile, and goes out once it is renewed', async () => {
    const { user, backend } = await desk(LAKE)
    await title('Sample municipality by the lake')
    await choose(user, 'Do not accept')
    await user.type(screen.getByRole('textbox', { name: 'Reason' }), 'Not an authority.')
    backend.faults.set({ kind: 'session_expired' })
    await doIt(user)
    const renewal = await screen.findByRole('button', { name: /^Continue as Jules Sample/ })
    expect(screen.getAllByText(/session has ended/i)).toHaveLength(1)
    await user.click(renewal)
    await waitFor(() => expect(screen.queryByText(/session has ended/i)).toBeNull())
    expect(screen.getByRole('textbox', { name: 'Reason' })).toHaveValue('Not an authority.')
    await doIt(user)
    await waitFor(() =>
      expect(backend.state().requests.find(({ reference }) => LAKE.endsWith(reference))?.status).toBe('not_accepted'),
    )
  })

  test('of an offer never makes a participant', async () => {
    await desk(`${LIST}/COOP-2016-6QF3HR8T`)
    await title('Sample association that offers help 1')
    expect(screen.queryByRole('radio', { name: 'Accept' })).toBeNull()
    expect(screen.getByRole('radio', { name: 'Note that contact is made' })).toBeVisible()
  })
})

describe('for others', () => {
  test.each(['reviewer-1', 'applicant'])('%s finds no desk', async (as) => {
    await renderApp(LIST, { as })
    await title('This page was not found')
    expect(document.body).not.toHaveTextContent('by the lake')
  })

  test('a visitor is asked to sign in', async () => {
    await renderApp(LAKE)
    expect(await screen.findByRole('heading', { level: 1, name: /sign in/i })).toBeVisible()
    expect(document.body).not.toHaveTextContent('by the lake')
  })
})

test.each([
  ['fr', 'Ce qui nous a été envoyé', 'Demandes de participation'],
  ['de', 'Was uns gesendet wurde', 'Aufnahmeanfragen'],
] as const)('the desk in %s', async (locale, heading, tab) => {
  await renderApp(LIST, { as: 'secretariat', locale })
  await title(heading)
  expect(screen.getByRole('link', { name: tab })).toHaveAttribute('aria-current', 'page')
})
