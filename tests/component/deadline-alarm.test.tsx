import { act, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { announcements } from '#src/ui/announcer.ts'
import type { Instant } from '#src/domain/values.ts'
import { call, draft, world } from '#tests/support/world.ts'
import { renderDraft, saved } from '#tests/support/application-page.ts'

/** Each test uses another application, since announcements are not repeated per application. */
let number = 0
const open = async (at: Instant, { page = '/motivation', isComplete = false } = {}) => {
  number += 1
  const id = `alarm-${number}`
  const announced: string[] = []
  const complete = draft(id)
  const { 'motivation.objectives': _, ...answers } = complete.answers
  announcements.subscribe(() => announced.push(announcements.get().trim()))
  const app = await renderDraft(`/applications/${id}${page}`, {
    as: 'owner',
    at,
    state: world({ applications: [isComplete ? complete : { ...complete, answers }] }),
  })
  await screen.findByRole('heading', { level: 1 })
  return {
    ...app,
    id,
    announced: () => announced.filter((words) => words.includes('left') || words.includes('passed')),
  }
}
const main = () => within(screen.getByRole('main'))

describe('the deadline on every page of an application', () => {
  test.each<[Instant, RegExp]>([
    ['2016-04-28T15:00:00.000Z', /^23 hours, 59 minutes left$/],
    ['2016-04-29T14:00:00.000Z', /^59 minutes left$/],
    ['2016-04-29T14:45:00.000Z', /^14 minutes left$/],
  ])('at %s says what is left and what is missing, once', async (at, left) => {
    const { announced, router, id } = await open(at)
    expect(main().getAllByText(left).length).toBeGreaterThan(0)
    expect(main().getByText(/^Not finished: .*Motivation.* \(\d sections? left\)/)).toBeVisible()
    expect(announced()).toHaveLength(1)
    expect(announced()[0]).toMatch(/left\. Not finished: .*Motivation/)
    for (const page of ['/contact', '/check', '']) {
      await act(() => router.navigate(`/applications/${id}${page}`))
      expect(await main().findByText(/^Not finished: .*Motivation/)).toBeVisible()
    }
    expect(announced()).toHaveLength(1)
  })

  test('is silent before the last day, then speaks at each step and when it passes', async () => {
    const { announced, backend, user } = await open('2016-04-28T14:59:00.000Z')
    expect(announced()).toEqual([])
    expect(main().queryByText(/^Not finished/)).toBeNull()
    for (const [at, words] of [
      ['2016-04-28T15:00:01.000Z', /^(24|23) hours/],
      ['2016-04-29T14:00:01.000Z', /^59 minutes/],
      ['2016-04-29T14:45:01.000Z', /^14 minutes/],
      ['2016-04-29T15:00:01.000Z', /this hour is disputed/],
      ['2016-04-29T16:00:01.000Z', /^The deadline has passed$/],
    ] as const) {
      await act(() => backend.jumpTo(at))
      await user.type(screen.getByLabelText('Objectives'), '!')
      await waitFor(() => expect(announced().at(-1)).toMatch(words))
    }
    expect(announced()).toHaveLength(5)
  })

  test('a missing paper keeps nobody from sending, and is said so', async () => {
    const { announced } = await open('2016-04-29T14:10:00.000Z', { page: '', isComplete: true })
    expect(
      await main().findByText(/^It can be sent as it is\. Still open: Documents \(1 section left\)\.$/),
    ).toBeVisible()
    await waitFor(() => expect(announced()).toHaveLength(1))
  })

  test('goes on with what is filled in meanwhile, and can be closed until the next step', async () => {
    const { user, backend } = await open('2016-04-29T14:10:00.000Z')
    expect(await main().findByText(/^Not finished: .*Motivation/)).toBeVisible()
    await user.type(screen.getByLabelText('Objectives'), 'Trust.')
    await saved()
    await waitFor(() => expect(main().queryByText(/^Not finished: .*Motivation/)).toBeNull())
    await user.click(main().getByRole('button', { name: 'Close' }))
    expect(main().queryByText(/minutes left$/, { selector: 'strong' })).toBeNull()
    expect(screen.getByRole('heading', { level: 1 })).toHaveFocus()
    await act(() => backend.jumpTo('2016-04-29T14:50:00.000Z'))
    await user.type(screen.getByLabelText('Objectives'), '!')
    expect(await main().findByText(/minutes left$/, { selector: 'strong' })).toBeVisible()
  })
})

describe('whoever only sits there', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'] }))
  afterEach(() => void vi.useRealTimers())

  /** No later answer reports the time. */
  const openInSilence = async (...where: Parameters<typeof open>) => {
    const opened = await open(...where)
    vi.spyOn(opened.backend, 'fetch').mockReturnValue(new Promise(() => undefined))
    return opened
  }
  const pass = (seconds: number) => act(() => vi.advanceTimersByTimeAsync(seconds * 1000))

  test('hears of the last quarter of an hour, of the last minute and of the end', async () => {
    const { announced } = await openInSilence('2016-04-29T14:44:50.000Z')
    const before = announced().length
    await pass(15)
    expect(announced().slice(before)).toEqual([expect.stringMatching(/^14 minutes left\. Not finished/)])
    await pass(14 * 60 + 30)
    expect(main().getAllByText('Less than a minute left').length).toBeGreaterThan(0)
    await pass(60)
    expect(announced().slice(before + 1)).toEqual([expect.stringMatching(/this hour is disputed/)])
  })

  test('before the question whether to send reads there what has become of the deadline', async () => {
    const { user } = await openInSilence('2016-04-29T14:59:40.000Z', { page: '/check', isComplete: true })
    await user.click(await main().findByRole('button', { name: 'Send the application' }))
    const dialog = within(await screen.findByRole('dialog'))
    expect(dialog.queryByText(/marked as received late/)).toBeNull()
    await pass(30)
    expect(dialog.getByText(/marked as received late, with a note that this hour is disputed/)).toBeVisible()
    // The page behind the dialog is silent meanwhile.
    expect(dialog.getByText(/this hour is disputed$/).closest('[aria-live]')).toBeInTheDocument()
  })
})

