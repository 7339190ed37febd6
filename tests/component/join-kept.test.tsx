/** Forms of joining while they are written: stored on this device until they are received. */
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { describe, expect, test, vi } from 'vitest'
import { createDevicePort, forgetOnDevice } from '#src/backend/saving/device-port.ts'
import { createIndexedDbStore } from '#src/backend/saving/device-store.ts'
import { ATTEMPT, openForm as openFormDraft } from '#src/backend/saving/form-draft.ts'
import { closeDrafts } from '#src/backend/saving/open-drafts.ts'
import { renderDraft } from '#tests/support/application-page.ts'
import {
  answerLost,
  arrived,
  arrivedFrom,
  cameBack,
  deleteWhatIsKept,
  field,
  fillIn,
  JOIN_DRAFT,
  NOTHING,
  onDevice,
  send,
  sendingOnce,
} from '#tests/support/join-page.ts'
import type { RenderAppOptions } from '#tests/support/render-app.tsx'

const DAY_MS = 24 * 3_600_000

const openForm = async (options: RenderAppOptions = {}) => {
  const app = await renderDraft('/join', options)
  await screen.findByRole('heading', { level: 1, name: 'Join the Alliance' })
  return app
}
const name = () => field('Name of the authority')
const needs = () => field('Main needs')
/** Everything is in the document that the tabs of this browser share. */
const isShared = () => waitFor(async () => expect(await createIndexedDbStore().read(JOIN_DRAFT)).toEqual([]))

/** Closes the tab; only the device's storage is left. */
const closeBrowser = () => {
  closeDrafts()
  cleanup()
  sessionStorage.clear()
}
const tellOtherTabs = (what: string) => {
  const channel = new BroadcastChannel(`alliance-draft-${JOIN_DRAFT}`)
  channel.postMessage(what)
  channel.close()
}
/** Changes an answer as another tab would, before this tab has noticed. */
const unheardInAnotherTab = async (address: string, value: string | string[]) => {
  const other = createDevicePort(createIndexedDbStore(), JOIN_DRAFT)
  const { version } = await other.load()
  await other.save([{ address, value }], version)
}
const inAnotherTab = async (...change: Parameters<typeof unheardInAnotherTab>) => {
  await unheardInAnotherTab(...change)
  tellOtherTabs('confirmed')
}
const typeSome = async (user: UserEvent) => {
  await user.type(name(), 'Sample town')
  await user.click(screen.getByRole('radio', { name: 'Municipality' }))
  await user.type(field('E-mail of the contact person'), 'kim@example.org')
  await user.click(screen.getByRole('checkbox', { name: 'Health' }))
}

test('what is typed is on the device while it is typed, and never said to be saved', async () => {
  const { user } = await openForm()
  expect(screen.getByText('Nothing typed yet')).toBeVisible()
  expect(screen.getByText('Until you send it, this form is only on this device')).toBeVisible()
  expect(screen.getByText(/stays in this browser for 90 days.* On a shared computer, delete it/)).toBeVisible()
  await user.type(name(), 'Sample')
  expect(screen.getByText('Typing')).toBeVisible()
  expect(await screen.findByText('Kept on this device')).toBeVisible()
  expect(await onDevice()).toContain('["authorityName","Sample"]')
  await user.clear(name())
  expect(await screen.findByText('Nothing typed yet')).toBeVisible()
  expect(screen.queryByText(/^Saved/)).toBeNull()
})

test('it outlives the browser, says what was kept, and goes when somebody deletes it', async () => {
  const first = await openForm()
  await typeSome(first.user)
  await screen.findByText('Kept on this device')
  closeBrowser()

  const { user } = await openForm()
  expect(await cameBack()).toHaveTextContent(/^4 answers/)
  expect(screen.getByText(/On a shared computer it may be somebody else’s text/)).toBeVisible()
  expect(screen.getByText('Kept on this device')).toBeVisible()
  expect(name()).toHaveValue('Sample town')
  expect(field('E-mail of the contact person')).toHaveValue('kim@example.org')
  expect(screen.getByRole('radio', { name: 'Municipality' })).toBeChecked()
  expect(screen.getByRole('checkbox', { name: 'Health' })).toBeChecked()
  expect(screen.getByRole('checkbox', { name: 'Housing' })).not.toBeChecked()

  await user.click(screen.getByRole('button', { name: 'Delete what this browser keeps' }))
  const dialog = await screen.findByRole('dialog')
  expect(within(dialog).getByText('4 answers have not been sent and will be lost.')).toBeVisible()
  await user.click(within(dialog).getByRole('button', { name: 'Delete' }))
  await waitFor(() => expect(name()).toHaveValue(''))
  expect(screen.getByRole('checkbox', { name: 'Health' })).not.toBeChecked()
  expect(await screen.findByText('Nothing typed yet')).toBeVisible()
  expect(screen.getByRole('button', { name: 'Delete what this browser keeps' })).toHaveFocus()
  expect(screen.queryByText(/found and put back/)).toBeNull()
  expect(screen.queryByText('The answers have gone from this device')).toBeNull()
  expect(await onDevice()).toBe(NOTHING)

  // The form can be continued.
  await user.type(name(), 'Another town')
  await waitFor(async () => expect(await onDevice()).toContain('Another town'))
})

