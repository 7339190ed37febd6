import { expect, test } from 'vitest'
import { startNodeBackend } from './node.ts'
import { seedState } from './seeds/seed-state.ts'

test('everything in the seed can be shown to everybody who may see it', async () => {
  const state = await seedState()
  const { handle } = await startNodeBackend({ state })
  const ids = state.applications.map(({ id }) => id)
  const paths = [
    '/session',
    '/applications',
    ...state.calls.flatMap(({ id }) => [
      `/calls/${id}`,
      `/calls/${id}/questions`,
      `/calls/${id}/question-desk`,
      `/proposals?callId=${id}`,
      `/dashboard?callId=${id}`,
    ]),
    ...ids.flatMap((id) => [
      `/applications/${id}`,
      `/applications/${id}/receipts/1`,
      `/proposals/${id}`,
      `/proposals/${id}/reviews`,
    ]),
  ]
  for (const { id: personId } of state.people) {
    const headers = { Authorization: `Bearer demo-${personId}` }
    const statuses = new Set<number>()
    for (const path of paths) {
      const { status } = await handle(new Request(`http://localhost/api${path}`, { headers }))
      expect([200, 403, 404], `${personId} ${path}`).toContain(status)
      statuses.add(status)
    }
    expect(statuses).toContain(200)
  }
})
