import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { describe, expect, test, vi } from 'vitest'
import { renderDraft } from '#tests/support/application-page.ts'
import {
  answerLost,
  arrived,
  arrivedFrom,
  cameBack,
  declare,
  deleteWhatIsKept,
  field,
  fillIn,
  NOTHING,
  onDevice,
  send,
  sendingOnce,
} from '#tests/support/join-page.ts'
import type { RenderedApp } from '#tests/support/render-app.tsx'

const INTEREST = '/calls/romact-tcc-2016-1/interest'

describe('a request to join', () => {
  test('names everything that is wrong, at the fields and above, then is sent', async () => {
    const { user, backend } = await renderDraft('/join')
    await screen.findByRole('heading', { level: 1, name: 'Join the Alliance' })
    await user.type(field('E-mail of the contact person'), 'nobody')
    await user.type(screen.getByRole('textbox', { name: /Number of inhabitants/ }), 'many')
    await user.click(send())

    const summary = await screen.findByRole('alert', { name: 'There are 15 problems' })
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

    await waitFor(async () => expect(await arrived()).toHaveFocus())
    const [request] = arrivedFrom(backend, 'Sample town')
    expect(request?.form).toMatchObject({ inhabitants: 280_000, country: 'FR', topics: ['housing'] })
    expect(screen.getByText(request?.reference ?? 'no reference')).toBeVisible()
    expect(screen.getByText(/^Tuesday 12 April 2016, 10:00 Strasbourg time/)).toBeVisible()
    await waitFor(async () => expect(await onDevice()).toBe(NOTHING))
  })

  test('a double click sends once', async () => {
    const { user, backend } = await renderDraft('/join')
    await fillIn(user)
    await user.dblClick(send())
    await arrived()
    expect(arrivedFrom(backend, 'Sample town')).toHaveLength(1)
  })

  test('a failure is told once, nothing is lost, and the retry carries the same key', async () => {
    const { user, backend } = await renderDraft('/join')
    await fillIn(user)
    backend.faults.set({ kind: 'errors', operation: 'requestToJoin', times: 1 })
    const sent = vi.spyOn(backend, 'fetch')
    await user.click(send())
    expect(await screen.findAllByText('We do not know whether it arrived')).toHaveLength(1)
    expect(send()).toHaveFocus()
    expect(field('Name of the authority')).toHaveValue('Sample town')
    await user.click(send())
    await arrived()
    const keys = sent.mock.calls
      .map(([request]) => request)
      .filter(({ method, url }) => method === 'POST' && url.endsWith('/join-requests'))
      .map(({ headers }) => headers.get('Idempotency-Key'))
    expect(keys).toHaveLength(2)
    expect(new Set(keys).size).toBe(1)
  })

  test('after wrong entries are put right, a failure leaves the focus at the button', async () => {
    const { user, backend } = await renderDraft('/join')
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
    const { user, backend } = await renderDraft('/join')
    await fillIn(user)
    const errors = [{ pointer: 'contactPhone', code: 'not_reachable', detail: 'No such line.', severity: 'error' }]
    const problem = { type: 'about:blank', title: 'Invalid', status: 422, code: 'invalid', errors }
    sendingOnce(backend, () => Promise.resolve(Response.json(problem, { status: 422 })))
    await user.click(send())
    const summary = await screen.findByRole('alert', { name: 'There is one problem' })
    const words = '“Telephone of the contact person” was not accepted: please change it'
    expect(within(summary).getByRole('link', { name: words })).toBeVisible()
    expect(field('Telephone of the contact person')).toHaveAccessibleDescription(expect.stringContaining(words))
    await user.click(send())
    await arrived()
  })

  test('when only the answer was lost, sending again gives the same reference', async () => {
    const { user, backend } = await renderDraft('/join')
    await fillIn(user)
    sendingOnce(backend, answerLost)
    await user.click(send())
    expect(await screen.findByText('There is no connection to the server.')).toBeVisible()
    await user.click(send())
    await arrived()
    const requests = arrivedFrom(backend, 'Sample town')
    expect(requests).toHaveLength(1)
    expect(screen.getByText(requests[0]?.reference ?? 'no reference')).toBeVisible()
  })

  test('a lost line and a reload lose no word, and it counts once all the same', async () => {
    const { user, router, backend } = await renderDraft('/join')
    await fillIn(user)
    sendingOnce(backend, answerLost)
    await user.click(send())
    expect(await screen.findByText('There is no connection to the server.')).toBeVisible()
    await router.navigate('/about')
    await screen.findByRole('heading', { level: 1, name: 'About' })
    await router.navigate('/join')
    expect(await cameBack()).toBeVisible()
    expect(field('Main needs')).toHaveValue('To learn.')
    // This DOM cannot restore the choice of a list; browsers can (tests/e2e/joining.e2e.ts).
    await user.selectOptions(screen.getByRole('combobox', { name: 'Country' }), 'France')
    await declare(user)
    await user.click(send())
    await arrived()
    expect(arrivedFrom(backend, 'Sample town')).toHaveLength(1)
  })

  test('a session that ends meanwhile is told once, and takes nothing along', async () => {
    const { user, backend } = await renderDraft('/join', { as: 'applicant' })
    await fillIn(user)
    backend.faults.set({ kind: 'session_expired' })
    await user.click(send())
    const renewal = await screen.findByRole('button', { name: /^Continue as/ })
    expect(screen.getAllByText(/session has ended/)).toHaveLength(1)
    await user.click(renewal)
    await waitFor(() => expect(renewal).not.toBeInTheDocument())
    expect(field('Main needs')).toHaveValue('To learn.')
    await user.click(send())
    await arrived()
    expect(arrivedFrom(backend, 'Sample town')).toHaveLength(1)
  })
})

