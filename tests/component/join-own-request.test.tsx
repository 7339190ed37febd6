import { screen } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { answerLost, arrived, arrivedFrom, fillTheRest, nameIt, send, sendingOnce } from '#tests/support/join-page.ts'
import { type RenderedApp, renderApp } from '#tests/support/render-app.tsx'

const TOWN = 'Sample city on the river'
const country = () => screen.getByRole('combobox', { name: 'Country' })
const othersBox = () => screen.findByRole('checkbox', { name: 'The authorities that asked are others than ours.' })

/** Two requests of this name are open, and are said to be of others. */
const writeRequest = async (user: UserEvent) => {
  await nameIt(user, TOWN, 'Slovak Republic')
  await fillTheRest(user)
  await user.click(await othersBox())
}

const leaveAndComeBack = async ({ user, router }: Pick<RenderedApp, 'user' | 'router'>) => {
  await router.navigate('/about')
  await screen.findByRole('heading', { level: 1, name: 'About' })
  await router.navigate('/join')
  expect(await screen.findByText('What you had typed is back.')).toBeVisible()
  // This DOM cannot restore the choice of a list.
  await user.selectOptions(country(), 'Slovak Republic')
}

test('a refused request has not arrived: after a reload as well, others are asked about', async () => {
  const app = await renderApp('/join')
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
  const app = await renderApp('/join')
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
