import { act, render, screen, waitFor, within } from '@testing-library/react'
import { matchRoutes } from 'react-router'
import { expect, test, vi } from 'vitest'
import { navFor } from '#src/app/nav.ts'
import { roleSchema } from '#src/domain/person.ts'
import { languageStore, loadAreas, startLanguage } from '#src/i18n/language.ts'
import { LocaleProvider } from '#src/i18n/LocaleProvider.tsx'
import { LanguageContext, useText } from '#src/i18n/use-text.ts'
import { renderApp } from '#tests/support/render-app.tsx'

test('a wrong address says so inside the shell', async () => {
  await renderApp('/nowhere')
  expect(await screen.findByRole('heading', { level: 1, name: 'This page was not found' })).toBeInTheDocument()
  expect(screen.getByRole('banner')).toBeInTheDocument()
  expect(document.title).toBe('This page was not found – Alliance')
})

test('the language changes in place: focus stays, title and html follow', async () => {
  const { user } = await renderApp('/nowhere')
  const select = await screen.findByRole('combobox', { name: 'Language' })
  await user.selectOptions(select, 'Deutsch')
  expect(await screen.findByRole('heading', { level: 1, name: 'Seite nicht gefunden' })).toBeInTheDocument()
  expect(screen.getByRole('combobox', { name: 'Sprache' })).toBe(select)
  expect(document.documentElement).toHaveAttribute('lang', 'de')
  expect(document.title).toBe('Seite nicht gefunden – Allianz')
})

test('a page finds texts that came after the drawing began', async () => {
  const Lead = () => useText()('overview.exploreMap')
  await startLanguage('en')
  const before = languageStore.get()
  await loadAreas('overview')
  render(
    <LanguageContext value={before}>
      <Lead />
    </LanguageContext>,
  )
  expect(screen.getByText('Explore the map')).toBeVisible()
})

test('texts that come later draw nothing anew that stands', async () => {
  const draw = vi.fn<() => void>()
  const Menu = () => {
    draw()
    return useText()('shell.menu')
  }
  await startLanguage('en')
  render(
    <LocaleProvider>
      <Menu />
    </LocaleProvider>,
  )
  const drawn = draw.mock.calls.length
  const ofPage = new MutationObserver(() => undefined)
  // Setting the language attribute again makes browsers recompute language rules for the whole page.
  ofPage.observe(document.documentElement, { attributes: true })
  await act(() => loadAreas('overview'))
  expect(languageStore.get().messages).toHaveProperty('overview.exploreMap')
  expect(draw).toHaveBeenCalledTimes(drawn)
  expect(ofPage.takeRecords()).toEqual([])
})

test('a page that came by navigation takes the focus at its heading', async () => {
  const { router } = await renderApp('/nowhere')
  const first = await screen.findByRole('heading', { level: 1 })
  expect(first).not.toHaveFocus()
  await act(() => router.navigate('/nothing-either'))
  expect(screen.getByRole('heading', { level: 1 })).toHaveFocus()
})

test('the navigation is that of the person who is signed in, and out again', async () => {
  const { user, router } = await renderApp('/nowhere', { as: 'secretariat' })
  const account = await screen.findByRole('button', { name: 'Your account: Jules Sample' })
  expect(within(screen.getByRole('navigation', { name: 'Main' })).queryByRole('link', { name: 'Join' })).toBeNull()
  await user.click(account)
  await user.keyboard('{Escape}')
  expect(account).toHaveFocus()
  expect(account).toHaveAttribute('aria-expanded', 'false')
  await user.click(account)
  await user.click(screen.getByRole('button', { name: 'Sign out' }))
  await waitFor(() => expect(router.state.location.pathname).toBe('/'))
  expect(account).not.toBeInTheDocument()
})

test('every link of the navigation leads to a page', async () => {
  const { router } = await renderApp('/nowhere')
  const person = { id: 'person-all', name: 'All', organisation: null, country: null, roles: roleSchema.options }
  for (const path of [...[null, person].flatMap(navFor).map(({ to }) => to), '/sign-in']) {
    expect(matchRoutes(router.routes, path)?.at(-1)?.route.path).toBe(path)
  }
})

test('the appearance is remembered', async () => {
  const { user } = await renderApp('/nowhere')
  await user.selectOptions(await screen.findByRole('combobox', { name: 'Appearance' }), 'Dark')
  expect(document.documentElement).toHaveAttribute('data-theme', 'dark')
  expect(localStorage.getItem('theme')).toBe('dark')
  await user.selectOptions(screen.getByRole('combobox', { name: 'Appearance' }), 'As on this device')
  expect(document.documentElement).not.toHaveAttribute('data-theme')
})

test('channels that the operator set are in the footer', async () => {
  await renderApp('/nowhere', { config: { channels: { facebook: 'https://facebook.com/example', x: null } } })
  const follow = await screen.findByRole('navigation', { name: 'Follow' })
  expect(within(follow).getByRole('link', { name: 'Facebook' })).toHaveAttribute('href', 'https://facebook.com/example')
  expect(within(follow).queryByRole('link', { name: /X/ })).not.toBeInTheDocument()
  expect(within(follow).getByRole('link', { name: 'News feed (RSS)' })).toBeInTheDocument()
})

test('a lost connection is told, on the page and above it', async () => {
  const { backend, router } = await renderApp('/nowhere')
  await screen.findByRole('heading', { level: 1 })
  backend.faults.set({ kind: 'offline' })
  await act(() => router.navigate('/map'))
  expect(await screen.findByRole('heading', { level: 1, name: 'No connection' })).toBeInTheDocument()
  expect(screen.getByText(/it is sent when the connection is back/)).toBeInTheDocument()

  backend.faults.clear('offline')
  await act(async () => screen.getByRole('button', { name: 'Try again' }).click())
  expect(await screen.findByRole('heading', { level: 1, name: 'Map of participants' })).toBeInTheDocument()
  expect(screen.queryByText(/it is sent when the connection is back/)).not.toBeInTheDocument()
})

test('an answer that does not fit names the operation', async () => {
  const { backend, router } = await renderApp('/nowhere')
  await screen.findByRole('heading', { level: 1 })
  backend.faults.set({ kind: 'malformed' })
  await act(() => router.navigate('/map'))
  expect(await screen.findByRole('heading', { level: 1, name: 'The server’s answer does not fit' })).toBeInTheDocument()
  expect(screen.getByText(/listMembers|listCountries/, { selector: 'p' })).toBeInTheDocument()
})

test('a session that has ended is renewed in place', async () => {
  const { user, backend, router } = await renderApp('/applications', { as: 'reviewer-1' })
  await screen.findByRole('heading', { level: 1, name: 'My applications' })
  backend.faults.set({ kind: 'session_expired' })
  await act(() => router.navigate('/review'))
  const renew = await screen.findByRole('button', { name: 'Continue as Gabriel Sample' })
  backend.faults.clear('session_expired')
  await user.click(renew)
  await waitFor(() => expect(renew).not.toBeInTheDocument())
  expect(await screen.findByRole('heading', { level: 1, name: /^Assessment/ })).toBeInTheDocument()
  expect(router.state.location.pathname).toBe('/review')
})
