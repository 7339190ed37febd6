import { expect, test } from 'vitest'
import { type NodeBackend, startNodeBackend } from '#mocks/node.ts'
import { createRestBackend } from '#src/backend/rest/rest-backend.ts'
import { call, draft, sent, world } from '#tests/support/world.ts'
import { currentDeadline } from '#src/domain/deadline.ts'
import { withReceipt } from '#src/domain/with-receipt.ts'

const deadline = currentDeadline(call.deadlines)
const ownerOf = (node: NodeBackend) =>
  createRestBackend({ baseUrl: 'http://localhost/api', token: () => 'demo-owner', fetch: node.fetch })

test.each([
  ['a first version', draft('one'), '2016-04-12T08:00:00.000Z'],
  ['a better one', sent('one', 'draft'), '2016-04-21T08:00:00.000Z'],
  ['one in the disputed hour', draft('one'), '2016-04-29T15:30:00.000Z'],
  ['a late one', draft('one'), '2016-05-02T08:00:00.000Z'],
])('%s: the receipt tells what the backend would', async (_, application, startAt) => {
  const owner = ownerOf(await startNodeBackend({ state: world({ applications: [application] }), startAt }))
  const before = await owner.getApplication({ applicationId: 'one' })
  const receipt = await owner.submitApplication({ applicationId: 'one', version: before.version, key: 'k' })
  const after = await owner.getApplication({ applicationId: 'one' })
  expect(withReceipt(before, receipt, deadline)).toEqual({ ...after, next: [] })
  // Newer data of the backend is not changed.
  expect(withReceipt(after, receipt, deadline)).toBe(after)
})
