/** For every rule: the sentence of its finding leads to the field, in the section and from the check page. */
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { checkDocuments } from '#src/domain/application/documents.ts'
import { sections } from '#src/domain/application/fields.ts'
import { renderDraft } from '#tests/support/application-page.ts'
import { answersThatBreak, brokenAnswers, type BrokenRule, findingsOf } from '#tests/support/broken-answers.ts'
import { call, draft, storedDocument, world } from '#tests/support/world.ts'
import type { FormProblemCode } from '#src/domain/application/problem-codes.ts'
import { completeAnswers } from '#tests/support/sample-answers.ts'
import type { StoredDocument } from '#mocks/state.ts'
import type { Answers } from '#src/domain/application/types.ts'

const ID = 'broken'
const openAt = (page: string, answers: Answers) =>
  renderDraft(`/applications/${ID}${page}`, {
    as: 'owner',
    state: world({ applications: [draft(ID, { answers: withoutNulls(answers) })] }),
  })
const withoutNulls = (answers: Answers) =>
  Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== null && value !== undefined))

const addressIn = (link: HTMLElement) => decodeURIComponent(new URL((link as HTMLAnchorElement).href).hash.slice(1))

/** Whether the focus is on the field or inside its group. */
const holdsFocus = (address: string): boolean =>
  document.getElementById(address)?.contains(document.activeElement) ?? false

test.each(Object.keys(brokenAnswers) as BrokenRule[])('%s leads from the check page to its field', async (code) => {
  const finding = findingsOf(code).find((found) => found.code === code)
  const { user } = await openAt('/check', answersThatBreak(code))
  await screen.findByRole('heading', { level: 1, name: 'Check and send' })
  const address = finding?.address ?? 'none'
  const link = await waitFor(() => {
    // A sentence on a row leads to its first field.
    const found = screen.getAllByRole('link').find((one) => `${addressIn(one)}.`.startsWith(`${address}.`))
    if (!found) throw new Error(`no link to ${address} on the check page`)
    return found
  })
  await user.click(link)
  await waitFor(() => expect(link).toSatisfy((one: HTMLElement) => holdsFocus(addressIn(one))))
})

const MB = 1024 * 1024
/** By the code of the rule: the documents of a draft that break it. */
const brokenFiles: Partial<Record<FormProblemCode, readonly Partial<StoredDocument>[]>> = {
  document_missing: [],
  file_name_characters: [{ name: 'fdp.\u202eexe.pdf' }],
  file_name_long: [{ name: `${'x'.repeat(200)}.pdf` }],
  file_format: [{ name: 'budget.exe' }],
  file_empty: [{ sizeBytes: 0 }],
  file_too_large: [{ sizeBytes: 10 * MB + 1 }],
  files_too_large: (['DOC-5', 'DOC-6', 'DOC-7'] as const).map((slot) => ({ slot, sizeBytes: 10 * MB })),
  file_refused: [{ harmful: true }],
  file_in_two_places: [{ slot: 'DOC-5' }, { slot: 'DOC-6' }],
}
/** A smaller total limit, so that three files can exceed it. */
const narrow = { ...call.rules, documentRules: { ...call.rules.documentRules, maxTotalBytes: 25 * MB } }

test.each(Object.entries(brokenFiles))('%s leads from the check page to the place of the file', async (code, files) => {
  const documents = files.map((file, index) => ({
    ...storedDocument,
    id: `d${index}`,
    slot: 'DOC-5' as const,
    ...file,
  }))
  const rules = code === 'files_too_large' ? narrow : call.rules
  const [finding] = checkDocuments(
    completeAnswers,
    documents.map((file) => ({ ...file, ...(file.harmful && { scan: 'refused' as const }) })),
    rules,
  ).filter((found) => found.code === code)
  const address = finding?.address ?? 'none'
  const state = { ...world({ applications: [draft(ID, { documents })] }), calls: [{ ...call, rules }] }
  const { user } = await renderDraft(`/applications/${ID}/check`, { as: 'owner', state })
  await screen.findByRole('heading', { level: 1, name: 'Check and send' })
  const link = screen.getAllByRole('link').find((one) => addressIn(one) === address)
  if (!link) throw new Error(`no link to ${address} on the check page`)
  await user.click(link)
  await waitFor(() => expect(document.activeElement).toHaveAttribute('id', address))
})

test('a file that was not taken: the sentence of the summary leads to its place', async () => {
  const { user } = await renderDraft(`/applications/${ID}/documents`, {
    as: 'owner',
    state: world({ applications: [draft(ID)] }),
  })
  await user.upload(await screen.findByLabelText('File for: Provisional budget'), new File(['MZ'], 'budget.pdf'))
  const place = within(screen.getByRole('region', { name: 'Provisional budget' }))
  await place.findByText(/is not a PDF file inside/)
  await user.click(screen.getByRole('button', { name: 'Save and continue' }))
  const summary = await screen.findByRole('alert', { name: /problem/ })
  await user.click(within(summary).getByRole('link', { name: /^The file for “Provisional budget” is not a PDF/ }))
  expect(document.activeElement).toHaveAttribute('id', 'documents.DOC-5')
})

/** Missing files are shown at their slots and on the check page. */
const withFields = sections.map(({ id }) => id).filter((id) => id !== 'documents')

test.each(withFields)('%s, empty: every sentence of its summary leads to its field', async (id) => {
  const { user } = await openAt(`/${id}`, id === 'modules' ? {} : { 'modules.modules': ['A', 'B', 'C'] })
  await user.click(await screen.findByRole('button', { name: 'Save and continue' }))
  const summary = await screen.findByRole('alert', { name: /problem/ })
  for (const link of within(summary).getAllByRole('link')) {
    await user.click(link)
    await waitFor(() => expect(link).toSatisfy((one: HTMLElement) => holdsFocus(addressIn(one))))
  }
})
