import { focusManager } from '@tanstack/react-query'
import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, onTestFinished, test } from 'vitest'
import { sampleFacts } from '#mocks/seeds/sample-files.ts'
import { textAt } from '#src/domain/application/fields.ts'
import { paperCode, signedDigest } from '#src/domain/signed-digest.ts'
import { openCompleteAt, renderDraft, saveAs } from '#tests/support/application-page.ts'
import { restAs } from '#tests/support/backends.ts'
import { addDocument } from '#tests/support/documents.ts'
import { renderApp } from '#tests/support/render-app.tsx'
import { draft, storedDocument, world } from '#tests/support/world.ts'

const OBJECTIVES = 'motivation.objectives'

describe('for the people of the application', () => {
  test('the owner makes a link, with the person of the declarations filled in, and takes it back', async () => {
    const { user, backend } = await openCompleteAt('/signature')
    expect(await screen.findByText('Nobody has signed by link yet.')).toBeVisible()
    expect(screen.getByLabelText('Name')).toHaveValue('Sample Mayor')
    await user.click(screen.getByRole('button', { name: 'Make the link' }))
    const link = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Link' })
    expect(link).toHaveFocus()
    expect(new URL(link.value)).toMatchObject({ pathname: '/signing', hash: expect.stringMatching(/^#[0-9A-Z-]{29}$/) })
    expect(screen.getByText(/There is a link for Sample Mayor, good until 26 April 2016/)).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Take the link back' }))
    expect(await screen.findByText('The link no longer works.')).toBeVisible()
    expect(backend.state().signatures).toMatchObject([{ request: null }])
    expect(screen.getByRole('button', { name: 'Make the link' })).toHaveFocus()
  })

  test('a link that is shown once stays, and a name that is being typed, while a colleague saves', async () => {
    const { user, backend } = await openCompleteAt('/signature')
    await user.click(await screen.findByRole('button', { name: 'Make the link' }))
    const link = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Link' })
    const { value } = link
    await user.clear(screen.getByLabelText('Name'))
    await user.type(screen.getByLabelText('Name'), 'Deputy Ma')
    await user.type(screen.getByLabelText('Code on the paper'), 'ABC')
    const before = screen.getByRole('group', { name: 'Signature page' }).textContent
    await saveAs(backend, 'owner', [{ address: OBJECTIVES, value: 'Quite other words' }], 'full')
    backend.faults.set({ kind: 'slow', operation: 'getSignature', delayMs: 100 })
    act(() => {
      window.dispatchEvent(new Event('online'))
      new BroadcastChannel('alliance-draft-owner/full').postMessage('confirmed')
    })
    await waitFor(() => expect(screen.getByRole('group', { name: 'Signature page' }).textContent).not.toBe(before))
    expect(screen.getByRole('textbox', { name: 'Link' })).toHaveValue(value)
    await user.type(screen.getByLabelText('Name'), 'yor')
    expect(screen.getByLabelText('Name')).toHaveValue('Deputy Mayor')
    expect(screen.getByLabelText('Code on the paper')).toHaveValue('ABC')
    await waitFor(() => expect(screen.getByRole('button', { name: /^Print/ })).not.toHaveAttribute('aria-disabled'))
  })

  test('when the backend does not say where it stands, the page does, and asks again', async () => {
    const { user, backend, router } = await openCompleteAt('')
    await screen.findByRole('heading', { name: 'Sections' })
    backend.faults.set({ kind: 'internal', operation: 'getSignature' })
    await router.navigate('/applications/full/signature')
    const again = await screen.findByRole('button', { name: 'Try again' })
    backend.faults.clear()
    await user.click(again)
    expect(await screen.findByRole('button', { name: 'Make the link' })).toBeVisible()
  })

  test('signed by link, the signature page is not to be done any more in the list of what there is', async () => {
    const application = draft('one')
    const digest = await signedDigest(application.answers, [])
    const signature = { name: 'Sample Mayor', position: 'Mayor', signedAt: '2016-04-11T08:00:00.000Z', digest }
    const signatures = [{ applicationId: 'one', request: null, signature }]
    const { backend } = await renderDraft('/applications/one', {
      as: 'owner',
      state: world({ applications: [application], signatures }),
    })
    const documents = async () => (await screen.findByRole('link', { name: 'Documents' })).closest('li')
    // Other documents are missing too.
    await waitFor(async () => expect(await documents()).toHaveTextContent('In progress'))
    // The signed words differ from these.
    await saveAs(backend, 'owner', [{ address: OBJECTIVES, value: 'Quite other words' }], 'one')
    new BroadcastChannel('alliance-draft-owner/one').postMessage('confirmed')
    await waitFor(async () => expect(await documents()).toHaveTextContent('Not started'))
  })

  test('a name and a position are needed', async () => {
    const { user } = await openCompleteAt('/signature')
    const name = await screen.findByLabelText('Name')
    await user.clear(name)
    await user.click(screen.getByRole('button', { name: 'Make the link' }))
    expect(screen.getByText(/Enter at least 2 characters/)).toBeVisible()
    expect(name).toHaveFocus()
  })

  test('a paper is told from one of other answers by its code, and slips are told', async () => {
    const { user, backend } = await openCompleteAt('/signature')
    const { digest } = await restAs('owner', backend).getSignature({ applicationId: 'full' })
    const paper = within(await screen.findByRole('group', { name: 'Signature page' }))
    expect(paper.getByText(paperCode(digest))).toBeVisible()
    const typed = screen.getByLabelText('Code on the paper')
    const compare = screen.getByRole('button', { name: 'Compare' })
    const wrong = digest.replaceAll(/^./g, (sign) => (sign === '0' ? '1' : '0'))
    for (const [code, verdict] of [
      [paperCode(digest).toLowerCase(), /belongs to the answers and documents as they are now/],
      [paperCode(wrong), /belongs to other answers or documents/],
      ['12345', /Enter the whole code/],
    ] as const) {
      await user.clear(typed)
      await user.type(typed, code)
      await user.click(compare)
      expect(screen.getByText(verdict)).toBeVisible()
    }
    expect(typed).toHaveFocus()
  })

  test('over text that is not on the server yet no link is made, no paper printed, and no signature holds', async () => {
    const application = draft('one')
    const digest = await signedDigest(application.answers, [])
    const signature = { name: 'Sample Mayor', position: 'Mayor', signedAt: '2016-04-11T08:00:00.000Z', digest }
    const { user, backend, router } = await renderDraft('/applications/one/signature', {
      as: 'owner',
      state: world({
        applications: [application],
        signatures: [{ applicationId: 'one', request: null, signature }],
      }),
    })
    expect(await screen.findByText(/Nothing has changed since\.$/)).toBeVisible()
    await router.navigate('/applications/one/motivation')
    const objectives = await screen.findByRole('textbox', { name: 'Objectives' })
    backend.faults.set({ kind: 'internal', operation: 'saveAnswers' })
    await user.type(objectives, ' And more.')
    await router.navigate('/applications/one/signature')
    await user.click(await screen.findByRole('button', { name: /^Make the link/ }))
    expect(await screen.findByText(/^No link was made: 1 answer is not on the server yet/)).toBeVisible()
    expect(backend.state().signatures[0]?.request).toBeNull()
    expect(screen.queryByText(/Nothing has changed since/)).toBeNull()
    expect(screen.getByText(/^Sample Mayor signed on .*, without 1 answer that is not on the server yet/)).toBeVisible()
    const print = () => screen.getByRole('button', { name: /^Print/ })
    expect(print()).toHaveAttribute('aria-disabled', 'true')
    expect(print()).toHaveAccessibleDescription(/1 answer is not on the server yet/)
    expect(screen.queryByText(paperCode(digest))).toBeNull()

    backend.faults.clear()
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    await waitFor(() => expect(print()).not.toHaveAttribute('aria-disabled'))
    expect(screen.queryByText(/^No link was made/)).toBeNull()
    expect(await screen.findByText(/answers or documents have changed since/)).toBeVisible()
  })

  test('over files that have not arrived no link is made and no paper printed; the signature page is none of them', async () => {
    const application = draft('one')
    const digest = await signedDigest(application.answers, [])
    const signature = { name: 'Sample Mayor', position: 'Mayor', signedAt: '2016-04-11T08:00:00.000Z', digest }
    const { user, backend, router } = await renderDraft('/applications/one/documents', {
      as: 'owner',
      state: world({
        applications: [application],
        signatures: [{ applicationId: 'one', request: null, signature }],
      }),
    })
    backend.faults.set({ kind: 'offline', operation: 'finishUpload' })
    const choose = async (slot: string, name: string) => {
      await user.upload(await screen.findByLabelText(`File for: ${slot}`), new File([`%PDF-1.7 ${slot}`], name))
      expect(await screen.findByText(new RegExp(`^${name} has not arrived in full`))).toBeVisible()
    }
    const print = () => screen.findByRole('button', { name: /^Print/ })
    await choose('Signed signature page', 'signed.pdf')
    await act(() => router.navigate('/applications/one/signature'))
    expect(await screen.findByText(/Nothing has changed since\.$/)).toBeVisible()
    expect(await print()).not.toHaveAttribute('aria-disabled')

    await act(() => router.navigate('/applications/one/documents'))
    await choose('Provisional budget', 'budget.pdf')
    await act(() => router.navigate('/applications/one/signature'))
    await user.click(await screen.findByRole('button', { name: /^Make the link/ }))
    expect(await screen.findByText(/^No link was made: 1 file has not arrived/)).toBeVisible()
    expect(backend.state().signatures[0]?.request).toBeNull()
    expect(await print()).toHaveAttribute('aria-disabled', 'true')
    expect(await print()).toHaveAccessibleDescription(/1 file has not arrived/)
    expect(screen.queryByText(paperCode(digest))).toBeNull()
    expect(screen.getByText(/^Sample Mayor signed on .*, without 1 file that has not arrived yet/)).toBeVisible()
    expect(screen.getByRole('link', { name: 'budget.pdf' })).toBeVisible()
    expect(screen.queryByRole('link', { name: 'signed.pdf' })).toBeNull()

    backend.faults.clear()
    act(() => void window.dispatchEvent(new Event('online')))
    expect(await screen.findByText(/answers or documents have changed since/)).toBeVisible()
    await waitFor(async () => expect(await print()).not.toHaveAttribute('aria-disabled'))
    expect(screen.queryByText(/^No link was made/)).toBeNull()
    await user.click(screen.getByRole('button', { name: /^Make the link/ }))
    expect(await screen.findByRole('textbox', { name: 'Link' })).toBeVisible()
  })

  test('what was said of a paper is said anew when answers change', async () => {
    const { user, backend } = await openCompleteAt('/signature')
    const { digest } = await restAs('owner', backend).getSignature({ applicationId: 'full' })
    await user.type(await screen.findByLabelText('Code on the paper'), paperCode(digest))
    await user.click(screen.getByRole('button', { name: 'Compare' }))
    expect(screen.getByText(/belongs to the answers and documents as they are now/)).toBeVisible()
    await saveAs(backend, 'owner', [{ address: OBJECTIVES, value: 'Quite other words' }], 'full')
    new BroadcastChannel('alliance-draft-owner/full').postMessage('confirmed')
    expect(await screen.findByText(/belongs to other answers or documents/)).toBeVisible()
  })

  test('a link that can no longer be used is not told as waiting', async () => {
    const request = {
      name: 'Sample Mayor',
      position: 'Mayor',
      askedByName: 'Sample owner',
      createdAt: '2016-03-20T08:00:00.000Z',
      expiresAt: '2016-04-03T08:00:00.000Z',
      codeDigest: '0'.repeat(64),
    }
    await renderDraft('/applications/one/signature', {
      as: 'owner',
      state: world({
        applications: [draft('one')],
        signatures: [{ applicationId: 'one', request, signature: null }],
      }),
    })
    expect(await screen.findByText(/^The link for Sample Mayor was not used and has expired/)).toBeVisible()
    expect(screen.getByText(/^The link for Sample Mayor expired on .*3 April 2016/)).toBeVisible()
    expect(screen.queryByText(/good until/)).toBeNull()
    expect(screen.queryByText(/has not been used yet/)).toBeNull()
    expect(screen.getByRole('button', { name: 'Make a new link in its place' })).toBeVisible()
  })

  test.each([
    ['holds', /^Signed by Sample Mayor, Mayor, on .*Nothing has changed since\.$/],
    ['does not hold', /^Sample Mayor signed on .* but answers or documents have changed since/],
  ])('the check page says that a signature %s', async (how, words) => {
    const application = draft('one')
    const digest = how === 'holds' ? await signedDigest(application.answers, []) : '0'.repeat(64)
    const signature = { name: 'Sample Mayor', position: 'Mayor', signedAt: '2016-04-11T08:00:00.000Z', digest }
    await renderDraft('/applications/one/check', {
      as: 'owner',
      state: world({
        applications: [application],
        signatures: [{ applicationId: 'one', request: null, signature }],
      }),
    })
    expect(await screen.findByText(words)).toBeVisible()
    // With a valid signature, no signature page is missing.
    expect(screen.queryAllByRole('link', { name: /Signed signature page/ })).toHaveLength(how === 'holds' ? 1 : 2)
  })
})

describe('for the legal representative', () => {
  const opened = async (application = draft('one')) => {
    const app = await renderApp('/about', { state: world({ applications: [application] }) })
    const mayor = { name: 'Sample Mayor', position: 'Mayor' }
    const asking = { applicationId: 'one', ...mayor, key: 'k' }
    const { code } = await restAs('owner', app.backend).askForSignature(asking)
    await app.router.navigate(`/signing#${code}`)
    return { ...app, code }
  }

  /** As when somebody returns to the page from their mail. */
  const opensAgain = async () => {
    await act(async () => {
      focusManager.setFocused(false)
      focusManager.setFocused(true)
      await Promise.resolve()
    })
    onTestFinished(() => focusManager.setFocused(undefined))
  }

  test('the link shows everything without an account, and signs it', async () => {
    const { user, backend } = await opened()
    expect(await screen.findByText(/Sample owner asks you to sign the application TCC-2016-one/)).toBeVisible()
    const motivation = within(screen.getByRole('region', { name: 'Motivation' }))
    expect(motivation.getByText(textAt(draft('one').answers, OBJECTIVES))).toBeVisible()
    expect(screen.queryByText('The application is not complete yet')).toBeNull()
    const sign = screen.getByRole('button', { name: 'Sign the application' })
    await user.click(sign)
    expect(screen.getByText(/Tick this to sign/)).toBeVisible()
    expect(screen.getByRole('checkbox')).toHaveFocus()
    await user.click(screen.getByRole('checkbox', { name: /I may sign binding commitments/ }))
    await user.click(sign)
    expect(await screen.findByText(/^Signed on 12 April 2016/)).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Sign the application' })).toBeNull()
    expect(screen.getByRole('heading', { level: 1 })).toHaveFocus()
    expect(backend.state().signatures[0]?.signature).toMatchObject({ name: 'Sample Mayor', position: 'Mayor' })
  })

  test('what changed while reading is not signed; it is shown anew', async () => {
    const { user, backend } = await opened()
    await user.click(await screen.findByRole('checkbox', { name: /I may sign/ }))
    await saveAs(backend, 'owner', [{ address: OBJECTIVES, value: 'Quite other words' }], 'one')
    await user.click(screen.getByRole('button', { name: 'Sign the application' }))
    expect(await screen.findByText('Quite other words')).toBeVisible()
    expect(screen.getByText(/Something changed while you were reading/)).toBeVisible()
    await waitFor(() => expect(screen.getByRole('checkbox', { name: /I may sign/ })).not.toBeChecked())
    expect(backend.state().signatures[0]?.signature).toBeNull()
  })

  test('what changes while reading is told at once and by name; the tick goes, what was typed and the focus stay', async () => {
    const { user, backend } = await opened()
    const name = await screen.findByLabelText('Name')
    await user.clear(name)
    await user.type(name, 'Deputy Mayor')
    const tick = screen.getByRole('checkbox', { name: /I may sign/ })
    await user.click(tick)
    await saveAs(backend, 'owner', [{ address: OBJECTIVES, value: 'Quite other words' }], 'one')
    await opensAgain()
    expect(await screen.findByText(/^Something changed while you were reading/)).toBeVisible()
    const names = within(screen.getByRole('list', { name: 'What changed' })).getAllByRole('listitem')
    expect(names.map(({ textContent }) => textContent)).toEqual(['Objectives'])
    expect(screen.getByText('Quite other words')).toBeVisible()
    expect(tick).not.toBeChecked()
    expect(tick).toHaveFocus()
    expect(screen.getByLabelText('Name')).toHaveValue('Deputy Mayor')

    await user.click(tick)
    await user.click(screen.getByRole('button', { name: 'Sign the application' }))
    expect(await screen.findByText(/^Signed on 12 April 2016/)).toBeVisible()
    expect(screen.queryByText(/^Something changed/)).toBeNull()
    expect(backend.state().signatures[0]?.signature).toMatchObject({ name: 'Deputy Mayor' })
  })

  test('a file that was exchanged under the same name is among what changed', async () => {
    const budget = { ...storedDocument, slot: 'DOC-5', ...sampleFacts('DOC-5') } as const
    const { backend } = await opened(draft('one', { documents: [budget] }))
    const tick = await screen.findByRole('checkbox', { name: /I may sign/ })
    const file = new Blob([new TextEncoder().encode('%PDF-1.7 other figures')])
    await addDocument(restAs('owner', backend), 'one', { slot: 'DOC-5', name: budget.name, file })
    await opensAgain()
    expect(await screen.findByText(/^Something changed while you were reading/)).toBeVisible()
    const names = within(screen.getByRole('list', { name: 'What changed' })).getAllByRole('listitem')
    expect(names.map(({ textContent }) => textContent)).toEqual(['Provisional budget'])
    expect(tick).not.toBeChecked()
  })

  test('before an application that is not complete, the link says that signing may be too early', async () => {
    const { answers } = draft('one')
    await opened(draft('one', { answers: { ...answers, [OBJECTIVES]: '' } }))
    expect(await screen.findByText('The application is not complete yet')).toBeVisible()
    expect(screen.getByText(/^1 thing has to be put right .* Ask Sample owner first\.$/)).toBeVisible()
    expect(screen.getByRole('button', { name: 'Sign the application' })).toBeVisible()
  })

  test('who signed and comes back after the link has expired is told that the application is signed', async () => {
    const { user, backend } = await opened()
    await user.click(await screen.findByRole('checkbox', { name: /I may sign/ }))
    await user.click(screen.getByRole('button', { name: 'Sign the application' }))
    expect(await screen.findByText(/^Signed on 12 April 2016/)).toBeVisible()
    await backend.jumpTo('2016-04-27T08:00:00.000Z')
    await opensAgain()
    expect(await screen.findByText(/what you signed is no longer shown here/)).toBeVisible()
    expect(screen.getByText(/^Signed on 12 April 2016/)).toBeVisible()
    expect(screen.queryByText('This link has expired')).toBeNull()
  })

  test('a link that is not complete says so', async () => {
    await renderApp('/signing#12345')
    expect(await screen.findByText('There is no such link')).toBeVisible()
  })
})
