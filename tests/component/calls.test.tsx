import { screen, within } from '@testing-library/react'
import { describe, expect, test, vi } from 'vitest'
import { seedState } from '#mocks/seeds/seed-state.ts'
import type { Deadline } from '#src/domain/deadline.ts'
import { renderApp } from '#tests/support/render-app.tsx'

const OPEN = '/calls/romact-tcc-2016-1'
const REHEARSAL = '/calls/romact-rehearsal-2016'

describe('the list of calls', () => {
  test('has the open call first and marks the rehearsal', async () => {
    await renderApp('/calls')
    await screen.findByRole('heading', { level: 1, name: 'Calls for proposals' })
    const [first, second] = screen
      .getAllByRole('listitem')
      .filter((item) => within(item).queryByRole('timer') ?? within(item).queryByText('Rehearsal, invented'))
    if (!first || !second) throw new Error('two calls were expected')
    expect(within(first).getByText('Open')).toBeVisible()
    expect(within(first).getByRole('link', { name: 'Start an application' })).toHaveAttribute(
      'href',
      '/applications?start=romact-tcc-2016-1',
    )
    expect(within(second).getByText('Rehearsal, invented')).toBeVisible()
    expect(within(second).queryByRole('link', { name: 'Start an application' })).toBeNull()
  })

  test('leads to the call', async () => {
    const { user, router } = await renderApp('/calls')
    await user.click(await screen.findByRole('link', { name: /^Call for proposals for capacity/ }))
    expect(await screen.findByRole('heading', { level: 2, name: 'Budget available' })).toBeVisible()
    expect(router.state.location.pathname).toBe(OPEN)
  })
})

describe('the page of a call', () => {
  test.each([
    ['en', 'Friday 29 April 2016, 17:00 Strasbourg time (UTC+2)', /^29 April 2016 at 17:00 CET$/],
    ['fr', 'Vendredi 29 avril 2016 à 17 h 00, heure de Strasbourg (UTC+2)', /texte anglais/],
    ['de', 'Freitag, 29. April 2016, 17:00 Uhr Straßburger Zeit (UTC+2)', /29\. April 2016 um 17:00 Uhr MEZ/],
  ] as const)('shows the deadline in %s: place, offset and the printed text', async (locale, text, printed) => {
    await renderApp(OPEN, { locale })
    const timer = await screen.findByRole('timer')
    const card = timer.closest('section')
    if (!card) throw new Error('the countdown stands in a section')
    expect(within(card).getByText(text)).toBeVisible()
    expect(within(card).getByText(printed)).toBeVisible()
  })

  test.each([
    ['en', 'The feed is renewed only with each new version of this site.'],
    ['fr', 'Ce fil n’est renouvelé qu’avec chaque nouvelle version de ce site.'],
    ['de', 'Der Feed erneuert sich nur mit jeder neuen Fassung dieser Website.'],
  ] as const)('says in %s beside the feed of which day it is', async (locale, note) => {
    await renderApp(OPEN, { locale })
    expect(await screen.findByText(note)).toBeVisible()
  })

  test('has the order of the Council of Europe’s calls, and says what is not known', async () => {
    await renderApp(OPEN)
    // The head of the page renders before the rest.
    await screen.findByRole('heading', { level: 2, name: 'Questions and answers' })
    const titles = screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)
    const parts = [
      'Introduction',
      'Background',
      'Budget available',
      'Requirements',
      'How to apply',
      'Evaluation and selection',
      'Notification and signature',
      'Indicative timetable',
      'Questions and answers',
    ]
    expect(titles.filter((title) => parts.includes(title))).toEqual(parts)
    const budget = screen.getByRole('region', { name: 'Budget available' })
    expect(within(budget).getByText(/Total budget: not found in what we could read/)).toHaveTextContent('not known')
    expect(screen.getByText(/Our proposal, not official/)).toBeVisible()
    // The printed zone has two readings, and no source confirms ours.
    const row = (name: RegExp) => screen.getByRole('row', { name })
    expect(row(/^Deadline/)).toHaveTextContent(/17:00.*our design/)
    expect(row(/^Activities may start/)).toHaveTextContent('documented')
  })

  test('just after the deadline the hour is disputed, and an application can still be begun', async () => {
    await renderApp(OPEN, { at: '2016-04-29T15:00:00.001Z' })
    expect(await screen.findByText('Deadline has just passed')).toBeVisible()
    expect(screen.queryByRole('timer')).toBeNull()
    expect(screen.getByRole('link', { name: 'Start an application' })).toBeVisible()
    expect(screen.getByText(/^This hour is disputed, so you can still begin and send now/)).toBeVisible()
  })

  test('late by both readings it takes no new application, and a draft can still be sent', async () => {
    await renderApp(OPEN, { at: '2016-04-29T16:00:00.001Z' })
    expect(await screen.findByText(/^A draft can still be sent/)).toBeVisible()
    expect(screen.queryByRole('link', { name: 'Start an application' })).toBeNull()
  })

  test('in the last hour it says how little time is left', async () => {
    await renderApp(OPEN, { at: '2016-04-29T14:20:00.000Z' })
    expect(await screen.findByText(/Less than one hour left/)).toBeVisible()
  })

  test('a second version of the deadline shows the first struck through', async () => {
    const seed = await seedState()
    const extended: Deadline = {
      version: 2,
      wallTime: '2016-05-06T17:00',
      zone: 'Europe/Paris',
      at: '2016-05-06T15:00:00.000Z',
      literalAt: null,
      printed: { en: '6 May 2016 at 17:00 CET', fr: null, de: null },
      publishedAt: '2016-04-11T08:00:00.000Z',
    }
    const state = {
      ...seed,
      calls: seed.calls.map((call) => (call.rehearsal ? call : { ...call, deadlines: [...call.deadlines, extended] })),
    }
    await renderApp(OPEN, { state })
    await screen.findByRole('heading', { name: 'The deadline was changed' })
    expect(screen.getByRole('deletion')).toHaveTextContent('Friday 29 April 2016, 17:00 Strasbourg time (UTC+2)')
    expect(screen.getByText('replaced')).toBeVisible()
    expect(screen.getAllByText('Friday 6 May 2016, 17:00 Strasbourg time (UTC+2)').length).toBeGreaterThan(1)
  })

  test('an unknown call is not found', async () => {
    await renderApp('/calls/no-such-call')
    expect(await screen.findByRole('heading', { level: 1, name: 'This page was not found' })).toBeVisible()
  })

  test('a rehearsal says so and documents nothing', async () => {
    await renderApp(REHEARSAL)
    expect(await screen.findByText(/This call is invented/)).toBeVisible()
    const text = await screen.findByRole('region', { name: 'Requirements' })
    expect(within(text).queryByText('documented')).toBeNull()
  })

  test('can be printed', async () => {
    const print = vi.fn<() => void>()
    vi.stubGlobal('print', print)
    const { user } = await renderApp(OPEN)
    await user.click(await screen.findByRole('button', { name: 'Print' }))
    expect(print).toHaveBeenCalledOnce()
    vi.unstubAllGlobals()
  })
})

