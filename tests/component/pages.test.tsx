import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { seedState } from '#mocks/seeds/seed-state.ts'
import { EXPIRY_MS } from '#src/backend/saving/device-store.ts'
import { renderApp } from '#tests/support/render-app.tsx'

describe('the privacy notice', () => {
  test('is that of the open call, in its newest version, with its rules', async () => {
    await renderApp('/privacy')
    expect(await screen.findByText(/ROMACT TCC 2016, round 1: version 6 of 12 April 2016/)).toBeVisible()
    expect(screen.getByText(/Rules that apply: Secretary General’s Regulation of 17 April 1989/)).toBeVisible()
    const what = screen.getByRole('region', { name: 'Which data, and why' })
    expect(within(what).getByText(/whoever asks the office a question/)).toBeVisible()
    const access = screen.getByRole('region', { name: 'Who has access' })
    expect(
      within(access).getByText(/requests to join of a similar name are open, how many, and the day on which/),
    ).toBeVisible()
  })

  test('stays readable in an earlier version, which says that it is one', async () => {
    const { user } = await renderApp('/privacy')
    await user.click(await screen.findByRole('link', { name: 'Version 1 of 1 April 2016' }))
    expect(await screen.findByText(/This is an earlier version/)).toBeVisible()
    expect(screen.queryByText(/whoever asks the office a question: for/)).toBeNull()
    expect(screen.getByRole('link', { name: 'Version 1 of 1 April 2016' })).toHaveAttribute('aria-current', 'true')
  })

  test('of another call is chosen by its name', async () => {
    const { user } = await renderApp('/privacy')
    await user.click(await screen.findByRole('link', { name: 'Rehearsal 2016' }))
    expect(await screen.findByText(/Rehearsal 2016: version 1 of 11 January 2016/)).toBeVisible()
  })

  test('of an address that names none says so, and what is shown instead', async () => {
    const { router } = await renderApp('/privacy?call=nope')
    expect(await screen.findByText(/call “nope”, which is not here\. Below is the notice of ROMACT TCC/)).toBeVisible()
    await router.navigate('/privacy?version=99')
    expect(await screen.findByText(/version “99”, which was never published .* current version, 6\./)).toBeVisible()
    expect(screen.queryByText(/“nope”/)).toBeNull()
    await router.navigate('/privacy?version=6')
    await waitFor(() => expect(screen.queryByText(/The address asks/)).toBeNull())
    expect(screen.getByText(/version 6 of 12 April 2016/)).toBeVisible()
  })

  test('says what holds while there is no call, as whoever asks to join has to confirm it', async () => {
    const state = { ...(await seedState()), calls: [] }
    const { router } = await renderApp('/privacy', { state })
    const without = await screen.findByRole('region', { name: 'While there is no call' })
    expect(without).toHaveTextContent(/there is none now/)
    expect(screen.getByRole('region', { name: 'Requests to join, offers of cooperation' })).toHaveTextContent(
      /A request to join and an offer of cooperation are read by the secretariat/,
    )
    await router.navigate('/join')
    expect(await screen.findByRole('checkbox', { name: 'I have read the privacy notice.' })).toBeInTheDocument()
  })

  test('says of requests and offers, which need no call, who reads them and what of them is published', async () => {
    await renderApp('/privacy')
    const access = await screen.findByRole('region', { name: 'Who has access' })
    for (const part of [access, screen.getByRole('region', { name: 'Requests to join, offers of cooperation' })]) {
      expect(part).toHaveTextContent(/secretariat/)
      expect(part).toHaveTextContent(/Of an authority that is accepted, everybody sees its name, .* the topics/)
    }
  })

  test.each([
    ['en', 'How long', / (\d+) days/, /goes when you close the tab/],
    ['fr', 'Combien de temps', /(\d+) jours/, /disparaît à la fermeture de l’onglet/],
    ['de', 'Wie lange', / (\d+) Tagen/, /verschwindet mit dem Schließen des Tabs/],
  ] as const)('says in %s the days that a form which was begun stays here', async (locale, name, days, withTab) => {
    await renderApp('/privacy', { locale })
    const time = (await screen.findByRole('region', { name })).textContent
    expect(Number(days.exec(time)?.[1]) * 24 * 3_600_000).toBe(EXPIRY_MS)
    const ofTab = time.split(/(?<=[.]) /).filter((sentence) => withTab.test(sentence))
    expect(ofTab).toHaveLength(1)
    expect(ofTab[0]).not.toMatch(/to join|participation|Aufnahme/)
  })

  test('of a call is not joined by what holds without one', async () => {
    await renderApp('/privacy')
    expect(await screen.findByText(/version 6 of 12 April 2016/)).toBeVisible()
    expect(screen.queryByRole('region', { name: 'While there is no call' })).toBeNull()
  })

  test('that cannot be fetched is asked for again', async () => {
    const { user, backend, router } = await renderApp('/about')
    backend.faults.set({ kind: 'errors', operation: 'listPrivacyNotices' })
    await router.navigate('/privacy')
    expect(await screen.findByText(/could not be fetched/)).toBeVisible()
    const again = await screen.findByRole('button', { name: 'Try again' })
    backend.faults.clear()
    await user.click(again)
    expect(await screen.findByText(/version 6 of 12 April 2016/)).toBeVisible()
  })

  test.each([
    ['fr', 'Notice de confidentialité', /version 6 du 12 avril 2016/, /sont ouvertes, combien, et le jour où/],
    ['de', 'Datenschutzhinweis', /Fassung 6 vom 12\. April 2016/, /offen sind, wie viele, und den Tag/],
  ] as const)('in %s', async (locale, title, version, howMany) => {
    await renderApp('/privacy', { locale })
    expect(await screen.findByRole('heading', { level: 1, name: title })).toBeVisible()
    expect(screen.getAllByText(version).length).toBeGreaterThan(0)
    expect(screen.getAllByText(howMany).length).toBeGreaterThan(0)
  })
})

