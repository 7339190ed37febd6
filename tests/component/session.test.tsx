import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { session } from '#src/backend/session.ts'
import { renderApp } from '#tests/support/render-app.tsx'

const signInAs = (name: string) => screen.findByRole('button', { name: `Sign in as ${name}` })

describe('signing in by choosing a person', () => {
  test('says what it is for and what each role can do', async () => {
    await renderApp('/sign-in')
    expect(await screen.findByText(/for demonstrations and rehearsals/)).toBeVisible()
    const reviewers = await screen.findByRole('region', { name: 'Reviewers' })
    expect(within(reviewers).getByText(/score them with reasons/)).toBeVisible()
    expect(within(reviewers).getByRole('button', { name: 'Sign in as Gabriel Sample' })).toBeVisible()
  })

  test('goes back to where one came from', async () => {
    const { user, router } = await renderApp('/sign-in?return=%2Fcalls%2Fromact-tcc-2016-1%3Fx%3D1')
    await user.click(await signInAs('Alex Sample'))
    expect(await screen.findByRole('heading', { level: 2, name: 'Budget available' })).toBeVisible()
    expect(router.state.location.pathname + router.state.location.search).toBe('/calls/romact-tcc-2016-1?x=1')
    expect(screen.getByRole('button', { name: 'Your account: Alex Sample' })).toBeVisible()
    expect(screen.getByRole('link', { name: 'My applications' })).toBeVisible()
  })

  test('never leaves this site', async () => {
    const { user, router } = await renderApp('/sign-in?return=%2F%2Fevil.example%2Fx')
    await user.click(await signInAs('Jules Sample'))
    await screen.findByRole('button', { name: 'Your account: Jules Sample' })
    await waitFor(() => expect(router.state.location.pathname).toBe('/'))
  })

  test('from one person to another, nothing of the first stays', async () => {
    const { user } = await renderApp('/sign-in?return=%2Fabout', { as: 'applicant' })
    expect(await screen.findByText(/You are signed in as Alex Sample/)).toBeVisible()
    await user.click(await signInAs('Gabriel Sample'))
    await screen.findByRole('heading', { level: 1, name: 'About' })
    expect(await screen.findByRole('button', { name: 'Your account: Gabriel Sample' })).toBeVisible()
    expect(screen.queryByRole('link', { name: 'My applications' })).toBeNull()
  })

  test('a backend that is down is told of; nobody is signed in, and it works later', async () => {
    const { user, backend, router } = await renderApp('/sign-in?return=%2Fabout')
    const button = await signInAs('Alex Sample')
    backend.faults.set({ kind: 'internal', operation: 'getSession' })
    await user.click(button)
    expect(await screen.findByText('Signing in did not work')).toBeVisible()
    expect(session().token()).toBeNull()
    backend.faults.clear()
    await user.click(button)
    await screen.findByRole('heading', { level: 1, name: 'About' })
    expect(router.state.location.pathname).toBe('/about')
  })
})

test('a session that ended is renewed on the page to which one went; there is no second way to sign in', async () => {
  const { user, backend, router } = await renderApp('/about', { as: 'applicant' })
  await screen.findByRole('heading', { level: 1, name: 'About' })
  await screen.findByRole('button', { name: 'Your account: Alex Sample' })
  backend.faults.set({ kind: 'session_expired' })
  await user.click(screen.getByRole('link', { name: 'My applications' }))
  const renew = await screen.findByRole('button', { name: 'Continue as Alex Sample' })
  expect(within(screen.getByRole('main')).queryByRole('link', { name: /sign in/i })).toBeNull()
  await user.click(renew)
  expect(await screen.findByRole('heading', { level: 1, name: 'My applications' })).toBeVisible()
  expect(router.state.location.pathname).toBe('/applications')
  expect(screen.queryByRole('button', { name: 'Continue as Alex Sample' })).toBeNull()
})

describe('pages of text', () => {
  test('the privacy notice has its headings, and never claims the GDPR', async () => {
    await renderApp('/privacy')
    await screen.findByRole('heading', { level: 2, name: 'Who is responsible' })
    for (const name of [
      'Who is responsible',
      'Which data, and why',
      'Legal basis',
      'Who has access',
      'How data are stored and shared',
      'How long',
      'Your rights',
      'Contact',
    ])
      expect(screen.getByRole('heading', { level: 2, name })).toBeVisible()
    expect(screen.queryByText(/GDPR/)).toBeNull()
  })

  test('the statement of accessibility names what was not tested', async () => {
    await renderApp('/accessibility')
    expect(await screen.findByRole('heading', { name: 'What is not tested yet' })).toBeVisible()
    expect(screen.getByText(/EN 301 549/)).toBeVisible()
  })

  test('the history names its sources', async () => {
    await renderApp('/about')
    expect(await screen.findByText(/114 participants in 26 countries/)).toBeVisible()
    const sources = screen.getAllByText(/^Source:/)
    expect(sources.length).toBeGreaterThan(10)
    // Each with the date of its page, if known.
    const launch = sources.find(({ textContent }) => textContent.includes('(roma-alliance.org, 20 March 2013)'))
    if (!launch) throw new Error('the launch has a source with a day')
    expect(within(launch).getByRole('link', { name: /^Alliance Launch/ })).toBeVisible()
  })
})
