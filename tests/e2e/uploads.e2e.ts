/** A long file over a line that breaks in the middle. */
import { draftPath, openDraft } from './support/application.ts'
import { setFault } from './support/demonstration.ts'
import { smallPdf } from './support/pdf.ts'
import { expect, expectAccessible, test } from './support/test.ts'

const PART = 256 * 1024
const SIZE = 6 * PART + 100

test('a file whose line breaks in the middle goes on from there after a reload', async ({ page, complaints }) => {
  complaints.allow(/Failed to load resource: net::ERR_FAILED|TypeError: Failed to fetch/)
  const offsets: number[] = []
  page.on('request', (request) => {
    const offset = new URL(request.url()).searchParams.get('offset')
    if (offset !== null) offsets.push(Number(offset))
  })
  await openDraft(page, 'documents', 'Documents')
  const place = page.getByRole('region', { name: 'Provisional budget' })
  await setFault(page, 'Slow line')
  const buffer = Buffer.concat([smallPdf('Budget'), Buffer.alloc(SIZE)], SIZE)
  await page
    .getByLabel('File for: Provisional budget')
    .setInputFiles({ name: 'budget.pdf', mimeType: 'application/pdf', buffer })
  const progress = place.getByRole('progressbar', { name: 'Sending budget.pdf' })
  await expect(progress).toBeVisible()
  await expect(place.getByText(/^budget\.pdf is being sent: 16%, 262\skB of 1\.6\sMB\.$/)).toBeVisible({
    timeout: 15_000,
  })

  await setFault(page, 'No connection')
  await setFault(page, 'Slow line', false)
  await expect(
    place.getByText(/^budget\.pdf has not arrived in full: .* It goes on from there by itself/),
  ).toBeVisible()
  await expectAccessible(page)
  const reached = Math.max(...offsets)
  expect(reached).toBeGreaterThanOrEqual(PART)

  offsets.length = 0
  await page.goto(`${draftPath}/documents`)
  await expect(place.getByText(/^budget\.pdf \(1\.6\sMB\)/)).toBeVisible()
  await expect(progress).toBeHidden()
  expect(Math.min(...offsets)).toBeGreaterThanOrEqual(PART)
  await page.reload()
  await expect(place.getByText(/^budget\.pdf \(1\.6\sMB\)/)).toBeVisible()
  await expect(place.getByRole('progressbar')).toHaveCount(0)
})
