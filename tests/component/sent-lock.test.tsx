import { act, screen } from '@testing-library/react'
import { describe, expect, test, vi } from 'vitest'
import type { NodeBackend } from '#mocks/node.ts'
import { learnServerTime } from '#src/backend/server-clock.ts'
import { renderDraft } from '#tests/support/application-page.ts'
import { sent, world } from '#tests/support/world.ts'

const IN_TIME = '2016-04-21T08:00:00.000Z'
const AFTER = '2016-05-02T08:00:00.000Z'
const improve = /Improve it until the deadline/
const late = () => {
  const { submissions, ...application } = sent('one', 'received_late')
  return {
    ...application,
    submissions: submissions.map((submission) => ({
      ...submission,
      receivedAt: '2016-04-29T17:00:00.000Z',
      timeliness: 'late' as const,
    })),
  }
}

/** Waits until every request of the page is answered. */
const untilQuiet = async () => {
  for (let asked = -1; asked !== vi.mocked(fetch).mock.results.length;) {
    asked = vi.mocked(fetch).mock.results.length
    // Lets the page render the answers.
    await act(() => Promise.allSettled(vi.mocked(fetch).mock.results.map(({ value }) => value)))
  }
}

describe('of an application that was sent nobody is promised a step that is not there', () => {
  test.each(['', '/motivation', '/check', '/copies'])('sent late, at its page “%s”', async (page) => {
    await renderDraft(`/applications/one${page}`, {
      as: 'owner',
      at: AFTER,
      state: world({ applications: [late()] }),
    })
    expect(await screen.findByText(/was sent after the deadline.*can no longer be changed/)).toBeVisible()
    expect(screen.queryByText(improve)).toBeNull()
  })

  test.each([
    ['submitted', IN_TIME, /choose “Improve it until the deadline”/],
    ['submitted', AFTER, /The deadline has passed\. The version that was sent counts/],
    ['admissibility_check', AFTER, /under review: the answers can no longer be changed/],
    ['ineligible', AFTER, /A decision was made/],
  ] as const)('%s at %s', async (status, at, words) => {
    await renderDraft('/applications/one/check', {
      as: 'owner',
      at,
      state: world({ applications: [sent('one', status)] }),
    })
    expect(await screen.findByText(words)).toBeVisible()
  })

  test('a colleague is told who can', async () => {
    await renderDraft('/applications/one/check', {
      as: 'editor',
      at: IN_TIME,
      state: world({ applications: [sent('one', 'submitted')] }),
    })
    expect(await screen.findByText(/Until the deadline its owner can open it again/)).toBeVisible()
  })

  test('the deadline passes while the page stands open', async () => {
    const { backend } = await renderDraft('/applications/one/check', {
      as: 'owner',
      at: IN_TIME,
      state: world({ applications: [sent('one', 'submitted')] }),
    })
    expect(await screen.findByText(improve)).toBeVisible()
    // Answers under way would report the earlier time, which no real clock does.
    await untilQuiet()
    backend.clock.jumpTo(AFTER)
    act(() => learnServerTime(AFTER, Date.now(), Date.now()))
    expect(await screen.findByText(/The deadline has passed\. The version that was sent counts/)).toBeVisible()
    expect(screen.queryByText(improve)).toBeNull()
  })
})

describe('text that is here when the application was closed is never promised a way that is not there', () => {
  const typeAfter = async (as: string, close: (backend: NodeBackend) => unknown) => {
    const { user, backend } = await renderDraft('/applications/one/motivation', {
      as,
      at: IN_TIME,
      state: world({ applications: [sent('one', 'draft')] }),
    })
    const field = await screen.findByLabelText('Expected results')
    await close(backend)
    await user.type(field, '!')
    expect(await screen.findByText(/1 answer is not on the server yet/)).toBeVisible()
  }
  const send = (backend: NodeBackend) =>
    backend.fetch(
      new Request('http://localhost/api/applications/one/submission', {
        method: 'POST',
        headers: { Authorization: 'Bearer demo-owner', 'If-Match': '"3"', 'Idempotency-Key': 'elsewhere' },
      }),
    )

  test('sent elsewhere before the deadline: the owner can open it again', async () => {
    await typeAfter('owner', send)
    expect(screen.getByText(/choose “Improve it until the deadline” on the page of the application/)).toBeVisible()
  })

  test('sent elsewhere before the deadline: a colleague asks the owner', async () => {
    await typeAfter('editor', send)
    expect(screen.getByText(/Ask the owner to choose “Improve it until the deadline”/)).toBeVisible()
  })

  test('the deadline has passed: there is no way', async () => {
    await typeAfter('owner', (backend) => backend.jumpTo(AFTER))
    expect(screen.getByText(/cannot be changed by you now, so this text is no part of it/)).toBeVisible()
    expect(screen.queryByText(improve)).toBeNull()
  })
})