test('an attempt whose answer was lost is known after the browser was closed, and counts once', async () => {
  const first = await openForm()
  await fillIn(first.user)
  sendingOnce(first.backend, answerLost)
  await first.user.click(send())
  expect(await screen.findByText('We do not know whether it arrived')).toBeVisible()
  closeBrowser()

  const { user } = await openForm({ state: first.backend.state() })
  expect(await cameBack()).toBeVisible()
  // This DOM cannot restore the choice of a list.
  await user.selectOptions(screen.getByRole('combobox', { name: 'Country' }), 'France')
  expect(await screen.findByText('Your request may have arrived')).toBeVisible()
})

test('what is typed while it is on its way was not sent, and stays', async () => {
  const { user, router, backend } = await openForm()
  const { promise, resolve } = Promise.withResolvers<undefined>()
  await fillIn(user)
  sendingOnce(backend, async (arrive) => {
    await promise
    return arrive()
  })
  await user.click(send())
  await waitFor(() => expect(backend.fetch).toHaveBeenCalledWith(expect.objectContaining({ method: 'POST' })))
  await user.type(needs(), ' And to share.')
  expect(await screen.findByText('Kept on this device')).toBeVisible()
  resolve(undefined)
  await arrived()
  await waitFor(async () => expect(await onDevice()).not.toContain('kim@example.org'))
  await router.navigate('/join')
  expect(await cameBack()).toHaveTextContent(/^1 answer /)
  expect(needs()).toHaveValue('To learn. And to share.')
  expect(name()).toHaveValue('')
})

test('a refused request stays on the device', async () => {
  const { user, backend } = await openForm()
  await fillIn(user)
  backend.faults.set({ kind: 'rate_limited', operation: 'requestToJoin', times: 1 })
  await user.click(send())
  expect(await screen.findByText('Not sent')).toBeVisible()
  await isShared()
  expect(await onDevice()).toContain('kim@example.org')
  // The request did not arrive, so nothing of the attempt is stored.
  await waitFor(async () => expect(await onDevice()).not.toContain('attempt~'))
})

describe('in two tabs', () => {
  test('different fields merge without a word, and one field asks', async () => {
    const { user } = await openForm()
    await typeSome(user)
    await isShared()
    await inAnotherTab('needs', 'Typed in the other tab.')
    await waitFor(() => expect(needs()).toHaveValue('Typed in the other tab.'))
    expect(name()).toHaveValue('Sample town')
    await inAnotherTab('topics', ['health', 'housing'])
    await waitFor(() => expect(screen.getByRole('checkbox', { name: 'Housing' })).toBeChecked())
    expect(screen.queryByText(/changed here and elsewhere/)).toBeNull()

    await user.type(name(), ' on the hill')
    await inAnotherTab('authorityName', 'Sample town by the sea')
    expect(await screen.findByText('“Name of the authority” was changed here and elsewhere')).toBeVisible()
    expect(screen.getByText('Sample town by the sea')).toBeVisible()
    expect(name()).toHaveValue('Sample town on the hill')
    await user.click(screen.getByRole('button', { name: 'Take the other text' }))
    expect(name()).toHaveValue('Sample town by the sea')
    await user.click(screen.getByRole('button', { name: 'Bring my text back' }))
    expect(name()).toHaveValue('Sample town on the hill')
    await isShared()
    expect(await onDevice()).toContain('Sample town on the hill')
  })

  test('a choice that was made otherwise is told in words', async () => {
    const { user } = await openForm()
    await typeSome(user)
    await isShared()
    await unheardInAnotherTab('kind', 'region')
    await user.click(screen.getByRole('radio', { name: 'City' }))
    expect(await screen.findByText('“Level” was changed here and elsewhere')).toBeVisible()
    expect(screen.getByText('Department, county or region', { selector: 'p' })).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Take the other text' }))
    expect(screen.getByRole('radio', { name: 'Department, county or region' })).toBeChecked()

    await unheardInAnotherTab('topics', ['health', 'housing'])
    await user.click(screen.getByRole('checkbox', { name: 'Education' }))
    expect(await screen.findByText('Health, Housing')).toBeVisible()
    expect(screen.getByText('Education, Health')).toBeVisible()
  })

  test('attempts of both to send it are no text to choose between, while neither shows the form either', async () => {
    const { router } = await openForm()
    const { saver } = await openFormDraft('join')
    await router.navigate('/about')
    await screen.findByRole('heading', { level: 1, name: 'About' })
    const other = createDevicePort(createIndexedDbStore(), JOIN_DRAFT)
    await other.save([{ address: ATTEMPT, value: { key: 'theirs', sent: '{}' } }], (await other.load()).version)
    saver.edit(ATTEMPT, { key: 'mine', sent: '{"a":1}' })
    await saver.flush()
    await router.navigate('/join')
    await screen.findByRole('heading', { level: 1, name: 'Join the Alliance' })
    expect(screen.queryByText(/was changed here and elsewhere/)).toBeNull()
    await waitFor(async () => expect((await other.load()).answers[ATTEMPT]).toMatchObject({ key: 'mine' }))
  })

  test('one that was sent or deleted in the other is gone here, and says so', async () => {
    const before = await openForm()
    await typeSome(before.user)
    await isShared()
    closeBrowser()
    const { user } = await openForm()
    await cameBack()
    await forgetOnDevice(createIndexedDbStore(), JOIN_DRAFT, () => true)
    tellOtherTabs('forgotten')
    expect(await screen.findByText('The answers have gone from this device')).toBeVisible()
    expect(screen.getByText(/In another tab they were sent, or deleted/)).toBeVisible()
    expect(name()).toHaveValue('')
    expect(screen.getByRole('checkbox', { name: 'Health' })).not.toBeChecked()
    await user.click(screen.getByRole('button', { name: 'Close' }))
    expect(screen.getByRole('heading', { level: 1 })).toHaveFocus()
    expect(screen.queryByText(/were found and put back|was found and put back/)).toBeNull()
  })
})

