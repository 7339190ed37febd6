/** What tests of files on their way share: files for the place of the provisional budget. */
import { act, screen, within } from '@testing-library/react'
import { vi } from 'vitest'
import { createUploadStore } from '#src/backend/saving/upload-store.ts'
import { MAX_PART_BYTES } from '#src/domain/application/upload.ts'
import { sha256Hex } from '#src/domain/submission-digest.ts'
import { DRAFT } from './application-page.ts'

export const long = (word: string, name = 'long.pdf') =>
  new File([`%PDF-1.7 ${word}`.padEnd(2 * MAX_PART_BYTES + 1000, '.')], name)
export const about = async (file: File) => ({
  slot: 'DOC-5' as const,
  name: file.name,
  sizeBytes: file.size,
  sha256: await sha256Hex(new Uint8Array(await file.arrayBuffer())),
  file,
})
export const budget = () => within(screen.getByRole('region', { name: 'Provisional budget' }))
export const chooseBudget = () => screen.findByLabelText('File for: Provisional budget')
export const isHere = (name: string) => budget().findByText(new RegExp(`^${name} \\(`))
/** What waits goes on at once, and not only when its time has come. */
export const lineIsBack = () =>
  act(() => {
    window.dispatchEvent(new Event('online'))
  })
export const kept = () => createUploadStore().read(`applicant/${DRAFT}`)

/** Where the parts began that the page sent. */
export function offsetsSent() {
  const { calls } = vi.mocked(fetch).mock
  return calls.flatMap(([input]) => {
    const offset = input instanceof Request ? new URL(input.url).searchParams.get('offset') : null
    return offset === null ? [] : [Number(offset)]
  })
}
