import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { DEMO_START } from '#mocks/clock.ts'
import { keepVisit, readVisit } from '#src/features/application/resume/last-visit.ts'
import { DRAFT, openDraftAt, stored } from '#tests/support/application-page.ts'

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
  // From now on this is where they were.
  await waitFor(() => expect(readVisit('applicant', DRAFT)?.version).toBe(stored(backend).version))
  await user.click(screen.getByRole('link', { name: 'All sections' }))
  await waitFor(() => expect(screen.queryByRole('heading', { level: 1, name: 'Motivation' })).toBeNull())
  expect(screen.queryByText(/^You were last at/)).toBeNull()
})

test('where nothing was saved since, that is said; another person on this device is told nothing', async () => {
  keepVisit('applicant', DRAFT, { section: 'motivation', version: 10_000, at: at(2) })
  await openDraftAt('')
  expect(await told()).toBeVisible()
  expect(screen.getByText('Nothing was saved in this application since.')).toBeVisible()
  expect(readVisit('applicant-2', DRAFT)).toBeNull()
})