test('what somebody declares is ticked for nobody who comes after', async () => {
  const { user } = await openForm()
  await typeSome(user)
  const mayRepresent = () => screen.getByRole('checkbox', { name: /^I may speak for this authority/ })
  await user.click(mayRepresent())
  expect(mayRepresent()).toBeChecked()
  await isShared()
  closeBrowser()
  await openForm()
  await cameBack()
  expect(mayRepresent()).not.toBeChecked()
  expect(screen.getByRole('checkbox', { name: /^I have read the privacy notice/ })).not.toBeChecked()
})

test('an offer and an expression of interest are kept alike, each on its own', async () => {
  const { user, router } = await renderDraft('/cooperate')
  await screen.findByRole('heading', { level: 1, name: 'Work with the Alliance' })
  await user.type(field('Name of the organisation'), 'Sample association')
  await router.navigate('/calls/romact-tcc-2016-1/interest')
  await screen.findByRole('heading', { level: 1, name: 'Express interest' })
  await user.type(screen.getByRole('textbox', { name: /^Message/ }), 'We are interested.')
  await screen.findByText('Kept on this device')
  closeBrowser()
  const again = await renderDraft('/cooperate')
  expect(await cameBack()).toHaveTextContent(/^1 answer /)
  expect(field('Name of the organisation')).toHaveValue('Sample association')
  await again.router.navigate('/calls/romact-tcc-2016-1/interest')
  expect(await screen.findByRole('textbox', { name: /^Message/ })).toHaveValue('We are interested.')
  await again.router.navigate('/join')
  expect(await screen.findByText('Nothing typed yet')).toBeVisible()
})

test('what nobody has come back to for 90 days goes by itself', async () => {
  const old = { value: 'Sample association', base: 0, keptAt: Date.now() - 91 * DAY_MS, tab: 'gone' }
  await createIndexedDbStore().write('guest/form/cooperation', [{ ...old, address: 'organisationName' }])
  // Only a correct device clock can tell what is old.
  await openForm({ at: new Date().toISOString() })
  await waitFor(async () => expect(await onDevice('guest/form/cooperation')).toBe(NOTHING))
})

describe('a browser that does not keep it', () => {
  test('refuses: it is told, and it is sent all the same', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('refused', 'SecurityError')
    })
    const { user, backend } = await openForm()
    expect(screen.getByText('This browser does not keep text on this device')).toBeVisible()
    expect(screen.getByText(/is lost when this page is closed: send the form before you leave/)).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Delete what this browser keeps' })).toBeNull()
    await fillIn(user)
    expect(screen.queryByText('Kept on this device')).toBeNull()
    await user.click(send())
    expect(await arrived()).toBeVisible()
    expect(arrivedFrom(backend, 'Sample town')).toHaveLength(1)
  })

  test('does not answer: it is told, and it is sent all the same', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => Reflect.construct(IDBOpenDBRequest, []))
    const { user, backend } = await openForm()
    expect(await screen.findByText('This browser does not keep text on this device')).toBeVisible()
    await fillIn(user)
    await user.click(send())
    expect(await arrived()).toBeVisible()
    expect(arrivedFrom(backend, 'Sample town')).toHaveLength(1)
  })

  test('has no room: what it has can be deleted', async () => {
    const { user } = await openForm()
    await typeSome(user)
    await isShared()
    const { put } = IDBObjectStore.prototype
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError')
    })
    await user.type(needs(), 'More.')
    expect(await screen.findByText('This browser’s storage is full')).toBeVisible()
    expect(screen.getByText('Not saved yet')).toBeVisible()
    vi.mocked(IDBObjectStore.prototype.put).mockImplementation(put)
    await deleteWhatIsKept(user)
    expect(await screen.findByText('Nothing typed yet')).toBeVisible()
    expect(screen.queryByText('This browser’s storage is full')).toBeNull()
  })
})
