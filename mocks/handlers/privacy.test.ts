import { expect, test } from 'vitest'
import { startNodeBackend } from '#mocks/node.ts'
import { call, draft, people, world } from '#tests/support/world.ts'

test('a notice that changes after it was confirmed does not change what was confirmed', async () => {
  const newer = { ...call, privacyNotice: { version: '2', publishedOn: '2016-04-11' } }
  const state = world({ calls: [newer], applications: [draft('a', { privacyNoticeRead: '1' })], people })
  const { handle } = await startNodeBackend({ state })
  const sent = await handle(
    new Request('http://localhost/api/applications/a/submission', {
      method: 'POST',
      headers: { Authorization: 'Bearer demo-owner', 'If-Match': '"1"', 'Idempotency-Key': 'key' },
    }),
  )
  expect(await sent.json()).toMatchObject({ submission: { privacyNoticeVersion: '1' } })
})
