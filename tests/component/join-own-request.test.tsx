import { screen, waitFor, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'
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
import type { RenderedApp } from '#tests/support/render-app.tsx'

const TOWN = 'Sample city on the river'
const country = () => screen.getByRole('combobox', { name: 'Country' })
const othersBox = () => screen.findByRole('checkbox', { name: 'The authorities that asked are others than ours.' })

/** Two requests of this name are open, and are declared as those of others. */
const writeRequest = async (user: UserEvent) => {
  await nameIt(user, TOWN, 'Slovak Republic')
  await fillTheRest(user)
  await user.click(await othersBox())
}

const leaveAndComeBack = async ({ user, router }: Pick<RenderedApp, 'user' | 'router'>) => {
  await router.navigate('/about')
  await screen.findByRole('heading', { level: 1, name: 'About' })
  await router.navigate('/join')
  expect(await cameBack()).toBeVisible()
  // This DOM cannot restore the choice of a list.
  await user.selectOptions(country(), 'Slovak Republic')
  await declare(user)
}

test('a refused request has not arrived: after a reload as well, others are asked about', async () => {
  const app = await renderDraft('/join')
  const { user, backend } = app
  await writeRequest(user)
  backend.faults.set({ kind: 'rate_limited', operation: 'requestToJoin', times: 1 })
  await user.click(send())
  expect(await screen.findByText('Not sent')).toBeVisible()
  await leaveAndComeBack(app)
  expect(await othersBox()).toBeVisible()
  expect(screen.getByText('Perhaps your authority has asked already')).toBeVisible()
  expect(screen.queryByText('Your request may have arrived')).toBeNull()
})

test('a refusal takes nothing back of an attempt whose answer was lost before it', async () => {
  const app = await renderDraft('/join')
  const { user, backend } = app
  await writeRequest(user)
  const before = arrivedFrom(backend, TOWN).length
  sendingOnce(backend, answerLost)
  await user.click(send())
  expect(await screen.findByText('There is no connection to the server.')).toBeVisible()
  backend.faults.set({ kind: 'rate_limited', operation: 'requestToJoin', times: 1 })
  await user.click(send())
  expect(await screen.findByText('Not sent')).toBeVisible()
  await leaveAndComeBack(app)
  expect(await screen.findByText('Your request may have arrived')).toBeVisible()
  await user.click(send())
  await arrived()
  expect(arrivedFrom(backend, TOWN)).toHaveLength(before + 1)
})

describe('with an entry changed after its answer was lost', () => {
  const secondBox = () =>
    screen.findByRole('checkbox', { name: 'My entries have changed: send them as a second request.' })

  test.each([
    ['Sample town', 'one that was alone'],
    [TOWN, 'one beside those of others'],
  ])('%s: %s goes out a second time only when that is meant', async (name) => {
    const { user, backend } = await renderDraft('/join')
    await (name === TOWN ? writeRequest(user) : fillIn(user, name))
    const before = arrivedFrom(backend, name).length
    sendingOnce(backend, answerLost)
    await user.click(send())
    expect(await screen.findByText('There is no connection to the server.')).toBeVisible()
    await user.type(field('Main needs'), ' And to share.')
    await user.click(send())
    const summary = await screen.findByRole('alert', { name: 'There is one problem' })
    expect(arrivedFrom(backend, name)).toHaveLength(before + 1)
    expect(await screen.findByText('Your request may have arrived')).toBeVisible()
    expect(screen.getByText(/Changed entries would be a second request\.$/)).toBeVisible()
    await user.click(within(summary).getByRole('link', { name: /^Your first request may have arrived: send without/ }))
    await waitFor(async () => expect(await secondBox()).toHaveFocus())
    expect(await secondBox()).not.toBeChecked()
    await user.click(await secondBox())
    await user.click(send())
    await arrived()
    const sent = arrivedFrom(backend, name).map(({ form }) => form)
    expect(sent).toHaveLength(before + 2)
    expect(sent.at(-1)).toMatchObject({ needs: 'To learn. And to share.' })
    // The sender's own request is not declared as one of another authority.
    expect(sent.at(-1)).not.toHaveProperty('otherThanOpen')
  })

  test('it counts once when the change is undone', async () => {
    const { user, backend } = await renderDraft('/join')
    await fillIn(user)
    sendingOnce(backend, answerLost)
    await user.click(send())
    expect(await screen.findByText('There is no connection to the server.')).toBeVisible()
    await user.type(field('Main needs'), ' And')
    await user.click(send())
    await screen.findByRole('alert', { name: 'There is one problem' })
    await user.type(field('Main needs'), '{Backspace}'.repeat(4))
    await user.click(send())
    await arrived()
    expect(arrivedFrom(backend, 'Sample town')).toHaveLength(1)
  })

  test('it goes out unasked when nothing had arrived', async () => {
    const { user, backend } = await renderDraft('/join')
    await fillIn(user)
    backend.faults.set({ kind: 'offline', operation: 'requestToJoin', times: 1 })
    await user.click(send())
    expect(await screen.findByText('There is no connection to the server.')).toBeVisible()
    await user.type(field('Main needs'), ' And to share.')
    await user.click(send())
    await arrived()
    expect(arrivedFrom(backend, 'Sample town')).toHaveLength(1)
  })
})
