/** Whatever rule is broken: its sentence leads to the very field, in the section and from the check page. */
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { sections } from '#src/domain/application/fields.ts'
import { renderDraft } from '#tests/support/application-page.ts'
import { answersThatBreak, brokenAnswers, type BrokenRule, findingsOf } from '#tests/support/broken-answers.ts'
import { draft, world } from '#tests/support/world.ts'
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

/** The focus is on that field, or inside its group. */
const holdsFocus = (address: string): boolean =>
  document.getElementById(address)?.contains(document.activeElement) ?? false

test.each(Object.keys(brokenAnswers) as BrokenRule[])('%s leads from the check page to its field', async (code) => {
  const finding = findingsOf(code).find((found) => found.code === code)
  const { user } = await openAt('/check', answersThatBreak(code))
  await screen.findByRole('heading', { level: 1, name: 'Check and send' })
  const address = finding?.address ?? 'none'
  const link = await waitFor(() => {
    // A sentence about a row leads to the first field of it.
    const found = screen.getAllByRole('link').find((one) => `${addressIn(one)}.`.startsWith(`${address}.`))
    if (!found) throw new Error(`no link to ${address} on the check page`)
    return found
  })
  await user.click(link)
  await waitFor(() => expect(link).toSatisfy((one: HTMLElement) => holdsFocus(addressIn(one))))
})

/** Missing files are told at their places, and on the check page. */
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
