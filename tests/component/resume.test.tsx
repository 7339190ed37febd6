import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { DEMO_START } from '#mocks/clock.ts'
import { forgetVisit, keepVisit, readVisit } from '#src/features/application/resume/last-visit.ts'
import { restAs } from '#tests/support/backends.ts'
import { DRAFT, openDraftAt, renderDraft, saved, stored } from '#tests/support/application-page.ts'
import { draft, world } from '#tests/support/world.ts'

const HOUR_MS = 3_600_000
const at = (hoursAgo: number) => Date.parse(DEMO_START) - hoursAgo * HOUR_MS
const told = () => screen.findByText(/^You were last at “Motivation”, on .*12 April 2016, 08:00/)

test('whoever comes back is led to where they were, and told in which sections something was saved since', async () => {
  keepVisit('applicant', DRAFT, { section: 'motivation', version: 0, at: at(2) })
  const { backend, user } = await openDraftAt('')
  expect(await told()).toBeVisible()
  expect(screen.getByText(/^Since then, answers were saved in: Applicant, .*Motivation/)).toBeVisible()
  await user.click(screen.getByRole('link', { name: 'Go on at “Motivation”' }))
  await screen.findByRole('heading', { level: 1, name: 'Motivation' })
  // From now on this section is the last visit.
  await waitFor(() => expect(readVisit('applicant', DRAFT)?.version).toBe(stored(backend).version))
  await user.click(screen.getByRole('link', { name: 'All sections' }))
  await waitFor(() => expect(screen.queryByRole('heading', { level: 1, name: 'Motivation' })).toBeNull())
  expect(screen.queryByText(/^You were last at/)).toBeNull()
})

const changedQuestions = () =>
  within(screen.getByRole('list', { name: /^Since then, answers were saved in/ })).getAllByRole('link')

test('of many questions to which something was saved since, ten are links, and the rest is counted', async () => {
  keepVisit('applicant', DRAFT, { section: 'motivation', version: 0, at: at(2) })
  await openDraftAt('')
  await told()
  expect(changedQuestions()).toHaveLength(10)
  expect(changedQuestions()[0]).toHaveAccessibleName('Who is applying')
  expect(screen.getByText(/^and \d+ more$/)).toBeVisible()
})

test('a question that a colleague answered since is named once, and leads there', async () => {
  const { backend, user, router } = await renderDraft('/calls', { as: 'applicant' })
  const { version } = stored(backend)
  keepVisit('applicant', DRAFT, { section: 'motivation', version, at: at(2) })
  await restAs('colleague-edit', backend).saveAnswers({
    applicationId: DRAFT,
    version,
    changes: [
      { address: 'motivation.objectives', value: 'Of a colleague.' },
      { address: 'motivation.objectives.lang', value: 'ro' },
    ],
  })
  await router.navigate(`/applications/${DRAFT}`)
  await told()
  expect(changedQuestions()).toHaveLength(1)
  expect(screen.queryByText(/^and \d+ more$/)).toBeNull()
  await user.click(screen.getByRole('link', { name: 'Objectives' }))
  await waitFor(() => expect(screen.getByLabelText('Objectives')).toHaveFocus())
})

test('where nothing was saved since, that is said; another person on this device is told nothing', async () => {
  keepVisit('applicant', DRAFT, { section: 'motivation', version: 10_000, at: at(2) })
  await openDraftAt('')
  expect(await told()).toBeVisible()
  expect(screen.getByText('Nothing was saved in this application since.')).toBeVisible()
  expect(readVisit('applicant-2', DRAFT)).toBeNull()
})

const places = (backend: Awaited<ReturnType<typeof openDraftAt>>['backend']) =>
  backend.state().places.map(({ personId, place }) => [personId, place?.address])

test('where one types is told to the backend after a pause, and leads back to that question', async () => {
  const { backend, user, router } = await openDraftAt('/motivation')
  await user.type(await screen.findByLabelText('Expected results'), 'Fewer misunderstandings.')
  await saved()
  await waitFor(() => expect(places(backend)).toEqual([['applicant', 'motivation.expectedResults']]))

  // Another device, without any stored visit: shown at once.
  forgetVisit('applicant', DRAFT)
  await router.navigate(`/applications/${DRAFT}`)
  forgetVisit('applicant', DRAFT)
  await router.navigate('/applications')
  await router.navigate(`/applications/${DRAFT}`)
  expect(await screen.findByText(/^You last wrote at “Expected results” \(Motivation\), on /)).toBeVisible()
  expect(screen.getByText('Nothing was saved in this application since.')).toBeVisible()
  await user.click(screen.getByRole('link', { name: 'Go on at “Expected results”' }))
  await waitFor(() => expect(screen.getByLabelText('Expected results')).toHaveFocus())
})

test('a row that is gone leads to its list; without an answer of the backend this device is asked', async () => {
  keepVisit('applicant', DRAFT, {
    section: 'budget',
    version: 0,
    at: at(2),
    typed: { address: 'activity.visits.3.host', at: at(2) },
  })
  await openDraftAt('')
  expect(await screen.findByText(/^You last wrote at “Working visits” \(Activity\)/)).toBeVisible()
  expect(screen.getByRole('link', { name: 'Go on at “Working visits”' })).toHaveAttribute(
    'href',
    `/applications/${DRAFT}/activity#activity.visits`,
  )
})

test('on another device it is told with the tasks, not after them: it stands above and would move them', async () => {
  const place = { address: 'motivation.objectives', at: new Date(at(2)).toISOString(), version: 1 }
  const state = world({
    applications: [draft('full')],
    places: [{ applicationId: 'full', personId: 'owner', place }],
  })
  const { backend, router } = await renderDraft('/applications', { as: 'owner', state })
  await screen.findByRole('heading', { level: 1 })
  backend.faults.set({ kind: 'slow', operation: 'getPlace', delayMs: 200 })
  await router.navigate('/applications/full')
  await screen.findByRole('heading', { name: 'Sections' })
  expect(screen.getByText(/^You last wrote at “Objectives” \(Motivation\), on /)).toBeVisible()
})