describe('every question of the form', () => {
  test('of a rehearsal is marked as our design, whatever the real call documents', async () => {
    await renderApp(`${REHEARSAL}/questions`)
    const [first] = await screen.findAllByText('our design')
    expect(first).toBeVisible()
    expect(screen.queryByText('documented')).toBeNull()
    expect(screen.queryByText('inferred')).toBeNull()
  })

  test('stands with its limit, its options and its condition in words', async () => {
    await renderApp(`${OPEN}/questions`)
    await screen.findByRole('heading', { level: 1, name: 'Every question of the form' })
    const motivation = screen.getByRole('region', { name: /Motivation/ })
    expect(within(motivation).getAllByText('Text, up to 3,000 characters (rule)').length).toBe(2)
    expect(within(motivation).getByText('Needed, only for module C')).toBeVisible()
    const budget = screen.getByRole('region', { name: /Budget/ })
    expect(within(budget).getByText(/only for module C$/, { selector: 'section > p' })).toBeVisible()
    expect(screen.getByText('Employed already')).toBeVisible()
    expect(screen.getByText('Advice: 10 to 25 participants. Otherwise reviewers may ask.')).toBeVisible()
    const period = /^Rule: at least one of your dates between 1 June 2016 and 1 May 2017\. Advice: all days from/
    expect(screen.getAllByText(period).length).toBe(2)
  })

  test.each([
    ['fr', 'Toutes les questions du formulaire', 'Obligatoire, uniquement pour le module C'],
    ['de', 'Alle Fragen des Formulars', 'Nötig, nur für Modul C'],
  ] as const)('in %s', async (locale, title, need) => {
    await renderApp(`${OPEN}/questions`, { locale })
    expect(await screen.findByRole('heading', { level: 1, name: title })).toBeVisible()
    expect(screen.getAllByText(need).length).toBeGreaterThan(0)
  })
})