test('the page about the Alliance names its sources and its channels', async () => {
  await renderApp('/about')
  const sources = await screen.findByRole('region', { name: 'Sources' })
  expect(within(sources).getAllByRole('listitem').length).toBeGreaterThan(3)
  const channels = screen.getByRole('region', { name: 'Channels' })
  expect(within(channels).getByRole('link', { name: 'News feed (RSS)' })).toHaveAttribute('href', '/feed.xml')
})

test('the statement on accessibility says what was tested, and what was not', async () => {
  await renderApp('/accessibility')
  const tested = await screen.findByRole('region', { name: 'What is tested' })
  expect(within(tested).getAllByRole('listitem').length).toBeGreaterThan(3)
  for (const words of [
    /keyboard alone: .*asking to join/,
    /colours of the system forced.*: the overview, .*the map/,
    /On paper: the map/,
  ])
    expect(within(tested).getByText(words)).toBeVisible()
  const notTested = screen.getByRole('region', { name: 'What is not tested yet' })
  expect(notTested).toHaveTextContent(/Safari/)
  expect(notTested).toHaveTextContent(/forced colours and on paper, only the pages named above/)
  const limits = screen.getByRole('region', { name: 'Known limits' })
  expect(limits).toHaveTextContent(/one button with their number/)
  expect(limits).not.toHaveTextContent(/is a picture/)
})

test('only a demonstration calls itself one when somebody reports a barrier', async () => {
  const demonstration = /This copy is for demonstrations/
  await renderApp('/accessibility')
  const report = () => screen.findByRole('region', { name: 'Tell us about a barrier' })
  expect(await report()).toHaveTextContent(demonstration)
  cleanup()
  vi.stubEnv('MODE', 'production')
  onTestFinished(() => void vi.unstubAllEnvs())
  await renderApp('/accessibility')
  expect(await report()).toHaveTextContent(/Write to the institution that runs this service/)
  expect(await report()).not.toHaveTextContent(demonstration)
})

test('the history stands in the order of time, and no date says more than its source', async () => {
  const seed = await seedState()
  await renderApp('/about', { state: { ...seed, timeline: seed.timeline.toReversed() } })
  const innsbruck = await screen.findByText('Innsbruck joins; no number is given')
  const list = innsbruck.closest('ol')
  if (!list) throw new Error('the history is a list')
  const dates = within(list)
    .getAllByRole('listitem')
    .map((item) => item.firstElementChild?.textContent)
  expect(dates[0]).toBe('22 September 2011')
  expect(dates).toContain('between 20 March 2013 and 26 April 2013')
  expect(dates).toContain('between 10 June 2013 and 31 August 2013')
  expect(dates.at(-1)).toBe('24 January 2018')
  expect(dates).not.toContain('June 2013')
  expect(within(list).getByText(/114 participants in 26/)).toHaveTextContent(
    /another source, vasarhelyihirek\.hu, counts 115 authorities that had registered interest, from 25 countries/,
  )
})

test('the page about names every file of open data, each with its schema', async () => {
  await renderApp('/about')
  const data = within(await screen.findByRole('region', { name: 'Open data' }))
  const addresses = data.getAllByRole('link').map((link) => link.getAttribute('href') ?? '')
  const files = (await readdir(join(import.meta.dirname, '../../public/data'))).map((name) => `/data/${name}`)
  expect(addresses.filter((address) => address !== '/openapi.json').toSorted()).toEqual(files.toSorted())
})

test('the privacy notice says what stays on this device', async () => {
  await renderApp('/privacy')
  const device = within(await screen.findByRole('region', { name: 'On this device' }))
  expect(device.getByText(/last public answers of the server, are kept in this browser/)).toBeVisible()
})
