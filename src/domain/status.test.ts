import { describe, expect, test } from 'vitest'
import type { Deadline } from './deadline.ts'
import {
  applicantView,
  applicationStatuses,
  boardColumnOf,
  boardColumns,
  embargoedStatuses,
  mayBeSeenBy,
  standingStatus,
  statusShownTo,
} from './status.ts'

describe('what an applicant sees', () => {
  test.each([
    ['draft', 'draft'],
    ['submitted', 'received'],
    ['received_late', 'received_late'],
    ['clarification_requested', 'question'],
    ['panel', 'under_review'],
    ['proposed', 'under_review'],
    ['reserve', 'under_review'],
    ['not_selected', 'under_review'],
    ['awarded', 'result'],
    ['inadmissible', 'result'],
    ['withdrawn', 'withdrawn'],
  ] as const)('%s is shown as %s', (status, view) => {
    expect(applicantView(status)).toBe(view)
  })

  test('is the same status for everything under review, so that no embargo leaks', () => {
    const underReview = applicationStatuses.filter((status) => applicantView(status) === 'under_review')
    expect(new Set(underReview.map((status) => statusShownTo('applicant', status)))).toEqual(
      new Set(['admissibility_check']),
    )
  })

  test('says the same by either way', () => {
    for (const status of applicationStatuses) {
      expect(applicantView(statusShownTo('applicant', status))).toBe(applicantView(status))
    }
  })
})

test('reviewers see nothing before the assessment and nothing under embargo', () => {
  expect(mayBeSeenBy('reviewer', 'eligibility_check')).toBe(false)
  expect(mayBeSeenBy('reviewer', 'draft')).toBe(false)
  expect(mayBeSeenBy('reviewer', 'in_assessment')).toBe(true)
  for (const status of applicationStatuses) expect(embargoedStatuses.has(statusShownTo('reviewer', status))).toBe(false)
})

test('the secretariat sees every status as it is, but no draft', () => {
  for (const status of applicationStatuses) {
    expect(mayBeSeenBy('secretariat', status)).toBe(status !== 'draft')
    expect(statusShownTo('secretariat', status)).toBe(status)
  }
})

test('every status but a draft has one column', () => {
  const onBoard = boardColumns.flatMap(({ statuses }) => [...statuses])
  expect(onBoard.toSorted()).toEqual(applicationStatuses.filter((status) => status !== 'draft').toSorted())
  expect(boardColumnOf('reserve')).toBe('proposed')
  expect(boardColumnOf('draft')).toBeNull()
})

describe('a reopened application', () => {
  const deadline: Deadline = {
    version: 1,
    wallTime: '2016-04-29T17:00',
    zone: 'Europe/Paris',
    at: '2016-04-29T15:00:00Z',
    literalAt: '2016-04-29T16:00:00Z',
    printed: { en: null, fr: null, de: null },
    publishedAt: '2016-03-01T09:00:00Z',
  }
  const inTime = { number: 1, receivedAt: '2016-04-28T10:00:00Z' }

  test('is a draft until the deadline and stands as submitted after it', () => {
    const reopened = { status: 'draft', submissions: [inTime] } as const
    expect(standingStatus(reopened, deadline, '2016-04-29T15:00:00.000Z')).toBe('draft')
    expect(standingStatus(reopened, deadline, '2016-04-29T15:00:00.001Z')).toBe('submitted')
  })

  test('of which only a late version is there stands as received late', () => {
    const late = { status: 'draft', submissions: [{ number: 1, receivedAt: '2016-04-29T15:00:01Z' }] } as const
    expect(standingStatus(late, deadline, '2016-05-01T00:00:00Z')).toBe('received_late')
  })

  test('that was never sent stays a draft', () => {
    expect(standingStatus({ status: 'draft', submissions: [] }, deadline, '2016-05-01T00:00:00Z')).toBe('draft')
  })

  test('in another status stands as it is', () => {
    expect(standingStatus({ status: 'panel', submissions: [inTime] }, deadline, '2016-06-01T00:00:00Z')).toBe('panel')
  })
})