describe('between the press and the sending', () => {
  /** Holds back the check before sending until `letGo` is called. */
  const heldPress = async (): Promise<RenderedApp & { letGo: () => void }> => {
    const app = await renderDraft('/join')
    const { fetch: real } = app.backend
    const { promise, resolve } = Promise.withResolvers<undefined>()
    vi.spyOn(app.backend, 'fetch').mockImplementation(async (request) => {
      if (request.url.endsWith('/join-requests/alike')) await promise
      return real(request)
    })
    await fillIn(app.user)
    await app.user.click(send())
    return { ...app, letGo: () => resolve(undefined) }
  }

  test('what is deleted is not sent', async () => {
    const { user, backend, letGo } = await heldPress()
    await deleteWhatIsKept(user)
    letGo()
    await fillIn(user, 'Another town')
    await user.click(send())
    await arrived()
    expect(arrivedFrom(backend, 'Another town')).toHaveLength(1)
    expect(arrivedFrom(backend, 'Sample town')).toHaveLength(0)
  })

  test('whoever leaves sends nothing, and finds what was typed', async () => {
    const { router, backend, letGo } = await heldPress()
    await router.navigate('/about')
    await screen.findByRole('heading', { level: 1, name: 'About' })
    letGo()
    await router.navigate('/join')
    expect(await cameBack()).toBeVisible()
    expect(field('Main needs')).toHaveValue('To learn.')
    expect(arrivedFrom(backend, 'Sample town')).toHaveLength(0)
  })

  test('what is changed is checked as well before it goes', async () => {
    const { user, backend, letGo } = await heldPress()
    await user.type(field('Main needs'), ' And to share.')
    await user.clear(field('Name of the authority'))
    await user.type(field('Name of the authority'), 'Sample city on the river')
    await user.selectOptions(screen.getByRole('combobox', { name: 'Country' }), 'Slovak Republic')
    letGo()
    // Two requests of this name are open.
    await screen.findByRole('alert', { name: 'There is one problem' })
    await user.click(await screen.findByRole('checkbox', { name: 'The authorities that asked are others than ours.' }))
    await user.click(send())
    await arrived()
    const sent = arrivedFrom(backend, 'Sample city on the river').map(({ form }) => form)
    expect(sent.at(-1)).toMatchObject({ needs: 'To learn. And to share.', otherThanOpen: true })
    expect(arrivedFrom(backend, 'Sample town')).toHaveLength(0)
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
    const { user } = await renderDraft(INTEREST)
    await screen.findByRole('heading', { level: 1, name: 'Express interest' })
    const [notice] = screen.getAllByRole('link', { name: /privacy notice/ })
    expect(notice).toHaveAttribute('href', '/privacy?call=romact-tcc-2016-1')
    await fillInterest(user)
    expect(await screen.findByRole('heading', { level: 1, name: 'Your interest is registered' })).toBeVisible()
    expect(
      await screen.findByText(/This is not an application: to take part, send one before the deadline/),
    ).toBeVisible()
  })

  test('after the deadline is for the next call, and says so', async () => {
    const { user, backend } = await renderDraft(INTEREST, { at: '2016-05-02T08:00:00.000Z' })
    await screen.findByRole('heading', { level: 1, name: 'Express interest in the next call' })
    expect(screen.getByText(/Your interest counts for the next call/)).toBeVisible()
    await fillInterest(user)
    expect(await screen.findByText(/Your interest counts for the next call. The programme writes/)).toBeVisible()
    expect(backend.state().requests.at(-1)?.form).toMatchObject({ country: 'ES', modules: ['B'] })
  })

  test('in an unknown call is not found', async () => {
    await renderDraft('/calls/no-such-call/interest')
    expect(await screen.findByRole('heading', { level: 1, name: 'This page was not found' })).toBeVisible()
  })
})

