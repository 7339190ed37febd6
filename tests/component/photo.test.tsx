/** A page signed on paper can be photographed on devices with a camera. */
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { photoFile } from '#src/features/application/documents/photo.ts'
import { openDraftAt, stored } from '#tests/support/application-page.ts'

const JPEG = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0)
const taken = (words = 'of the camera') => new File([JPEG, words], 'image.jpg', { type: 'image/jpeg' })

/** Whether the pointer is a finger. */
const hold = (isHandheld: boolean) => {
  const real = window.matchMedia
  vi.stubGlobal('matchMedia', (query: string) => {
    const list = real(query)
    return query === '(pointer: coarse)' ? Object.defineProperty(list, 'matches', { value: isHandheld }) : list
  })
}

/** Image APIs missing in the test DOM: reading, drawing and encoding. */
const canDraw = () => {
  const drawn = { drawImage: vi.fn<(...where: unknown[]) => void>(), fillRect: () => undefined }
  vi.stubGlobal('createImageBitmap', async () => ({ width: 4800, height: 3600, close: () => undefined }))
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(drawn as unknown as null)
  vi.spyOn(HTMLCanvasElement.prototype, 'toBlob').mockImplementation((take) => take(new Blob([JPEG, 'smaller'])))
  return drawn
}

beforeEach(() => {
  onTestFinished(() => void vi.unstubAllGlobals())
})

test('a phone offers its camera for papers, and what it takes goes up under the name of its place', async () => {
  hold(true)
  const { drawImage } = canDraw()
  const { user, backend } = await openDraftAt('/documents')
  const camera = await screen.findByLabelText('Photo for: Signed signature page')
  expect(camera).toHaveAttribute('capture', 'environment')
  expect(screen.getByRole('button', { name: 'Take a photo Signed signature page' })).toBeVisible()
  // A table of figures is not a paper document.
  expect(screen.queryByLabelText('Photo for: Provisional budget')).toBeNull()

  await user.upload(camera, taken())
  expect(await screen.findByText(/^Signed signature page\.jpg \(/)).toBeVisible()
  expect(drawImage.mock.lastCall?.slice(1)).toEqual([0, 0, 2400, 1800])
  expect(stored(backend).documents).toMatchObject([{ slot: 'DOC-7', name: 'Signed signature page.jpg' }])
})

test('a picture that this browser cannot read is sent as the camera wrote it', async () => {
  hold(true)
  const { user, backend } = await openDraftAt('/documents')
  await user.upload(await screen.findByLabelText('Photo for: Signed signature page'), taken())
  expect(await screen.findByText(/^image\.jpg \(/)).toBeVisible()
  await waitFor(() => expect(stored(backend).documents).toMatchObject([{ name: 'image.jpg' }]))
})

test('the camera goes while a photograph is on its way, and the focus stays in its place', async () => {
  hold(true)
  const { user, backend } = await openDraftAt('/documents')
  const place = within(await screen.findByRole('region', { name: 'Signed signature page' }))
  const photograph = async (words?: string) => {
    await user.click(await place.findByRole('button', { name: /^Take a photo/ }))
    fireEvent.change(place.getByLabelText(/^Photo for/), { target: { files: [taken(words)] } })
  }
  backend.faults.set({ kind: 'errors', operation: 'beginUpload' })
  await photograph()
  await place.findByRole('button', { name: 'Cancel image.jpg' })
  expect(place.queryByRole('button', { name: /^Take a photo/ })).toBeNull()
  expect(place.getByRole('button', { name: /^Choose a file/ })).toHaveFocus()

  backend.faults.clear()
  await user.click(await place.findByRole('button', { name: /^Try again now/ }))
  expect(await place.findByText(/^image\.jpg \(/)).toBeVisible()
  backend.faults.set({ kind: 'errors', operation: 'beginUpload' })
  await photograph('another')
  await user.click(await screen.findByRole('button', { name: 'Replace' }))
  await place.findByRole('button', { name: 'Cancel image.jpg' })
  expect(place.getByRole('button', { name: /^Replace/ })).toHaveFocus()
})

test('with a mouse there is no camera to offer', async () => {
  hold(false)
  await openDraftAt('/documents')
  await screen.findByLabelText('File for: Signed signature page')
  expect(screen.queryByLabelText(/^Photo for/)).toBeNull()
})

test('where a call takes no pictures, the photograph goes into a PDF', async () => {
  canDraw()
  const about = { format: 'pdf', title: 'Brief: „Absicht/Vollmacht“', language: 'de', maxNameLength: 20 } as const
  const file = await photoFile(taken(), about)
  expect(file.name).toBe('Brief „Absicht V.pdf')
  expect(await file.text()).toMatch(/^%PDF-1\.7\n[^]*smaller\nendstream[^]*%%EOF\n$/)
})
