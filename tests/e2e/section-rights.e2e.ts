/** A colleague who edits one section: chosen by the owner, enforced by the backend, shown on every page concerned. */
import type { Page } from '@playwright/test'
import { draftPath, savedStatus } from './support/application.ts'
import { expect, expectAccessible, signInAs, test } from './support/test.ts'

const whatItIs = (page: Page) => page.getByRole('textbox', { name: 'What it is' })

test('the owner limits a colleague to the budget, who edits it, reads the activity, and cannot force a change', async ({
  page,
  context,
  complaints,
}) => {
  // For the forced change below.
  complaints.allow(/403/)
  await signInAs(page, 'Alex Sample', `${draftPath}/people`)
  await page.getByRole('button', { name: 'Choose sections for Charlie Sample' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'What Charlie Sample may do' })
  await dialog.getByRole('radio', { name: 'Edit some sections' }).check()
  await dialog.getByRole('checkbox', { name: 'Budget' }).check()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Save' }).press('Enter')
  await expect(page.getByText('May edit Budget, reads the rest')).toBeVisible()
  // The budget was handed over to Charlie before, and stays so.
  await expect(page.getByText('With Charlie Sample, by 20 April 2016')).toBeVisible()
  await page.getByText(/^What happened/).click()
  await expect(page.getByText('Alex Sample let Charlie Sample edit Budget and read the rest')).toBeVisible()
  await expectAccessible(page)

  const charlie = await context.newPage()
  await signInAs(charlie, 'Charlie Sample', draftPath)
  await expect(charlie.getByText('May edit: Alex Sample and you')).toHaveCount(1)
  await expect(charlie.getByText('You may only read this section. May edit: Alex Sample').first()).toBeVisible()
  await expectAccessible(charlie)
  await charlie.getByRole('link', { name: 'Budget', exact: true }).click()
  await charlie.getByRole('button', { name: 'Add a line' }).click()
  const saved = charlie.waitForResponse(
    (response) => response.request().method() === 'PATCH' && response.url().endsWith('/answers') && response.ok(),
  )
  await whatItIs(charlie).fill('Tickets to Lille')
  await saved
  await expect(savedStatus(charlie)).toBeVisible()

  await charlie.goto(`${draftPath}/activity`)
  await expect(
    charlie.getByText(/You may read this section and comment on it\. Alex Sample may edit it\. .* ask Alex Sample\.$/),
  ).toBeVisible()
  await expect(charlie.getByRole('textbox')).toHaveCount(0)
  await expectAccessible(charlie)

  // A request that bypasses the form.
  const forced = await charlie.evaluate(async (path) => {
    const headers = { Authorization: 'Bearer demo-colleague-edit', 'Content-Type': 'application/json' }
    const { version } = (await (await fetch(`/api${path}`, { headers })).json()) as { version: number }
    const response = await fetch(`/api${path}/answers`, {
      method: 'PATCH',
      headers: { ...headers, 'If-Match': `"${version}"` },
      body: JSON.stringify({
        changes: [
          { address: 'budget.budgetLines', value: [] },
          { address: 'activity.activityDescription', value: 'Not mine' },
        ],
      }),
    })
    return { status: response.status, body: (await response.json()) as unknown }
  }, draftPath)
  expect(forced).toMatchObject({
    status: 403,
    body: {
      code: 'forbidden',
      errors: [{ pointer: 'activity.activityDescription', code: 'not_your_section', params: { section: 'activity' } }],
    },
  })
  // It had no effect: the text typed in the budget is there.
  await page.goto(`${draftPath}/budget`)
  await expect(whatItIs(page)).toHaveValue('Tickets to Lille')
  await expect(page.getByText('May edit: you and Charlie Sample')).toBeVisible()
})
