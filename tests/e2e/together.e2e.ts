/** Two people on one application: invited by link, signed in on the way, reading, then editing. */
import { draftPath, savedStatus } from './support/application.ts'
import { expect, expectAccessible, signInAs, test } from './support/test.ts'

test('a colleague comes by a link, reads, is let edit, and both see one text', async ({ page, context }) => {
  await signInAs(page, 'Alex Sample', draftPath)
  await page.getByRole('link', { name: 'People and invitations' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'People' })).toBeVisible()
  await page.getByLabel('For whom').fill('Billie of the housing office')
  await page.getByRole('radio', { name: 'Read only' }).check()
  await page.getByRole('button', { name: 'Make the link' }).press('Enter')
  const link = page.getByRole('textbox', { name: 'Link' })
  await expect(link).toBeFocused()
  await expectAccessible(page)

  // Another person in another tab, not signed in there.
  const billie = await context.newPage()
  await billie.goto(await link.inputValue())
  await expect(billie.getByText(/^Alex Sample invites you to read the application of/)).toBeVisible()
  await expectAccessible(billie)
  await billie.getByRole('link', { name: 'Sign in to join' }).click()
  await billie.getByRole('button', { name: 'Sign in as Billie Sample' }).click()
  await billie.getByRole('button', { name: 'Join' }).click()
  await expect(billie).toHaveURL(new RegExp(`${draftPath}$`))
  await billie.goto(`${draftPath}/motivation`)
  await expect(billie.getByText(/You were invited to read this application/)).toBeVisible()
  await expect(billie.getByRole('textbox')).toHaveCount(0)

  await page.reload()
  await page.getByRole('button', { name: 'Let Billie Sample edit' }).click()
  await expect(page.getByText('Billie Sample may edit now.')).toBeVisible()
  await billie.reload()
  await billie.getByRole('textbox', { name: 'Expected results' }).fill('Written by Billie.')
  await expect(savedStatus(billie)).toBeVisible()

  await billie.getByRole('button', { name: 'Comment on: Expected results' }).click()
  const comments = billie.getByRole('group', { name: 'Comments on: Expected results' })
  await comments.getByLabel('New comment').fill('Does the mayor agree?')
  await comments.getByRole('button', { name: 'Add the comment' }).click()
  await expect(comments.getByRole('article', { name: 'Comment by Billie Sample' })).toBeVisible()
  await expectAccessible(billie)

  await page.goto(`${draftPath}/motivation`)
  await expect(page.getByRole('textbox', { name: 'Expected results' })).toHaveValue('Written by Billie.')
  await expect(page.getByRole('button', { name: '1 open comment on: Expected results' })).toBeVisible()
  await page.goto(`${draftPath}/check`)
  await page.getByRole('link', { name: 'Expected results', exact: true }).click()
  await expect(page.getByText('Does the mayor agree?')).toBeVisible()
})

test('two people see where the other one is, until one of them goes', async ({ page, context }) => {
  await signInAs(page, 'Alex Sample', `${draftPath}/motivation`)
  const charlie = await context.newPage()
  await signInAs(charlie, 'Charlie Sample', `${draftPath}/budget`)
  await expect(charlie.getByRole('list', { name: 'Also here now' })).toHaveText('Alex Sample is at “Motivation”')
  const here = page.getByRole('list', { name: 'Also here now' })
  // With the next presence report.
  await expect(here).toHaveText('Charlie Sample is at “Budget”')
  // The handed-over section is marked as done.
  await expect(charlie.getByText('Yours, by 20 April 2016')).toBeVisible()
  await charlie.getByRole('button', { name: 'It is done' }).click()
  await expect(charlie.getByRole('button', { name: /^Not done after all/ })).toBeFocused()
  await charlie.getByRole('link', { name: 'All sections' }).click()
  await expect(here).toHaveText('Charlie Sample has it open too')
  await page.getByRole('link', { name: 'All sections' }).click()
  await expect(page.getByText('Charlie Sample says it is done')).toBeVisible()
  await expectAccessible(page)
})

test('the mayor signs by a link of their own, without an account; a change ends the signature', async ({
  page,
  context,
}) => {
  await signInAs(page, 'Alex Sample', `${draftPath}/check`)
  await page.getByRole('link', { name: 'Signature by link or on paper' }).click()
  await page.getByRole('button', { name: 'Make the link' }).press('Enter')
  const link = page.getByRole('textbox', { name: 'Link' })
  await expect(link).toBeFocused()
  await expectAccessible(page)

  const mayor = await context.newPage()
  await mayor.goto(await link.inputValue())
  await expect(mayor.getByText(/^Alex Sample asks you to sign the application TCC-2016-001/)).toBeVisible()
  await mayor.getByRole('checkbox', { name: /^I may sign binding commitments/ }).check()
  await expectAccessible(mayor)
  await mayor.getByRole('button', { name: 'Sign the application' }).click()
  await expect(mayor.getByText(/^Signed on 12 April 2016/)).toBeVisible()
  await expect(mayor.getByRole('heading', { level: 1 })).toBeFocused()

  await page.goto(`${draftPath}/check`)
  await expect(page.getByText(/^Signed by Lee Sample, Mayor, on .* Nothing has changed since\.$/)).toBeVisible()
  await page.goto(`${draftPath}/motivation`)
  await page.getByRole('textbox', { name: 'Expected results' }).fill('Another word.')
  await expect(savedStatus(page)).toBeVisible()
  await page.goto(`${draftPath}/check`)
  await expect(page.getByText(/^Lee Sample signed on .* have changed since/)).toBeVisible()
})
