import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fittingAnswers } from '#tests/support/arbitraries.ts'
import { backupText, readBackup } from './backup.ts'
import { compareAnswers } from './differences.ts'

const about = {
  applicationId: 'one',
  reference: 'TCC-1',
  callId: 'call',
  savedAt: '2016-04-12T08:00:00.000Z',
  documents: [],
}

test('what is saved is read back without a difference, also half of an emoji and marks that nobody sees', () => {
  const odd = { 'motivation.objectives': 'half \ud83d, joined \u200b\u200d, right \u202e to left שלום, \u0000' }
  fc.assert(
    fc.property(fittingAnswers, (answers) => {
      const all = { ...answers, ...odd }
      const read = readBackup(backupText(about, all))
      if (!read.ok) throw new Error(read.why)
      expect(read.backup.answers).toEqual(all)
      expect(compareAnswers(all, read.backup.answers)).toMatchObject({ differences: [], leftOut: [] })
    }),
  )
})

test('files of the first format, and files that an editor has put a mark in front of, are read', () => {
  const { kind, ...rest } = { kind: 'alliance-application-backup', ...about, answers: { 'contact.contactName': 'A' } }
  const { callId: _call, documents: _documents, ...first } = rest
  expect(readBackup(JSON.stringify({ kind, ...first })).ok).toBe(true)
  expect(readBackup(`\ufeff${JSON.stringify({ kind, ...rest })}`).ok).toBe(true)
})

test.each([
  ['', 'empty'],
  [' \n', 'empty'],
  ['{"kind":"alliance-application-backup","answers":{', 'broken'],
  ['PK\u0003\u0004', 'broken'],
  ['{"kind":"something else"}', 'foreign'],
  ['null', 'foreign'],
  ['{"kind":"alliance-application-backup","format":99}', 'newer'],
])('%j is refused as %s', (text, why) => {
  expect(readBackup(text)).toEqual({ ok: false, why })
})

test('answers nested without end are broken', () => {
  const deep = `${'['.repeat(5_000)}${']'.repeat(5_000)}`
  const text = JSON.stringify({ kind: 'alliance-application-backup', ...about, answers: { a: 'deep' } })
  expect(readBackup(text.replace('"deep"', deep))).toEqual({ ok: false, why: 'broken' })
})

test('any text is read or refused, never thrown at', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      expect(readBackup(text).ok).toBe(false)
    }),
  )
})
