import { screen, waitFor } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import { sampleCode } from '#mocks/seeds/requests.ts'
import { renderDraft } from '#tests/support/application-page.ts'

const CALL = 'romact-tcc-2016-1'
const INTEREST = `/join/sent/INT-2016-3VC9KM5Y#${sampleCode(8)}`

type App = Awaited<ReturnType<typeof renderDraft>>

beforeEach(() => {
  localStorage.clear()
  sessionStorage.clear()
})

const answersOf = ({ backend, router }: App) => {
  const id = router.state.location.pathname.split('/').at(-1)
  return backend.state().applications.find((one) => one.id === id)?.answers
}
const start = async (app: App) =>
  app.user.click(await screen.findByRole('button', { name: /^Start/ }, { timeout: 5_000 }))

describe('the organisation of whoever begins', () => {
  test('fills in what the list of participants has of it, says so, and takes out one or all', async () => {
    const app = await renderDraft(`/applications?start=${CALL}`, { as: 'applicant-2' })
    await start(app)
    expect(await screen.findByText(/^4 answers filled in from the list of participants/)).toBeVisible()
    expect(screen.getByText(/^Name of the local authority: Sample city 018/)).toBeVisible()
    await waitFor(() =>
      expect(answersOf(app)).toMatchObject({
        'applicant.localAuthorityName': 'Sample city 018',
        'applicant.country': 'RO',
        'applicant.allianceParticipant': 'yes',
      }),
    )
    await app.user.click(screen.getByRole('button', { name: /^Take out Already in the Alliance/ }))
    await waitFor(() => expect(answersOf(app)).not.toHaveProperty('applicant.allianceParticipant'))
    expect(await screen.findByText(/^3 answers filled in/)).toBeVisible()
    await app.user.click(screen.getByRole('button', { name: 'Take them out again' }))
    await waitFor(() => expect(answersOf(app)).toEqual({}))
    await waitFor(() => expect(screen.queryByText(/filled in from the list/)).toBeNull())
  })

  test('that is no participant gives the country of the account alone', async () => {
    const app = await renderDraft(`/applications?start=${CALL}`, { as: 'ngo-applicant' })
    await start(app)
    expect(await screen.findByText('1 answer filled in from your account')).toBeVisible()
    await waitFor(() => expect(answersOf(app)).toEqual({ 'applicant.country': 'IT' }))
  })

  test('is not looked up where the list does not come, and the application begins all the same', async () => {
    const app = await renderDraft(`/applications?start=${CALL}`, { as: 'applicant-2' })
    app.backend.faults.set({ kind: 'malformed', operation: 'listMembers' })
    await start(app)
    expect(await screen.findByText('1 answer filled in from your account')).toBeVisible()
  })
})

describe('an expression of interest', () => {
  test('goes into the application: what comes along is told before and after, and stays nowhere else', async () => {
    const app = await renderDraft(INTEREST, { as: 'applicant-2' })
    const { user, router } = app
    await user.click(await screen.findByRole('button', { name: 'Begin the application with these answers' }))
    await waitFor(() => expect(router.state.location.pathname).toBe('/applications'))
    expect(await screen.findByText('5 answers of your expression of interest come along.')).toBeVisible()
    await start(app)
    expect(await screen.findByText('5 answers taken from your expression of interest')).toBeVisible()
    expect(screen.getByText(/^What you wrote freely was not taken/)).toBeVisible()
    const form = app.backend.state().requests.find(({ reference }) => reference === 'INT-2016-3VC9KM5Y')?.form
    if (!form || !('modules' in form)) throw new Error('the seeds have no such interest')
    await waitFor(() =>
      expect(answersOf(app)).toMatchObject({
        'applicant.localAuthorityName': form.authorityName,
        'applicant.country': form.country,
        'contact.contactName': form.contactName,
        'contact.contactEmail': form.contactEmail,
        'modules.modules': form.modules,
      }),
    )
    expect(sessionStorage.getItem(`alliance.interest.${CALL}`)).toBeNull()
  })

  test('goes into one without an account too', async () => {
    const { user, router } = await renderDraft(INTEREST, {})
    await user.click(await screen.findByRole('button', { name: 'Begin the application with these answers' }))
    await user.click(await screen.findByRole('button', { name: /^Begin without an account/ }))
    expect(await screen.findByText('5 answers taken from your expression of interest')).toBeVisible()
    expect(router.state.location.pathname).toBe(`/applications/guest~${CALL}`)
  })

  test('in a call that is over begins nothing', async () => {
    await renderDraft(INTEREST, { as: 'applicant-2', at: '2016-05-02T08:00:00.000Z' })
    expect(await screen.findByRole('link', { name: 'Back to the call' })).toBeVisible()
    expect(screen.queryByRole('button', { name: /^Begin the application/ })).toBeNull()
  })
})
