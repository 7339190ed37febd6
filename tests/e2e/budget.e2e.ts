/** A budget from a spreadsheet's clipboard and from questions, on a small screen. */
import type { Page } from '@playwright/test'
import { draftPath, savedStatus, tryAgain } from './support/application.ts'
import { setFault } from './support/demonstration.ts'
import { field, group } from './support/form.ts'
import { expect, expectAccessible, signInAs, test } from './support/test.ts'
import { failedRequest } from './support/watch.ts'

test.use({ viewport: { width: 360, height: 740 } })

test('rows are pasted, the wrong one is corrected, and the sum is right to the cent', async ({ page }) => {
  await signInAs(page, 'Alex Sample', `${draftPath}/budget`)
  await page.getByRole('button', { name: 'Paste from a spreadsheet' }).click()
  const dialog = page.getByRole('dialog')
  const text = dialog.getByRole('textbox', { name: 'Rows of your table' })
  await text.fill('Item\tQuantity\tUnit cost\n"Bus,\nboth ways"\t1\t0.10\nStamps\t1\t0.20\nHotel\t2.5\t80')
  await expect(dialog.getByText('2 rows can be taken, 1 must be put right.')).toBeVisible()
  await expect(dialog.getByText('Row 4, column 2 (Quantity), “2.5”: write a whole number')).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Take 2 rows' }).click()
  await text.fill('Hotel\t2\t80')
  await dialog.getByRole('button', { name: 'Take 1 row' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('row', { name: /^All budget lines/ })).toContainText('€160.30')
  await expectAccessible(page)

  await page.getByRole('button', { name: 'Start from questions' }).click()
  await dialog.getByRole('checkbox', { name: 'Interpretation' }).check()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Make 1 line' }).click()
  await expect(page.getByRole('group', { name: 'Line 4' })).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('group', { name: 'Line 4' })).toBeHidden()
  await expect(page.getByText(/^Saved \d/)).toBeVisible()
})

test('a colleague and I write lines at once: all of them are there, in both windows, and nobody is asked', async ({
  page,
  context,
  complaints,
}) => {
  complaints.allow(failedRequest)
  const colleague = await context.newPage()
  await signInAs(page, 'Alex Sample', `${draftPath}/budget`)
  await page.getByRole('button', { name: 'Add a line' }).click()
  await field(page, 'What it is').fill('Bus')
  await expect(savedStatus(page)).toBeVisible()
  await signInAs(colleague, 'Charlie Sample', `${draftPath}/budget`)
  await expect(field(colleague, 'What it is')).toHaveValue('Bus')
  await setFault(page, 'No connection')
  await field(page, 'What it is').fill('Bus and train')
  await page.getByRole('button', { name: 'Add a line' }).click()
  await field(group(page, 'Line 2'), 'What it is').fill('Hall')
  await expect(page.getByText('Kept on this device', { exact: true })).toBeVisible()
  await colleague.getByRole('button', { name: 'Add a line' }).click()
  await field(group(colleague, 'Line 2'), 'What it is').fill('Food')
  await expect(savedStatus(colleague)).toBeVisible()
  await field(group(page, 'Line 2'), 'Unit cost in euros').focus()
  await setFault(page, 'No connection', false)
  await tryAgain(page)
  await expect(savedStatus(page)).toBeVisible()
  for (const tab of [page, colleague]) {
    await tab.reload()
    for (const [index, item] of ['Bus and train', 'Food', 'Hall'].entries())
      await expect(field(group(tab, `Line ${index + 1}`), 'What it is')).toHaveValue(item)
    await expect(tab.getByText('was changed here and elsewhere')).toBeHidden()
  }
})

/** Whether the focused element is under the sums, and its distance from the top. */
const underSums = (page: Page) =>
  page.evaluate(() => {
    const bar = document.querySelector('[role="group"][aria-label="Sums so far"]')?.getBoundingClientRect()
    const at = document.activeElement?.getBoundingClientRect()
    return { under: bar && at ? at.bottom > bar.top + 1 && at.top < bar.bottom - 1 : true, y: at?.top ?? -1 }
  })

test('the sums stay in view while lines are filled in, and cover nothing that has the focus', async ({ page }) => {
  await signInAs(page, 'Alex Sample', `${draftPath}/budget`)
  const sums = group(page, 'Sums so far')
  for (const number of [1, 2, 3]) {
    await page.getByRole('button', { name: 'Add a line' }).click()
    await expect(group(page, `Line ${number}`)).toBeVisible()
  }
  await field(group(page, 'Line 1'), 'Quantity').fill('3')
  const cost = field(group(page, 'Line 1'), 'Unit cost in euros')
  await cost.focus()
  // At the bottom of the screen, where the sums appear with the first amount.
  await cost.evaluate((element) => {
    element.scrollIntoView({ block: 'end' })
  })
  await page.keyboard.type('0.10')
  await expect(sums).toContainText('€0.30')
  await expect(sums).toBeInViewport({ ratio: 1 })
  await expect.poll(() => underSums(page)).toMatchObject({ under: false })

  const stops = new Set<string>()
  for (let stop = 0; stop < 30; stop += 1) {
    await page.keyboard.press('Tab')
    await expect.poll(() => underSums(page), `stop ${stop}`).toMatchObject({ under: false })
    stops.add(String((await underSums(page)).y))
  }
  expect(stops.size).toBeGreaterThan(5)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
})
