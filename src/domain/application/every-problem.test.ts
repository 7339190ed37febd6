import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { brokenAnswers, type BrokenRule, findingsOf } from '#tests/support/broken-answers.ts'
import { checkAgain, checkDocuments, checkFile, type DocumentInSlot } from './documents.ts'
import { type FormProblemCode, formProblemCodes } from './problem-codes.ts'
import { rules2016 } from './rules-2016.ts'
import { completeAnswers } from '#tests/support/sample-answers.ts'
import { changeProblem } from './schemas.ts'
import type { Finding } from './types.ts'

type Broken = () => readonly Pick<Finding, 'code'>[]

const file =
  (name: string, sizeBytes: number, bytes?: Uint8Array, otherBytes = 0): Broken =>
  () =>
    checkFile('DOC-5', { name, sizeBytes, ...(bytes && { bytes }) }, rules2016, otherBytes)
const documents =
  (...present: readonly DocumentInSlot[]): Broken =>
  () =>
    checkDocuments(completeAnswers, present, rules2016)
const change =
  (address: string, given: string): Broken =>
  () => [{ code: changeProblem(address, given) ?? 'none' }]

const MB = 1024 * 1024
const pdf: DocumentInSlot = { slot: 'DOC-5', name: 'a.pdf', sizeBytes: 9, sha256: 'same' }

/** One input per rule that breaks it; if only a page or a backend can, the test that does. */
const broken: Record<Exclude<FormProblemCode, BrokenRule>, Broken | { file: string; says: string }> = {
  unknown_address: change('motivation.origin', 'x'),
  document_missing: documents(),
  file_name_characters: file('fdp.\u202eexe.pdf', 9),
  file_name_long: file(`${'x'.repeat(200)}.pdf`, 9),
  file_format: file('budget.exe', 9),
  file_content: file('budget.pdf', 2, new TextEncoder().encode('MZ')),
  file_damaged: { file: 'tests/contract/uploads.test.ts', says: "'file_damaged'" },
  file_unreadable: { file: 'tests/component/uploads.test.tsx', says: 'cannot be read' },
  file_other: { file: 'tests/component/kept-files.test.tsx', says: 'is another one than' },
  file_refused: documents({ ...pdf, scan: 'refused' }),
  file_in_two_places: documents(pdf, { ...pdf, slot: 'DOC-6' }),
  file_already_here: () => checkAgain('DOC-5', 'same', [{ ...pdf, sha256: 'same' }]),
  file_empty: file('empty.pdf', 0),
  file_too_large: file('large.pdf', 10 * MB + 1),
  files_too_large: file('more.pdf', 10 * MB, undefined, 31 * MB),
}

const isOfAnswers = (code: FormProblemCode): code is BrokenRule => code in brokenAnswers

/** The codes that an input produces; for a test elsewhere, checks that the test exists. */
const made = (code: FormProblemCode): readonly string[] => {
  if (isOfAnswers(code)) return findingsOf(code).map((finding) => finding.code)
  const by = broken[code]
  if (typeof by === 'function') return by().map((finding) => finding.code)
  return readFileSync(by.file, 'utf8').includes(by.says) ? [code] : []
}

test.each(formProblemCodes)('%s: something breaks this rule', (code) => {
  expect(made(code)).toContain(code)
})
