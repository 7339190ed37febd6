import { expect, test } from 'vitest'
import { completeAnswers } from '#tests/support/sample-answers.ts'
import { signedDigest } from './signed-digest.ts'

test('the day of signing may be filled in after the page was printed; any other answer makes another page', async () => {
  const { 'declarations.signatory.signedOn': day, ...before } = completeAnswers
  expect(day).toBeDefined()
  expect(await signedDigest(completeAnswers, [])).toBe(await signedDigest(before, []))
  const other = { ...before, 'declarations.signatory.name': 'Somebody Else' }
  expect(await signedDigest(other, [])).not.toBe(await signedDigest(before, []))
})

test('the page that bears the signature is no part of what it signs', async () => {
  const page = { slot: 'DOC-7' as const, name: 'signed.pdf', sizeBytes: 1, sha256: 'a'.repeat(64) }
  expect(await signedDigest(completeAnswers, [page])).toBe(await signedDigest(completeAnswers, []))
})