describe('a participant with a like name', () => {
  const box = () => screen.getByRole('checkbox', { name: 'Strasbourg is another authority than ours.' })

  test('is shown in any spelling, and has to be looked at before sending', async () => {
    const { user, backend } = await renderDraft('/join')
    await fillIn(user, 'Stadt Straßburg')
    expect(await screen.findByText('A participant has a similar name')).toBeVisible()
    await user.click(send())
    const summary = await screen.findByRole('alert', { name: 'There is one problem' })
    await user.click(within(summary).getByRole('link', { name: /^Confirm for every authority with a similar name/ }))
    expect(box()).toHaveFocus()
    expect(arrivedFrom(backend, 'Stadt Straßburg')).toHaveLength(0)
    await user.click(box())
    await user.click(send())
    await arrived()
    expect(arrivedFrom(backend, 'Stadt Straßburg')[0]?.form).toMatchObject({ otherThan: ['strasbourg'] })
  })

  test('of another country is none', async () => {
    const { user } = await renderDraft('/join')
    await fillIn(user, 'Strasbourg')
    await user.selectOptions(screen.getByRole('combobox', { name: 'Country' }), 'Germany')
    await waitFor(() => expect(screen.queryByText('A participant has a similar name')).toBeNull())
    await user.click(send())
    await arrived()
  })
})

describe('a letter', () => {
  const attach = (user: UserEvent) => user.click(screen.getByRole('radio', { name: 'I attach it' }))
  const pdf = () => new File(['%PDF-1.4 a letter'], 'letter.pdf', { type: 'application/pdf' })

  test('goes along with the request', async () => {
    const { user, backend } = await renderDraft('/join')
    await fillIn(user)
    await attach(user)
    await user.click(send())
    expect(await screen.findByRole('link', { name: 'Choose the file, or say that it will follow' })).toBeVisible()
    await user.upload(screen.getByLabelText('File'), pdf())
    await user.click(send())
    await arrived()
    expect(arrivedFrom(backend, 'Sample town')[0]?.letters).toMatchObject([{ name: 'letter.pdf' }])
  })

  test.each([
    [new File(['a letter'], 'letter.txt'), /^Files of this kind .* one of these kinds: PDF, DOCX, ODT, JPG and PNG$/],
    [
      new File([`${'x'.repeat(10 * 1024 * 1024)}x`], 'letter.pdf'),
      'The file is larger than 10 MB: choose a smaller one',
    ],
    [new File(['%PDF-1.4'], `${'x'.repeat(120)}.pdf`), 'Shorten the name of the file to 120 characters or fewer'],
  ])('that is not taken tells what would be', async (file, told) => {
    const { user } = await renderDraft('/join')
    await user.click(await screen.findByRole('radio', { name: 'I attach it' }))
    fireEvent.change(screen.getByLabelText('File'), { target: { files: [file] } })
    expect(await screen.findByText(told)).toBeVisible()
  })

  test('that does not arrive is asked for again, and the request stands', async () => {
    const { user, backend } = await renderDraft('/join')
    await fillIn(user)
    await attach(user)
    await user.upload(screen.getByLabelText('File'), pdf())
    backend.faults.set({ kind: 'offline', operation: 'addLetter', times: 1 })
    await user.click(send())
    await arrived()
    expect(await screen.findByText('The request has arrived, the file has not')).toBeVisible()
    expect(arrivedFrom(backend, 'Sample town')).toHaveLength(1)
    await user.upload(screen.getByLabelText('File'), pdf())
    await user.click(screen.getByRole('button', { name: 'Add the file' }))
    expect(await screen.findByRole('button', { name: /letter\.pdf/ })).toBeVisible()
    expect(screen.queryByText('The request has arrived, the file has not')).toBeNull()
  })
})

