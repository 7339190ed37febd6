/** Shared by tests of uploads: files for the slot of the provisional budget. */
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
/** Waiting uploads continue at once, not only at their next attempt. */
export const lineIsBack = () =>
  act(() => {
    window.dispatchEvent(new Event('online'))
  })
export const kept = () => createUploadStore().read(`applicant/${DRAFT}`)

/** Offsets of the parts that the page sent. */
export function offsetsSent() {
  const { calls } = vi.mocked(fetch).mock
  return calls.flatMap(([input]) => {
    const offset = input instanceof Request ? new URL(input.url).searchParams.get('offset') : null
    return offset === null ? [] : [Number(offset)]
  })
}

/**
 * Loses the first answer that confirms a finished file. Returns a function with the number of lost answers; `then` is
 * called when an answer is lost.
 */
export function loseFinish(then = (): void => undefined) {
  const answer = vi.mocked(fetch).getMockImplementation() ?? fetch
  let lost = 0
  vi.mocked(fetch).mockImplementation(async (input, init) => {
    const response = await answer(input, init)
    if (!(input instanceof Request) || !/uploads\/.+\/document$/.test(input.url) || lost > 0) return response
    lost += 1
    then()
    throw new TypeError('terminated')
  })
  return () => lost
}

/** The backend reports every finished file as damaged. */
export function refuseFiles() {
  const answer = vi.mocked(fetch).getMockImplementation() ?? fetch
  const problem = { type: 'about:blank', title: 'Refused', status: 422, code: 'invalid' }
  const damaged = { pointer: 'file', code: 'file_damaged', detail: 'damaged', severity: 'error' }
  vi.mocked(fetch).mockImplementation(async (input, init) =>
    input instanceof Request && /uploads\/.+\/document$/.test(input.url)
      ? new Response(JSON.stringify({ ...problem, errors: [damaged] }), {
          status: 422,
          headers: { 'Content-Type': 'application/problem+json' },
        })
      : answer(input, init),
  )
}
