import { screen, waitFor, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import type { NodeBackend } from '#mocks/node.ts'
import { openCompleteAt, openDraftAt, renderDraft } from '#tests/support/application-page.ts'
import { renderApp } from '#tests/support/render-app.tsx'
import { draft, storedDocument, world } from '#tests/support/world.ts'

/** Files that the page saves. */
function watchDownloads() {
  const contents = new Map<string, Blob>()
  const files: { name: string; text: Promise<string> }[] = []
  vi.spyOn(URL, 'createObjectURL').mockImplementation((content) => {
    const url = `blob:${contents.size}`
    if (content instanceof Blob) contents.set(url, content)
    return url
  })
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    files.push({ name: this.download, text: contents.get(this.href)?.text() ?? Promise.resolve('nothing') })
  })
  return files
}

const openingsOf = (backend: NodeBackend) => backend.state().openings.map(({ personId }) => personId)

test('in the form a file can be opened, and the one that it replaced', async () => {
  const files = watchDownloads()
  const { user, backend } = await openDraftAt('/documents')
  expect(await screen.findByText(/^They may be in any language/)).toBeVisible()
  const slot = await screen.findByLabelText('File for: Provisional budget')
  await user.upload(slot, new File(['%PDF-1.4 old'], 'old.pdf'))
  await screen.findByText('old.pdf (1 kB)')
  await user.upload(slot, new File(['%PDF-1.4 new'], 'new.pdf'))
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Replace' }))
  const place = within(screen.getByRole('region', { name: 'Provisional budget' }))
  await user.click(await place.findByRole('button', { name: 'Open new.pdf' }))
  await waitFor(() => expect(files).toHaveLength(1))
  await user.click(screen.getByText('1 earlier file'))
  await user.click(place.getByRole('button', { name: 'Open old.pdf' }))
  await waitFor(() => expect(files).toHaveLength(2))
  expect(files.map(({ name }) => name)).toEqual(['new.pdf', 'old.pdf'])
  expect(await Promise.all(files.map(({ text }) => text))).toEqual(['%PDF-1.4 new', '%PDF-1.4 old'])
  expect(openingsOf(backend)).toEqual([])
})

test('what was sent can still be opened by who sent it', async () => {
  const files = watchDownloads()
  const { user } = await renderDraft('/applications/tcc-association/check', { as: 'ngo-applicant' })
  await user.click(await screen.findByRole('button', { name: 'Open sample-registration.pdf' }))
  await waitFor(() => expect(files).toHaveLength(1))
  expect(await files[0]?.text).toMatch(/^%PDF-1\.4[^]*Registration of the organisation[^]*%%EOF\n$/)
})

test('in the review a file is opened and noted; a failure is told once in its place, and can be tried again', async () => {
  const files = watchDownloads()
  const { user, backend } = await renderApp('/review/rehearsal-20', { as: 'reviewer-1' })
  const open = await screen.findByRole('button', { name: 'Open sample-signature-page.pdf' })
  backend.faults.set({ kind: 'errors', operation: 'readProposalDocument', times: 1 })
  await user.click(open)
  const failure = /^The file was not opened\. The server is not available/
  expect(await screen.findByText(failure)).toHaveRole('alert')
  expect([files.length, openingsOf(backend)]).toEqual([0, []])

  await user.click(open)
  await waitFor(() => expect(files.map(({ name }) => name)).toEqual(['sample-signature-page.pdf']))
  expect(screen.queryByText(failure)).not.toBeInTheDocument()
  expect(await files[0]?.text).toContain('(Signature page)')
  expect(openingsOf(backend)).toEqual(['reviewer-1'])
})

test('the same file in two places: told at the second one, with both names, where it is chosen and where all is checked', async () => {
  const twice = (['DOC-5', 'DOC-7'] as const).map((slot) => ({ ...storedDocument, id: slot, slot, name: 'plan.pdf' }))
  const state = world({ applications: [draft('full', { documents: twice })] })
  const { user } = await openCompleteAt('/check', { state })
  const told = /plan\.pdf in “Signed signature page” is the same file as in “Provisional budget”/
  const answer = await screen.findByText('Signed signature page', { selector: 'dt' })
  expect(within(answer.parentElement ?? document.body).getByText(told)).toBeVisible()

  await user.click(screen.getByRole('link', { name: told }))
  const second = within(await screen.findByRole('region', { name: 'Signed signature page' }))
  expect(second.getByText(told)).toBeVisible()
  expect(within(screen.getByRole('region', { name: 'Provisional budget' })).queryByText(told)).toBeNull()
  // Warnings block nothing.
  await user.click(screen.getByRole('button', { name: 'Save and continue' }))
  expect(await screen.findByRole('heading', { level: 1, name: 'Check and send' })).toBeVisible()
})