test('the receipt stands even when nothing more can be fetched', async () => {
  const { user, backend } = await renderDraft('/join')
  await fillIn(user)
  backend.faults.set({ kind: 'malformed', operation: 'getSentRequest', times: 1 })
  await user.click(send())
  expect(await screen.findByText('The status cannot be shown now')).toBeVisible()
  const [request] = arrivedFrom(backend, 'Sample town')
  expect(screen.getByText(request?.reference ?? 'no reference')).toBeVisible()
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Private link' }).value).toContain(
    `/join/sent/${request?.reference}#`,
  )
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  await arrived()
})

describe('an offer of cooperation', () => {
  test('names what is wrong, then is sent and never becomes a request to join', async () => {
    const { user, backend } = await renderDraft('/cooperate')
    await screen.findByRole('heading', { level: 1, name: 'Work with the Alliance' })
    await user.type(screen.getByRole('textbox', { name: /^Website/ }), 'javascript:alert(1)')
    await user.type(screen.getByRole('textbox', { name: /already involved/ }), 'x'.repeat(201))
    await user.click(field('Legal form'))
    await user.paste('x'.repeat(121))
    await user.click(screen.getByRole('button', { name: 'Send the offer' }))
    const summary = await screen.findByRole('alert', { name: 'There are 12 problems' })
    expect(within(summary).getByRole('link', { name: /Enter a web address/ })).toBeVisible()
    expect(
      within(summary).getByRole('link', { name: /already involved”: shorten each name to 200 characters or fewer$/ }),
    ).toBeVisible()

    expect(
      within(summary).getByRole('link', { name: '“Legal form” is too long: shorten it to 120 characters or fewer' }),
    ).toBeVisible()
    await user.clear(field('Legal form'))
    await user.clear(screen.getByRole('textbox', { name: /^Website/ }))
    await user.clear(screen.getByRole('textbox', { name: /already involved/ }))
    await user.type(screen.getByRole('textbox', { name: /already involved/ }), 'First town{enter}{enter} Second town ')
    await user.type(field('Name of the organisation'), 'Sample association')
    await user.type(field('Legal form'), 'Association')
    await user.selectOptions(screen.getByRole('combobox', { name: 'Country' }), 'Italy')
    await user.type(field('Name of the contact person'), 'Kim Sample')
    await user.type(field('Function of the contact person'), 'Director')
    await user.type(field('E-mail of the contact person'), 'kim@example.org')
    await user.type(field('Telephone of the contact person'), '+39 06 000000')
    await user.click(screen.getByRole('checkbox', { name: 'Education' }))
    await user.type(field('What you offer'), 'Courses.')
    await user.click(screen.getByRole('checkbox', { name: 'I have read the privacy notice.' }))
    await user.click(screen.getByRole('button', { name: 'Send the offer' }))
    expect(await screen.findByRole('heading', { level: 1, name: 'Your offer has arrived' })).toBeVisible()
    expect(arrivedFrom(backend, 'Sample association')).toMatchObject([
      { kind: 'cooperation', form: { website: null, authorities: ['First town', 'Second town'] } },
    ])
  })
})

test.each([
  ['fr', 'Rejoindre l’Alliance', 'Envoyer la demande', 'Indiquez le nom de la collectivité'],
  ['de', 'An der Allianz teilnehmen', 'Anfrage senden', 'Geben Sie den Namen der Gebietskörperschaft ein'],
] as const)('joining in %s', async (locale, title, button, problem) => {
  const { user } = await renderDraft('/join', { locale })
  await screen.findByRole('heading', { level: 1, name: title })
  await user.click(screen.getByRole('button', { name: button }))
  await waitFor(() => expect(screen.getByRole('link', { name: problem })).toBeVisible())
})
