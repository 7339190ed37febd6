import { act, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { createClock } from '#mocks/clock.ts'
import { createFaults } from '#mocks/faults.ts'
import { DemonstrationPanel } from '#mocks/panel/DemonstrationPanel.tsx'
import { DemonstrationBanner } from '#mocks/panel/DemonstrationBanner.tsx'
import { mountPanel } from '#mocks/panel/mount-panel.tsx'
import type { PanelApi } from '#mocks/panel/panel-api.ts'
import { panelTexts } from '#mocks/panel/panel-texts.ts'
import { people } from '#mocks/seeds/people.ts'

afterEach(() => {
  document.documentElement.lang = 'en'
})

function panelApi() {
  const clock = createClock()
  const faults = createFaults()
  let signedInAs: string | null = null
  const api = {
    now: () => clock.nowMs(),
    jumpTo: (at) => clock.jumpTo(at),
    faults: () => faults.list().map(({ kind }) => kind),
    setFault: (kind, on) => (on ? faults.set({ kind }) : faults.clear(kind)),
    people: () => people,
    signedInAs: () => signedInAs,
    signIn: (personId) => void (signedInAs = personId),
    signOut: () => void (signedInAs = null),
    reset: vi.fn<() => Promise<void>>(() => Promise.resolve()),
    onChanged: (listener) => faults.subscribe(listener),
  } satisfies PanelApi
  return { api, clock, faults }
}

async function openPanel() {
  const setup = panelApi()
  const user = userEvent.setup()
  render(<DemonstrationPanel api={setup.api} />)
  await user.click(screen.getByRole('button', { name: 'Demonstration' }))
  return { ...setup, user, panel: within(screen.getByRole('dialog', { name: 'Demonstration' })) }
}

test('the panel shows the time of the demonstration and jumps', async () => {
  const { panel, user, clock } = await openPanel()
  expect(panel.getByText(/12 April 2016.*10:00, Strasbourg time/)).toBeVisible()

  await user.click(panel.getByRole('button', { name: /Disputed hour/ }))

  expect(clock.now()).toMatch(/^2016-04-29T15:20:/)
  expect(await panel.findByText(/29 April 2016.*17:20, Strasbourg time/)).toBeVisible()
  expect(panel.getByRole('status')).toHaveTextContent('The clock has moved.')
})

test('one can be somebody else, and a visitor again', async () => {
  const { panel, user, api } = await openPanel()
  expect(panel.getByRole('button', { name: /Visitor/, pressed: true })).toBeVisible()

  await user.click(panel.getByRole('button', { name: /Gabriel Sample/ }))
  expect(api.signedInAs()).toBe('reviewer-1')
  expect(panel.getByRole('button', { name: /Gabriel Sample/, pressed: true })).toBeVisible()

  await user.click(panel.getByRole('button', { name: /Visitor/ }))
  expect(api.signedInAs()).toBeNull()
})

test('faults are switched on and off, and one that ends by itself is seen', async () => {
  const { panel, user, faults } = await openPanel()
  await user.click(panel.getByRole('checkbox', { name: 'Slow line' }))
  expect(faults.list()).toMatchObject([{ kind: 'slow' }])
  expect(panel.getByRole('checkbox', { name: 'Slow line' })).toBeChecked()

  act(() => faults.clear())
  expect(panel.getByRole('checkbox', { name: 'Slow line' })).not.toBeChecked()
})

test('starting again asks first', async () => {
  const { panel, user, api } = await openPanel()
  await user.click(panel.getByRole('button', { name: 'Start again' }))
  await waitFor(() => expect(panel.getByRole('button', { name: 'Cancel' })).toHaveFocus())
  await user.keyboard('{Enter}')
  expect(api.reset).not.toHaveBeenCalled()

  await user.click(panel.getByRole('button', { name: 'Start again' }))
  await user.click(panel.getByRole('button', { name: 'Forget and start again' }))
  expect(api.reset).toHaveBeenCalledOnce()
  expect(await panel.findByText('The demonstration has started again.')).toBeVisible()
})

test('what fails is said', async () => {
  const { panel, user, api } = await openPanel()
  api.reset.mockRejectedValueOnce(new Error('no storage'))
  await user.click(panel.getByRole('button', { name: 'Start again' }))
  await user.click(panel.getByRole('button', { name: 'Forget and start again' }))
  expect(await panel.findByText(/did not work/)).toBeVisible()
})

test('the window takes the focus, and Escape gives it back to the button', async () => {
  const { user } = await openPanel()
  expect(screen.getByRole('dialog')).toHaveFocus()
  await user.tab()
  await user.keyboard('{Escape}')
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(screen.getByRole('button', { name: 'Demonstration', expanded: false })).toHaveFocus()
})

test('banner and panel follow the language of the page', async () => {
  render(<DemonstrationBanner />)
  expect(screen.getByText(panelTexts.en.banner)).toBeVisible()
  document.documentElement.lang = 'de'
  expect(await screen.findByText(panelTexts.de.banner)).toBeVisible()
})

test('the banner comes first on the page, the panel last; both go when asked', async () => {
  document.body.innerHTML = '<div id="top"></div><main>Page</main>'
  const top = document.querySelector<HTMLElement>('#top')
  if (!top) throw new Error('no container')
  let unmount = () => {}
  act(() => {
    unmount = mountPanel(top, panelApi().api)
  })
  expect(document.body.firstElementChild).toHaveTextContent(panelTexts.en.banner)
  expect(document.body.lastElementChild).toHaveTextContent('Demonstration')
  act(() => unmount())
  expect(document.body).toHaveTextContent(/^Page$/)
})
