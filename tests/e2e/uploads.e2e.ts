/** A long file over a connection that breaks in the middle. */
import { readFile } from 'node:fs/promises'
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
  await expect(place.getByText(/^budget\.pdf is being sent: 16%, 262\skB of 1\.6\sMB\.$/)).toBeVisible()

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

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true, deviceScaleFactor: 4 })

  test('a signed page is photographed, made small and sent under the name of its place', async ({ page }) => {
    await openDraft(page, 'documents', 'Documents')
    const place = page.getByRole('region', { name: 'Signed signature page' })
    await expect(place.getByRole('button', { name: 'Take a photo Signed signature page' })).toBeVisible()
    const buffer = await page.screenshot()
    await page
      .getByLabel('Photo for: Signed signature page')
      .setInputFiles({ name: 'image.png', mimeType: 'image/png', buffer })
    await expect(place.getByText(/^Signed signature page\.jpg \(\d+\skB\)/)).toBeVisible()
    await expectAccessible(page)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      place.getByRole('button', { name: 'Open Signed signature page.jpg' }).click(),
    ])
    const kept = await readFile(await download.path())
    const size = await page.evaluate(async (base64) => {
      const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
      const { width, height } = await createImageBitmap(new Blob([bytes]))
      return { width, height }
    }, kept.toString('base64'))
    // 1440 × 2960 screen pixels, as an image reduced to 2400.
    expect(size).toEqual({ width: 1168, height: 2400 })
  })
})
