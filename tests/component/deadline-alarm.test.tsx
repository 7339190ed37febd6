import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { announcements } from '#src/ui/announcer.ts'
import type { Instant } from '#src/domain/values.ts'
import { draft, world } from '#tests/support/world.ts'
import { renderDraft, saved } from '#tests/support/application-page.ts'

/** Each test has an application of its own: what was said of one is not said again. */
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
    expect(main().getByText(/^Not finished: .*Motivation/)).toBeVisible()
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
    expect(main().getByText(/^It can be sent as it is\. Still open: Documents\.$/)).toBeVisible()
    expect(announced()).toHaveLength(1)
  })

  test('goes on with what is filled in meanwhile, and can be closed until the next step', async () => {
    const { user, backend } = await open('2016-04-29T14:10:00.000Z')
    expect(main().getByText(/^Not finished: .*Motivation/)).toBeVisible()
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
