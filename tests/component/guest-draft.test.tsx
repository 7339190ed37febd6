import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { createDevicePort, forgetOnDevice } from '#src/backend/saving/device-port.ts'
import { createIndexedDbStore } from '#src/backend/saving/device-store.ts'
import { guestAnswers, guestDraftName } from '#src/backend/saving/guest-draft.ts'
import { keepCheck } from '#src/backend/saving/kept-check.ts'
import { closeDrafts } from '#src/backend/saving/open-drafts.ts'
import { session } from '#src/backend/session.ts'
import { renderDraft } from '#tests/support/application-page.ts'

const CALL = 'romact-tcc-2016-1'
const GUEST = `/applications/guest~${CALL}`

beforeEach(async () => {
  localStorage.clear()
  sessionStorage.clear()
  const device = createIndexedDbStore()
  await device.forget(guestDraftName(CALL), await device.read(guestDraftName(CALL)))
  await device.forgetConfirmed(guestDraftName(CALL))
})

describe('an application without an account', () => {
  test('begins where a visitor asks for it, with what the check told, and is kept on this device only', async () => {
    keepCheck(CALL, { applicant: 'local_authority', country: 'FR' })
    const { user, router, backend } = await renderDraft(`/applications?start=${CALL}`, {})
    const before = backend.state().applications.length
    expect(await screen.findByRole('heading', { level: 1, name: 'My applications' })).toBeVisible()
    await user.click(screen.getByRole('button', { name: /^Begin without an account/ }))
    expect(await screen.findByText('2 answers taken from your check')).toBeVisible()
    expect(screen.getByText('This application is only on this device')).toBeVisible()
    expect(screen.getByText(/add files, to invite colleagues and to send it/)).toBeVisible()
    expect(screen.getByText('Earlier answers are kept once you have signed in.')).toBeVisible()
    expect(router.state.location.pathname).toBe(GUEST)

    await user.click(screen.getByRole('link', { name: 'Motivation' }))
    await user.type(await screen.findByLabelText('Expected results'), 'Fewer misunderstandings.')
    expect(await screen.findByText('Kept on this device')).toBeVisible()
    expect(screen.queryByText(/^Saved/)).toBeNull()
    await waitFor(async () => expect(await guestAnswers(CALL)).toHaveLength(3))
    expect(backend.state().applications).toHaveLength(before)
  })

  test('comes back on the next visit; files and sending wait for an account, and say so', async () => {
    const first = await renderDraft(`${GUEST}/motivation`, {})
    await first.user.type(await screen.findByLabelText('Expected results'), 'Kept.')
    await waitFor(async () => expect(await guestAnswers(CALL)).toHaveLength(1))
    closeDrafts()
    cleanup()

    const { user, router } = await renderDraft('/applications', {})
    expect(await screen.findByText('1 answer on this device')).toBeVisible()
    await user.click(screen.getByRole('link', { name: /^Continue/ }))
    await user.click(await screen.findByRole('link', { name: 'Motivation' }))
    expect(await screen.findByLabelText('Expected results')).toHaveValue('Kept.')
    expect(screen.queryByText(/was found and put back/)).toBeNull()
    await router.navigate(`${GUEST}/documents`)
    const file = await screen.findByRole('button', { name: /^Choose/ })
    expect(file).toHaveAttribute('aria-disabled', 'true')
    expect(file).toHaveAccessibleDescription(/Sign in to add files/)
    await router.navigate(`${GUEST}/check`)
    expect(await screen.findByRole('heading', { level: 1, name: 'Check and send' })).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Send the application' })).toBeNull()
    // At the top of every page, and in place of the send button.
    expect(screen.getByText(/^Sign in to send\./)).toBeVisible()
    const links = screen.getAllByRole('link', { name: 'Sign in and keep it' })
    expect(links.map((link) => link.getAttribute('href'))).toEqual(
      Array.from({ length: 2 }, () => `/sign-in?return=${encodeURIComponent(`/applications?adopt=${CALL}`)}`),
    )
  })

  const typeAsGuest = async (options: { at?: string } = {}) => {
    const app = await renderDraft(`${GUEST}/motivation`, options)
    await app.user.type(await screen.findByLabelText('Expected results'), 'Fewer misunderstandings.')
    await app.user.type(screen.getByLabelText('Objectives'), 'Trust.')
    await screen.findByText('Kept on this device')
    return app
  }
  const tellOtherTabs = (what: string) => {
    const channel = new BroadcastChannel(`alliance-draft-${guestDraftName(CALL)}`)
    channel.postMessage(what)
    channel.close()
  }
  /** Changes an answer as another tab of this browser would. */
  const inAnotherTab = async (address: string, value: string) => {
    const other = createDevicePort(createIndexedDbStore(), guestDraftName(CALL))
    const { version } = await other.load()
    await other.save([{ address, value }], version)
    tellOtherTabs('confirmed')
  }
  const isShared = () =>
    waitFor(async () => expect(await createIndexedDbStore().read(guestDraftName(CALL))).toEqual([]))

  test('shows what another tab types, and asks where both typed into one field', async () => {
    const { user } = await typeAsGuest()
    await isShared()
    await inAnotherTab('motivation.localContext', 'Typed in the other tab.')
    await waitFor(() =>
      expect(screen.getByLabelText('Local context and present challenges')).toHaveValue('Typed in the other tab.'),
    )
    expect(screen.getByText('Kept on this device')).toBeVisible()

    await user.type(screen.getByLabelText('Objectives'), ' And more.')
    await inAnotherTab('motivation.objectives', 'Trust, of the other tab.')
    const clash = await screen.findByText(/“Objectives” was changed here and elsewhere/)
    expect(clash).toBeVisible()
    expect(screen.getByText('Trust, of the other tab.')).toBeVisible()
    expect(screen.getByLabelText('Objectives')).toHaveValue('Trust. And more.')
    await user.click(screen.getByRole('button', { name: 'Keep my text' }))
    await isShared()
    expect(await guestAnswers(CALL)).toContainEqual(
      expect.objectContaining({ address: 'motivation.objectives', value: 'Trust. And more.' }),
    )
  })

  test('is forgotten on this device as a whole, and counts what goes', async () => {
    const { user, router } = await typeAsGuest()
    await isShared()
    await router.navigate(GUEST)
    await user.click(await screen.findByText(/^Copies of your answers/))
    await user.click(screen.getByRole('button', { name: 'Delete what this browser keeps' }))
    const dialog = await screen.findByRole('dialog')
    expect(within(dialog).getByText(/^2 answers are not on the server yet/)).toBeVisible()
    await user.click(within(dialog).getByRole('button', { name: 'Delete' }))
    expect(await screen.findByText('Nothing typed yet')).toBeVisible()
    expect(screen.queryByText('The answers have gone from this device')).toBeNull()
    expect(await guestAnswers(CALL)).toEqual([])
    expect(JSON.stringify(await createIndexedDbStore().readConfirmed(guestDraftName(CALL)))).not.toContain('Trust')
  })

  test('says so where another tab has forgotten it', async () => {
    const { user } = await typeAsGuest()
    await isShared()
    await forgetOnDevice(createIndexedDbStore(), guestDraftName(CALL), () => true)
    tellOtherTabs('forgotten')
    const notice = await screen.findByText('The answers have gone from this device')
    expect(screen.getByLabelText('Objectives')).toHaveValue('')
    expect(screen.getByText('Nothing typed yet')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Close' }))
    expect(notice).not.toBeInTheDocument()
    expect(screen.getByRole('heading', { level: 1 })).toHaveFocus()
  })

  const newest = (backend: Awaited<ReturnType<typeof typeAsGuest>>['backend']) => backend.state().applications.at(-1)

  test('is taken over by signing in from it: once, whole, and told', async () => {
    const { user, router, backend } = await typeAsGuest()
    const before = backend.state().applications.length
    await user.click(screen.getByRole('link', { name: 'Sign in and keep it' }))
    await user.click(await screen.findByRole('button', { name: 'Sign in as Billie Sample' }))
    expect(await screen.findByText('2 answers kept')).toBeVisible()
    expect(router.state.location.pathname).toMatch(/^\/applications\/app-/)
    await waitFor(() =>
      expect(newest(backend)?.answers).toMatchObject({
        'motivation.expectedResults': 'Fewer misunderstandings.',
        'motivation.objectives': 'Trust.',
      }),
    )
    expect(backend.state().applications).toHaveLength(before + 1)
    expect(await guestAnswers(CALL)).toEqual([])

    // Visiting the page again has nothing left to take over.
    await router.navigate(`/applications?adopt=${CALL}`)
    await screen.findByRole('heading', { level: 1, name: 'My applications' })
    expect(screen.queryByText(/typed on this device without an account/)).toBeNull()
    expect(backend.state().applications).toHaveLength(before + 1)
  })

  test('is taken over with what other tabs have typed; of two texts of one field the history has the other', async () => {
    const { user, backend } = await typeAsGuest()
    const left = (address: string, value: string) => ({ address, value, base: 0, keptAt: 1, tab: 'another tab' })
    const device = createIndexedDbStore()
    await device.write(guestDraftName(CALL), [
      left('motivation.expectedResults', 'What was typed in the other tab, at some length.'),
      left('applicant.localAuthorityName', 'Exampleville'),
    ])
    await user.click(screen.getByRole('link', { name: 'Sign in and keep it' }))
    await user.click(await screen.findByRole('button', { name: 'Sign in as Billie Sample' }))
    expect(await screen.findByText('3 answers kept')).toBeVisible()
    await waitFor(() =>
      expect(newest(backend)?.answers).toMatchObject({
        'motivation.expectedResults': 'Fewer misunderstandings.',
        'motivation.objectives': 'Trust.',
        'applicant.localAuthorityName': 'Exampleville',
      }),
    )
    expect(JSON.stringify(backend.state())).toContain('What was typed in the other tab')
    expect(await device.read(guestDraftName(CALL))).toEqual([])
  })

  test('is offered to whoever signed in for something else, and only taken when they say so', async () => {
    const { user, router, backend } = await typeAsGuest()
    const before = backend.state().applications.length
    await session().signIn('applicant')
    await router.navigate('/sign-in')
    await user.click(await screen.findByRole('button', { name: 'Sign in as Billie Sample' }))
    await router.navigate('/applications')
    const title = await screen.findByText(/2 answers were typed on this device without an account/)
    expect(title).toBeVisible()
    expect(backend.state().applications).toHaveLength(before)
    await user.click(screen.getByRole('button', { name: 'Delete them' }))
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Delete' }))
    await waitFor(() => expect(screen.queryByText(/typed on this device without an account/)).toBeNull())
    expect(await guestAnswers(CALL)).toEqual([])
  })

  test('never becomes a second application by itself: it is compared with the one that is there', async () => {
    const { user, router, backend } = await typeAsGuest()
    const before = backend.state().applications.length
    await user.click(screen.getByRole('link', { name: 'Sign in and keep it' }))
    await user.click(await screen.findByRole('button', { name: 'Sign in as Alex Sample' }))
    await user.click(await screen.findByRole('link', { name: 'Compare with TCC-2016-001' }))
    const place = await screen.findByRole('region', { name: /^Take what was typed on this device/ })
    await waitFor(() => expect(place).toHaveFocus())
    expect(router.state.location.pathname).toBe('/applications/tcc-draft/copies')
    expect(backend.state().applications).toHaveLength(before)

    await user.click(within(place).getByRole('button', { name: 'Show the differences' }))
    await user.click(await screen.findByRole('button', { name: /^Take (this answer|these \d answers)$/ }))
    const told = await screen.findByText(/changed: this device, without an account/)
    await screen.findByRole('region', { name: /^Take what was typed on this device/ })
    expect(told).toHaveFocus()
    await waitFor(() =>
      expect(backend.state().applications.find(({ id }) => id === 'tcc-draft')?.answers).toMatchObject({
        'motivation.expectedResults': 'Fewer misunderstandings.',
      }),
    )
    // Answers that were neither taken over nor deleted stay on the device.
    expect(await guestAnswers(CALL)).not.toEqual([])
  })

  test('never becomes a second application by itself where the first was sent', async () => {
    const { user, backend } = await typeAsGuest()
    const before = backend.state().applications.length
    await user.click(screen.getByRole('link', { name: 'Sign in and keep it' }))
    await user.click(await screen.findByRole('button', { name: 'Sign in as Eden Sample' }))
    expect(await screen.findByText(/^You have sent an application to this call already/)).toBeVisible()
    expect(screen.getByRole('link', { name: /^Open TCC-2016-/ })).toBeVisible()
    expect(screen.getByRole('button', { name: 'Begin a second application with them' })).toBeVisible()
    expect(backend.state().applications).toHaveLength(before)
  })

  test('ticks no declaration of somebody whom nobody knows', async () => {
    const { user, router } = await renderDraft(`${GUEST}/declarations`, {})
    await user.type(await screen.findByLabelText('Name'), 'Robin Sample')
    await screen.findByText('Kept on this device')
    await session().signIn('applicant')
    await router.navigate('/sign-in?return=%2Fapplications%2Ftcc-draft%2Fcopies')
    await user.click(await screen.findByRole('button', { name: 'Sign in as Alex Sample' }))
    const place = await screen.findByRole('region', { name: /^Take what was typed on this device/ })
    await user.click(within(place).getByRole('button', { name: 'Show the differences' }))
    const difference = await screen.findByRole('checkbox', { name: /Take the answer of the copy/ })
    expect(difference).not.toBeChecked()
    expect(screen.getByText('Typed on this device by you or by somebody else')).toBeVisible()
  })

  test('comes along from a browser that keeps nothing', async () => {
    vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
      throw new DOMException('refused by the test', 'SecurityError')
    })
    const app = await renderDraft(`${GUEST}/motivation`, {})
    await app.user.type(await screen.findByLabelText('Objectives'), 'Trust.')
    expect(await screen.findByText('This browser does not keep text on this device')).toBeVisible()
    await app.user.click(screen.getByRole('link', { name: 'Sign in and keep it' }))
    await app.user.click(await screen.findByRole('button', { name: 'Sign in as Billie Sample' }))
    expect(await screen.findByText('1 answer kept')).toBeVisible()
    await waitFor(() => expect(newest(app.backend)?.answers).toMatchObject({ 'motivation.objectives': 'Trust.' }))
  })

  test('stays on this device when taking it over fails', async () => {
    const { user, backend } = await typeAsGuest()
    const before = backend.state().applications.length
    await user.click(screen.getByRole('link', { name: 'Sign in and keep it' }))
    await screen.findByRole('button', { name: 'Sign in as Billie Sample' })
    // The deadline passes during the request.
    const answer = backend.fetch
    const asked = vi.spyOn(backend, 'fetch').mockImplementation(async (request) => {
      if (request.method === 'POST' && request.url.endsWith('/applications'))
        await backend.jumpTo('2016-05-03T08:00:00.000Z')
      return answer(request)
    })
    await user.click(screen.getByRole('button', { name: 'Sign in as Billie Sample' }))
    expect(await screen.findByText(/2 answers were typed on this device/)).toBeVisible()
    await waitFor(() => expect(screen.getAllByRole('alert').some((one) => one.textContent !== '')).toBe(true))
    expect(
      asked.mock.calls.filter(([{ method, url }]) => method === 'POST' && url.endsWith('/applications')),
    ).toHaveLength(1)
    expect(backend.state().applications).toHaveLength(before)
    expect(await guestAnswers(CALL)).toHaveLength(2)
  })

  test('in the disputed hour it is still taken into an account, and no page says that it cannot be sent', async () => {
    const { user, router, backend } = await typeAsGuest({ at: '2016-04-29T15:00:00.001Z' })
    const before = backend.state().applications.length
    await router.navigate(`${GUEST}/check`)
    expect(await screen.findByText(/this hour is disputed: sign in now to save it on the server/)).toBeVisible()
    expect(await screen.findByText(/^Sign in to send\./)).toBeVisible()
    expect(screen.queryByText(/can no longer be/)).toBeNull()
    await user.click(screen.getAllByRole('link', { name: 'Sign in and keep it' })[0] ?? document.body)
    await user.click(await screen.findByRole('button', { name: 'Sign in as Billie Sample' }))
    expect(await screen.findByText('2 answers kept')).toBeVisible()
    expect(backend.state().applications).toHaveLength(before + 1)
  })

  test('in the disputed hour an application can still be begun, and what comes of it is said', async () => {
    await renderDraft('/applications', { at: '2016-04-29T15:00:00.001Z' })
    expect(await screen.findByText(/^You can still begin and send now/)).toBeVisible()
    expect(screen.getByRole('button', { name: /^Begin without an account/ })).toBeVisible()
  })

  describe('after the deadline', () => {
    const LATER = '2016-05-03T08:00:00.000Z'
    const kept: { name: string; text: Promise<string> }[] = []
    const watchDownloads = () => {
      kept.length = 0
      let blob = new Blob()
      vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
        blob = file as Blob
        return 'blob:file'
      })
      vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
        kept.push({ name: this.download, text: blob.text() })
      })
    }

    test('no page promises that it can be sent or taken along, and each says what is left', async () => {
      const { router } = await renderDraft(`${GUEST}/check`, { at: LATER })
      expect(await screen.findByText(/can no longer be sent/)).toBeVisible()
      expect(screen.getByText(/can no longer be taken into an account or sent/)).toBeVisible()
      expect(screen.queryByText(/comes along|before you can send/)).toBeNull()
      expect(screen.queryByRole('link', { name: 'Sign in and keep it' })).toBeNull()
      expect(screen.getByRole('link', { name: 'Express your interest' })).toHaveAttribute(
        'href',
        `/calls/${CALL}/interest`,
      )
      for (const copies of screen.getAllByRole('link', { name: 'Save or load copies' }))
        expect(copies).toHaveAttribute('href', `${GUEST}/copies`)
      await router.navigate(`${GUEST}/documents`)
      expect(await screen.findByRole('button', { name: /^Choose/ })).toHaveAccessibleDescription(
        /no files can be added here any more/,
      )
    })

    test('the answers found after signing in can be read and saved; why they go no further is said', async () => {
      watchDownloads()
      const { user, router, backend } = await typeAsGuest()
      const before = backend.state().applications.length
      await user.click(screen.getByRole('link', { name: 'Sign in and keep it' }))
      await screen.findByRole('button', { name: 'Sign in as Billie Sample' })
      await backend.jumpTo(LATER)
      await user.click(screen.getByRole('button', { name: 'Sign in as Billie Sample' }))
      expect(await screen.findByText(/2 answers were typed on this device/)).toBeVisible()
      const goOn = await screen.findByRole('button', { name: 'Go on with them' })
      expect(goOn).toHaveAccessibleDescription(/no application can be started any more/)
      expect(backend.state().applications).toHaveLength(before)

      expect(screen.getByText(/^Anyone who has the file can read it/)).toBeVisible()
      await user.click(screen.getByRole('button', { name: 'Save a backup file' }))
      await waitFor(() => expect(kept).toHaveLength(1))
      expect(await kept[0]?.text).toContain('Fewer misunderstandings.')
      expect(await guestAnswers(CALL)).toHaveLength(2)
      await user.click(screen.getByRole('link', { name: 'Read them' }))
      expect(await screen.findByText('Fewer misunderstandings.')).toBeVisible()
      expect(router.state.location.pathname).toBe(`${GUEST}/check`)
    })
  })
})
