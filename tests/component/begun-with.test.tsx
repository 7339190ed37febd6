import { screen, waitFor } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import { sampleCode } from '#mocks/seeds/requests.ts'
import { createQueryClient } from '#src/backend/query-client.ts'
import { createIndexedDbStore } from '#src/backend/saving/device-store.ts'
import { guestAnswers, guestDraftName, guestIdOf } from '#src/backend/saving/guest-draft.ts'
import { keepInterest, readInterest } from '#src/backend/saving/kept-interest.ts'
import { takeKnown } from '#src/features/application/list/begun-with.ts'
import { renderDraft } from '#tests/support/application-page.ts'

const CALL = 'romact-tcc-2016-1'
const INTEREST = `/join/sent/INT-2016-3VC9KM5Y#${sampleCode(8)}`

type App = Awaited<ReturnType<typeof renderDraft>>

beforeEach(async () => {
  localStorage.clear()
  sessionStorage.clear()
  const device = createIndexedDbStore()
  await device.forget(guestDraftName(CALL), await device.read(guestDraftName(CALL)))
  await device.forgetConfirmed(guestDraftName(CALL))
})

const answersOf = ({ backend, router }: App) => {
  const id = router.state.location.pathname.split('/').at(-1)
  return backend.state().applications.find((one) => one.id === id)?.answers
}
const start = async (app: App) => app.user.click(await screen.findByRole('button', { name: /^Start/ }))

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

  test('taking out one leads to the next, then to the button for what is left, then to the heading', async () => {
    const app = await renderDraft(`/applications?start=${CALL}`, { as: 'applicant-2' })
    await start(app)
    const takeOut = (name: RegExp) => screen.findByRole('button', { name })
    await app.user.click(await takeOut(/^Take out Name of the local authority/))
    expect(await screen.findByText(/^3 answers filled in/)).toBeVisible()
    await waitFor(async () => expect(await takeOut(/^Take out Country/)).toHaveFocus())
    // After the last button the focus moves to the previous one.
    await app.user.click(await takeOut(/^Take out Already in the Alliance/))
    expect(await screen.findByText(/^2 answers filled in/)).toBeVisible()
    const [, population] = screen.getAllByRole('button', { name: /^Take out / })
    expect(population).toHaveFocus()
    await app.user.keyboard('{Enter}')
    expect(await screen.findByText(/^1 answer filled in/)).toBeVisible()
    expect(screen.getByRole('button', { name: 'Take them out again' })).toHaveFocus()
    await app.user.keyboard('{Enter}')
    await waitFor(() => expect(screen.queryByText(/filled in from the list/)).toBeNull())
    expect(screen.getByRole('heading', { level: 1 })).toHaveFocus()
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
    expect(screen.getByText(/^Your free message was not taken over/)).toBeVisible()
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

  test('goes into one that a visitor has begun already, and changes nothing in it', async () => {
    const { user, router } = await renderDraft(`/applications/guest~${CALL}/contact`, {})
    await user.type(await screen.findByRole('textbox', { name: /^Name/ }), 'Kim')
    await screen.findByText('Kept on this device')
    await router.navigate(INTEREST)
    await user.click(await screen.findByRole('button', { name: 'Begin the application with these answers' }))
    expect(await screen.findByText(/^Your expression of interest has 5 answers for this application/)).toBeVisible()
    await user.click(await screen.findByRole('button', { name: /^Continue/ }))
    expect(await screen.findByText('4 answers taken from your expression of interest')).toBeVisible()
    expect(router.state.location.pathname).toBe(`/applications/guest~${CALL}`)
    const kept = await guestAnswers(CALL)
    expect(kept.find(({ address }) => address === 'contact.contactName')?.value).toBe('Kim')
    expect(kept.some(({ address }) => address === 'contact.contactEmail')).toBe(true)
  })

  test('is taken only with all that comes along: where that fails, nothing is in the draft of which nobody tells', async () => {
    const app = await renderDraft('/applications', {})
    await screen.findByRole('heading', { level: 1, name: 'My applications' })
    keepInterest(CALL, { 'contact.contactName': 'Kim Sample' })
    app.backend.faults.set({ kind: 'internal', operation: 'getSession' })
    const taking = takeKnown(createQueryClient(), { id: guestIdOf(CALL), callId: CALL })
    await expect(taking).rejects.toMatchObject({ code: 'internal' })
    expect(await guestAnswers(CALL)).toEqual([])
    expect(readInterest(CALL)).toEqual({ 'contact.contactName': 'Kim Sample' })
  })

  test('goes with whoever signs out: the next person in this tab finds nothing of it', async () => {
    const { user, router } = await renderDraft('/about', { as: 'applicant-2' })
    keepInterest(CALL, { 'contact.contactName': 'Kim Sample' })
    await user.click(await screen.findByRole('button', { name: /^Your account/ }))
    await user.click(screen.getByRole('button', { name: 'Sign out' }))
    await waitFor(() => expect(router.state.location.pathname).toBe('/'))
    expect(readInterest(CALL)).toEqual({})
  })

  test('comes along with a visitor who signs in, and stays behind when somebody else does', async () => {
    const { user, router } = await renderDraft('/sign-in?return=%2Fabout', {})
    const signInAs = async (name: string) => {
      await user.click(await screen.findByRole('button', { name: `Sign in as ${name}` }))
      // The page of signing in is still busy until it is gone.
      expect(await screen.findByRole('button', { name: `Your account: ${name}` })).toBeVisible()
      await waitFor(() => expect(screen.queryByRole('button', { name: /^Sign in as/ })).toBeNull())
      expect(router.state.location.pathname).toBe('/about')
    }
    keepInterest(CALL, { 'contact.contactName': 'Kim Sample' })
    await signInAs('Billie Sample')
    expect(readInterest(CALL)).toEqual({ 'contact.contactName': 'Kim Sample' })
    await router.navigate('/sign-in?return=%2Fabout')
    await signInAs('Jules Sample')
    expect(readInterest(CALL)).toEqual({})
  })

  test('in a call that is over begins nothing', async () => {
    await renderDraft(INTEREST, { as: 'applicant-2', at: '2016-05-02T08:00:00.000Z' })
    expect(await screen.findByRole('link', { name: 'Back to the call' })).toBeVisible()
    expect(screen.queryByRole('button', { name: /^Begin the application/ })).toBeNull()
  })
})
