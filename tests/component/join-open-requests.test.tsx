import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test, vi } from 'vitest'
import { renderDraft } from '#tests/support/application-page.ts'
import {
  answerLost,
  arrived,
  arrivedFrom,
  cameBack,
  declare,
  field,
  fillIn,
  fillTheRest,
  nameIt,
  send,
  sendingOnce,
} from '#tests/support/join-page.ts'
import { settled } from '#tests/support/settled.ts'

const tickBox = () => screen.findByRole('checkbox', { name: 'The authorities that asked are others than ours.' })
/** Two requests of the seeds are from this town, in two spellings. */
const TOLD = /^2 requests of authorities with such a name are open; the newest arrived/
const NOT_COMPARED = 'Open requests could not be compared'

describe('open requests of a like name', () => {
  test('are told with the day of the newest, and have to be looked at before sending', async () => {
    const { user, backend } = await renderDraft('/join')
    await nameIt(user, 'SAMPLE CITY on the river', 'Slovak Republic')
    expect(await screen.findByText('Perhaps your authority has asked already')).toBeVisible()
    expect(
      screen.getByText(/^2 requests of authorities with such a name are open; the newest arrived on 7 April 2016/),
    ).toBeVisible()
    const follow = screen.getByRole('link', { name: /^follow it with its reference and code/ })
    expect(follow).toHaveAttribute('href', '/join/sent')
    // Before sending, people read that their own request will be shown in the same way.
    expect(
      screen.getByText(/learns how many such requests there are and on which day the newest arrived/),
    ).toBeVisible()
    // Nothing shows who sent them.
    expect(document.body).not.toHaveTextContent(/JOIN-2016-|Nika Sample|City of the Sample/)

    await fillTheRest(user)
    await user.click(send())
    const summary = await screen.findByRole('alert', { name: 'There is one problem' })
    await user.click(within(summary).getByRole('link', { name: /^Confirm for every authority with a similar name/ }))
    await waitFor(async () => expect(await tickBox()).toHaveFocus())
    expect(arrivedFrom(backend, 'SAMPLE CITY on the river')).toHaveLength(0)
    await user.click(await tickBox())
    await user.click(send())
    await arrived()
    expect(arrivedFrom(backend, 'SAMPLE CITY on the river')[0]?.form).toMatchObject({
      otherThan: [],
      otherThanOpen: true,
    })
  })

  test('that were ticked for one name have to be looked at for another one', async () => {
    const { user } = await renderDraft('/join')
    await nameIt(user, 'Sample city on the river', 'Slovak Republic')
    await user.click(await tickBox())
    await user.type(field('Name of the authority'), ' (City)')
    await waitFor(async () => expect(await tickBox()).not.toBeChecked())
  })

  test('are asked about once somebody pauses, not at every key, and never without a country', async () => {
    const { user, backend, queryClient } = await renderDraft('/join')
    const asked = vi.spyOn(backend, 'fetch')
    const questions = () => asked.mock.calls.filter(([{ url }]) => url.endsWith('/join-requests/alike'))
    await screen.findByRole('heading', { level: 1, name: 'Join the Alliance' })
    await user.selectOptions(screen.getByRole('combobox', { name: 'Country' }), 'Slovak Republic')
    await user.type(field('Name of the authority'), 'Sample city on the river')
    expect(await screen.findByText(TOLD)).toBeVisible()
    // One request per pause: a slow machine may make one more, but never one per key.
    expect(questions().length).toBeLessThanOrEqual(3)
    const before = questions().length
    await user.selectOptions(screen.getByRole('combobox', { name: 'Country' }), '')
    await waitFor(() => expect(screen.queryByText(TOLD)).toBeNull())
    expect(questions()).toHaveLength(before)
    await user.selectOptions(screen.getByRole('combobox', { name: 'Country' }), 'France')
    await waitFor(() => expect(questions()).toHaveLength(before + 1))
    await settled(queryClient)
    expect(screen.queryByText(TOLD)).toBeNull()
  })

  test('are asked about before sending, when nobody has paused', async () => {
    const { user, backend } = await renderDraft('/join')
    await screen.findByRole('heading', { level: 1, name: 'Join the Alliance' })
    await fillTheRest(user)
    await user.selectOptions(screen.getByRole('combobox', { name: 'Country' }), 'Slovak Republic')
    await user.click(field('Name of the authority'))
    await user.paste('Sample city on the river')
    await user.click(send())
    expect(await screen.findByRole('alert', { name: 'There is one problem' })).toBeVisible()
    expect(await tickBox()).toBeVisible()
    // Only the one of the seeds.
    expect(arrivedFrom(backend, 'Sample city on the river')).toHaveLength(1)
  })
})

