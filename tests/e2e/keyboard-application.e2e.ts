/** The application by keyboard: rows, files, people, a clash and a withdrawal. */
import type { Page } from '@playwright/test'
import { draftPath, openDraft, savedStatus, sentPath } from './support/application.ts'
import { setFault } from './support/demonstration.ts'
import { field, group } from './support/form.ts'
import { press, tabTo } from './support/keyboard.ts'
import { smallPdf } from './support/pdf.ts'
import { expect, expectAccessible, signInAs, test } from './support/test.ts'
import { failedRequest } from './support/watch.ts'

/** The focus is on some element, so that a person can continue. */
const expectFocus = (page: Page) => expect(page.locator('body')).not.toBeFocused()

test('rows: added, filled in, moved, removed and brought back', async ({ page }) => {
  await openDraft(page, 'budget', 'Budget')
  const add = page.getByRole('button', { name: 'Add a line' })
  for (const [index, item] of ['Bus', 'Hall'].entries()) {
    await tabTo(page, add)
    await press(page, 'Enter')
    const line = group(page, `Line ${index + 1}`)
    // The new row has the focus.
    await expect(line.locator(':focus')).toHaveCount(1)
    await tabTo(page, field(line, 'What it is'))
    await page.keyboard.type(item)
  }
  const first = field(group(page, 'Line 1'), 'What it is')
  await tabTo(page, group(page, 'Line 2').getByRole('button', { name: /^Move up/ }))
  await press(page, 'Enter')
  await expect(first).toHaveValue('Hall')
  await expect(group(page, 'Line 1').locator(':focus')).toHaveCount(1)
  await tabTo(page, group(page, 'Line 1').getByRole('button', { name: /^Remove/ }))
  await press(page, 'Enter')
  await expect(first).toHaveValue('Bus')
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused()
  await press(page, 'Enter')
  await expect(first).toHaveValue('Hall')
  await expectFocus(page)
  await expect(savedStatus(page)).toBeVisible()
  await expectAccessible(page)
})

test('files: chosen, sent and taken away again', async ({ page }) => {
  // Awaited before the key press, which may be faster than the listener.
  const chooser = page.waitForEvent('filechooser')
  await openDraft(page, 'documents', 'Documents')
  const place = page.getByRole('region', { name: 'Provisional budget' })
  await tabTo(page, place.getByRole('button', { name: /^Choose a file/ }))
  await press(page, 'Enter')
  await (await chooser).setFiles({ name: 'budget.pdf', mimeType: 'application/pdf', buffer: smallPdf('Budget') })
  await expect(place.getByText(/^budget\.pdf \(/)).toBeVisible()
  await expectFocus(page)
  await tabTo(page, place.getByRole('button', { name: /^Remove/ }))
  await press(page, 'Enter')
  const dialog = page.getByRole('dialog')
  await tabTo(page, dialog.getByRole('button', { name: 'Remove', exact: true }))
  await press(page, 'Enter')
  await expect(place.getByText(/^budget\.pdf \(/)).toBeHidden()
  await expectFocus(page)
})

test('people: a link is made, and taken back', async ({ page }) => {
  await signInAs(page, 'Alex Sample', `${draftPath}/people`)
  await tabTo(page, page.getByLabel('For whom'))
  await page.keyboard.type('Billie of the housing office')
  await tabTo(page, page.getByRole('button', { name: 'Make the link' }))
  await press(page, 'Enter')
  await expect(page.getByRole('textbox', { name: 'Link' })).toBeFocused()
  await tabTo(page, page.getByRole('button', { name: 'Take back Billie of the housing office' }))
  await press(page, 'Enter')
  await expect(page.getByRole('button', { name: 'Take back Billie of the housing office' })).toBeHidden()
  await expectFocus(page)
})

test('a clash: one of two texts is chosen, and the focus is in its field', async ({ page, context, complaints }) => {
  complaints.allow(failedRequest)
  await openDraft(page, 'motivation', 'Motivation')
  const mine = field(page, 'Expected results')
  // Pages poll for colleagues' changes; this one must not know of the change before typing.
  await setFault(page, 'No connection')
  const colleague = await context.newPage()
  await signInAs(colleague, 'Charlie Sample', `${draftPath}/motivation`)
  await field(colleague, 'Expected results').fill('From the colleague.')
  await expect(savedStatus(colleague)).toBeVisible()
  await tabTo(page, mine)
  await page.keyboard.type('Mine.')
  await expect(page.getByText('Kept on this device', { exact: true })).toBeVisible()
  await setFault(page, 'No connection', false)
  const clash = page.getByRole('alert').filter({ hasText: 'Expected results' })
  await expect(clash).toContainText('From the colleague.')
  await tabTo(page, clash.getByRole('button', { name: 'Keep my text' }), 'Shift+Tab')
  await press(page, 'Enter')
  await expect(mine).toBeFocused()
  await expect(mine).toHaveValue(/Mine\./)
  await expect(savedStatus(page)).toBeVisible()
})

test('withdrawing: the dialog holds the focus, Escape gives it back', async ({ page }) => {
  await signInAs(page, 'Eden Sample', sentPath)
  const withdraw = page.getByRole('button', { name: 'Withdraw the application' })
  await tabTo(page, withdraw)
  await press(page, 'Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog.locator(':focus')).toHaveCount(1)
  await press(page, 'Escape')
  await expect(dialog).toBeHidden()
  await expect(withdraw).toBeFocused()
  await press(page, 'Enter')
  await tabTo(page, dialog.getByRole('textbox', { name: 'Reason' }))
  await page.keyboard.type('Put off to next year.')
  await tabTo(page, dialog.getByRole('button', { name: 'Withdraw', exact: true }))
  await press(page, 'Enter')
  await expect(page.getByText('This application was withdrawn.')).toBeVisible()
  await expectFocus(page)
})
