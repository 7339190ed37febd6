/**
 * A request to join, written with interruptions: it survives its page, is the same in two tabs, and is deleted once
 * received.
 */
import type { Page } from '@playwright/test'
import { choose, field, pick, tick, write } from './support/form.ts'
import { expect, expectAccessible, test } from './support/test.ts'

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name })
const kept = (page: Page) => page.getByText('Kept on this device', { exact: true })
const authority = 'Sample town on the hill'

const open = async (page: Page): Promise<void> => {
  await page.goto('/join')
  await expect(heading(page, 'Join the Alliance')).toBeVisible()
}
/** Everything typed that this browser has on disk. */
const onDisk = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const opening = indexedDB.open('alliance-drafts')
    const all = async (store: string): Promise<unknown> => {
      const asked = opening.result.transaction(store).objectStore(store).getAll()
      return new Promise((resolve, reject) => {
        asked.addEventListener('success', () => resolve(asked.result))
        asked.addEventListener('error', () => reject(new Error('cannot be read')))
      })
    }
    await new Promise((resolve) => opening.addEventListener('success', resolve))
    const found = JSON.stringify([
      await all('kept'),
      await all('confirmed'),
      Object.entries(localStorage),
      Object.entries(sessionStorage),
    ])
    opening.result.close()
    return found
  })

test('begun, closed, gone on with, sent, and gone from the device', async ({ page, context }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await open(page)
  await expect(page.getByText('Nothing typed yet')).toBeVisible()
  await expectAccessible(page)
  await write(page, {
    'Name of the authority': authority,
    'Name of the head': 'Sam Sample',
    'Function of the head': 'Mayor',
    'Name of the contact person': 'Kim Sample',
    'E-mail of the contact person': 'kim@example.org',
  })
  await choose(page, { Country: 'France' })
  await pick(page, 'Level', 'Municipality')
  await tick(page, 'Housing')
  await expect(kept(page)).toBeVisible()
  await page.close()

  const later = await context.newPage()
  await later.setViewportSize({ width: 360, height: 740 })
  await open(later)
  await expect(later.getByText(/^8 answers kept on this device were found and put back/)).toBeVisible()
  await expect(field(later, 'Name of the authority')).toHaveValue(authority)
  await expect(later.getByRole('combobox', { name: 'Country' })).toHaveValue('FR')
  await expect(later.getByRole('radio', { name: 'Municipality' })).toBeChecked()
  await expect(later.getByRole('checkbox', { name: 'Housing' })).toBeChecked()
  await expectAccessible(later)
  expect(await later.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)

  // Reloaded in the middle of a word.
  await field(later, 'Function of the contact person').pressSequentially('Officer')
  await later.reload()
  await expect(field(later, 'Function of the contact person')).toHaveValue('Officer')

  await write(later, { 'Telephone of the contact person': '+33 3 88 00 00 00', 'Main needs': 'To learn.' })
  await tick(later, 'I may speak for this authority.', 'I have read the privacy notice.')
  await pick(later, 'Is there a decision of the council or a letter of the head?', 'There is none')
  await later.getByRole('button', { name: 'Send the request' }).click()
  await expect(heading(later, 'Your request has arrived')).toBeFocused()
  expect(await onDisk(later)).not.toMatch(/Sam Sample|Kim Sample|kim@example\.org/)

  await open(later)
  await expect(later.getByText('Nothing typed yet')).toBeVisible()
  await expect(field(later, 'Name of the authority')).toHaveValue('')
})

test('two tabs write one request; what one of them sends is gone in both', async ({ page, context }) => {
  await open(page)
  await field(page, 'Name of the authority').fill(authority)
  await expect(kept(page)).toBeVisible()
  const second = await context.newPage()
  await open(second)
  await expect(field(second, 'Name of the authority')).toHaveValue(authority)
  await field(second, 'Main needs').pressSequentially('To learn.')
  await expect(field(page, 'Main needs')).toHaveValue('To learn.')
  await tick(page, 'Housing')
  await choose(page, { Country: 'France' })
  await expect(second.getByRole('checkbox', { name: 'Housing' })).toBeChecked()
  await expect(second.getByRole('combobox', { name: 'Country' })).toHaveValue('FR')
  await expect(second.getByText(/changed here and elsewhere/)).toBeHidden()

  await pick(page, 'Level', 'Municipality')
  await write(page, {
    'Name of the head': 'Sam Sample',
    'Function of the head': 'Mayor',
    'Name of the contact person': 'Kim Sample',
    'Function of the contact person': 'Officer',
    'E-mail of the contact person': 'kim@example.org',
    'Telephone of the contact person': '+33 3 88 00 00 00',
  })
  await tick(page, 'I may speak for this authority.', 'I have read the privacy notice.')
  await pick(page, 'Is there a decision of the council or a letter of the head?', 'There is none')
  await page.getByRole('button', { name: 'Send the request' }).click()
  await expect(heading(page, 'Your request has arrived')).toBeFocused()
  await expect(second.getByText('The answers have gone from this device')).toBeVisible()
  await expect(field(second, 'Main needs')).toHaveValue('')
  await expectAccessible(second)
  expect(await onDisk(second)).not.toMatch(/Sam Sample|Kim Sample|kim@example\.org/)
})

test('somebody deletes what they typed, and the next one at this computer finds nothing', async ({ page, context }) => {
  await open(page)
  await field(page, 'Name of the contact person').fill('Kim Sample')
  await expect(kept(page)).toBeVisible()
  const button = page.getByRole('button', { name: 'Delete what this browser keeps' })
  await button.click()
  await expect(page.getByText('1 answer has not been sent and will be lost.')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('dialog').getByRole('button', { name: 'Delete', exact: true }).click()
  await expect(page.getByText('Nothing typed yet')).toBeVisible()
  await expect(button).toBeFocused()
  await page.close()
  const next = await context.newPage()
  await open(next)
  await expect(next.getByText('Nothing typed yet')).toBeVisible()
  await expect(field(next, 'Name of the contact person')).toHaveValue('')
  expect(await onDisk(next)).not.toContain('Kim Sample')
})