test.each([
  ['Sample town', 'France'],
  ['Sample city on the river', 'Slovak Republic'],
] as const)('%s: one’s own request whose answer was lost is none of others, and counts once', async (name, country) => {
  const { user, backend } = await renderDraft('/join')
  await nameIt(user, name, country)
  await fillTheRest(user)
  const hasOthers = country !== 'France'
  if (hasOthers) await user.click(await tickBox())
  const before = arrivedFrom(backend, name).length
  sendingOnce(backend, answerLost)
  await user.click(send())
  expect(await screen.findByText('There is no connection to the server.')).toBeVisible()
  if (hasOthers) await screen.findByText('Your request may have arrived')
  // Late enough for a reload, which then finds the request that has just arrived.
  const { now } = Date
  vi.spyOn(Date, 'now').mockImplementation(() => now() + 120_000)
  await user.click(send())
  await arrived()
  expect(arrivedFrom(backend, name)).toHaveLength(before + 1)
})

test('after a lost answer and a reload, one’s own request is told as one’s own and gives its reference', async () => {
  const { user, router, backend } = await renderDraft('/join')
  await fillIn(user)
  sendingOnce(backend, answerLost)
  await user.click(send())
  expect(await screen.findByText('There is no connection to the server.')).toBeVisible()
  await router.navigate('/about')
  await screen.findByRole('heading', { level: 1, name: 'About' })
  const { now } = Date
  vi.spyOn(Date, 'now').mockImplementation(() => now() + 120_000)
  await router.navigate('/join')
  expect(await cameBack()).toBeVisible()
  // This DOM cannot restore the choice of a list.
  await user.selectOptions(screen.getByRole('combobox', { name: 'Country' }), 'France')

  expect(await screen.findByText('Your request may have arrived')).toBeVisible()
  expect(screen.getByText(/^A request of an authority with such a name arrived on 12 April 2016/)).toBeVisible()
  // The sender's own request need not be declared as one of another authority.
  expect(screen.queryByText('Perhaps your authority has asked already')).toBeNull()
  expect(screen.queryByRole('checkbox', { name: /is another than ours/ })).toBeNull()
  await declare(user)
  await user.click(send())
  await arrived()
  const [request, ...more] = arrivedFrom(backend, 'Sample town')
  expect(more).toEqual([])
  expect(screen.getByText(request?.reference ?? 'no reference')).toBeVisible()

  // After it has arrived the form is new, and a further request is asked about.
  await router.navigate('/join')
  await nameIt(user, 'Sample town', 'France')
  expect(await screen.findByText('Perhaps your authority has asked already')).toBeVisible()
})

describe('when they cannot be asked about', () => {
  test.each(['offline', 'errors', 'rate_limited', 'malformed'] as const)(
    '%s: it is told, nothing is lost, and it is sent all the same',
    async (kind) => {
      const { user, backend } = await renderDraft('/join')
      backend.faults.set({ kind, operation: 'findOpenRequests' })
      await nameIt(user, 'Sample city on the river', 'Slovak Republic')
      expect(await screen.findByText(NOT_COMPARED)).toBeVisible()
      expect(screen.getByText(/You can send anyway: the secretariat compares all requests/)).toBeVisible()
      expect(field('Name of the authority')).toHaveValue('Sample city on the river')
      await fillTheRest(user)
      await user.click(send())
      await arrived()
      const sent = arrivedFrom(backend, 'Sample city on the river')
      expect(sent).toHaveLength(2)
      // Without having seen open requests, nothing is declared about them.
      expect(sent[1]?.form).not.toHaveProperty('otherThanOpen')
    },
  )

  test('it is asked anew before sending, and counts when it is answered then', async () => {
    const { user, backend } = await renderDraft('/join')
    backend.faults.set({ kind: 'offline', operation: 'findOpenRequests' })
    await nameIt(user, 'Sample city on the river', 'Slovak Republic')
    expect(await screen.findByText(NOT_COMPARED)).toBeVisible()
    await fillTheRest(user)
    backend.faults.clear()
    await user.click(send())
    expect(await screen.findByText(TOLD)).toBeVisible()
    expect(screen.queryByText(NOT_COMPARED)).toBeNull()
    await user.click(await tickBox())
    await user.click(send())
    await arrived()
  })
})

test.each([
  [
    'fr',
    'Nom de la collectivité',
    'Pays',
    'République slovaque',
    /la plus récente est arrivée le 7 avril 2016/,
    /apprend combien de telles demandes/,
  ],
  [
    'de',
    'Name der Gebietskörperschaft',
    'Land',
    'Slowakische Republik',
    /die neueste ist am 7\. April 2016 eingegangen/,
    /wie viele solche Anfragen/,
  ],
] as const)('open requests in %s', async (locale, name, countries, country, told, howMany) => {
  const { user } = await renderDraft('/join', { locale })
  await user.type(await screen.findByRole('textbox', { name }), 'Sample city on the river')
  await user.selectOptions(screen.getByRole('combobox', { name: countries }), country)
  expect(await screen.findByText(told)).toBeVisible()
  expect(screen.getByText(howMany)).toBeVisible()
})