describe('a deadline that is moved while an application stands open', () => {
  afterEach(() => void vi.useRealTimers())

  const [first] = call.deadlines
  const moved = {
    ...call,
    version: 2,
    deadlines: [
      first,
      { ...first, version: 2, wallTime: '2016-05-06T17:00', at: '2016-05-06T15:00:00.000Z', literalAt: null },
    ],
  }

  test('is asked for from time to time and told once, with both moments, until it is closed', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    const { user, backend, router, id } = await open('2016-04-20T15:00:00.000Z')
    const answer = backend.fetch
    vi.spyOn(backend, 'fetch').mockImplementation(async (request) => {
      const response = await answer(request)
      return request.url.endsWith('/calls/call-1')
        ? Response.json(moved, { headers: [...response.headers].filter(([name]) => name !== 'content-length') })
        : response
    })
    expect(screen.queryByText('The deadline was moved')).toBeNull()
    act(() => void vi.advanceTimersByTime(30_000))
    const told = (await main().findByText('The deadline was moved')).closest('[role=status]')
    expect(told).toHaveTextContent(
      'Before: Friday 29 April 2016, 17:00 Strasbourg time (UTC+2). Now: Friday 6 May 2016, 17:00 Strasbourg time (UTC+2).',
    )
    expect(screen.getByRole('region', { name: 'Deadline' })).toHaveTextContent(
      /^Deadline\s*Before: Friday 29 April 2016, 17:00.*Friday 6 May 2016, 17:00/,
    )

    // Also shown on the next page, without being announced again.
    await act(() => router.navigate(`/applications/${id}/contact`))
    const again = await main().findByText('The deadline was moved')
    expect(again.closest('[role=status]')).toBeNull()
    await user.click(main().getByRole('button', { name: 'Close' }))
    expect(screen.getByRole('heading', { level: 1 })).toHaveFocus()
    expect(main().queryByText('The deadline was moved')).toBeNull()
    await act(() => router.navigate(`/applications/${id}/motivation`))
    await screen.findByLabelText('Objectives')
    expect(main().queryByText('The deadline was moved')).toBeNull()
  })
})
