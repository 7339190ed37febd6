/**
 * From a request to join to a participant: the visitor by keyboard and file, the secretariat, and the counts on the
 * first page.
 */
import type { Page } from '@playwright/test'
import { askBackend } from '#tests/support/demo.ts'
import { choose, field, pick, tick, write } from './support/form.ts'
import { smallPdf } from './support/pdf.ts'
import { expect, expectAccessible, signInAs, test } from './support/test.ts'

const authority = 'Ville de Strasbourg-les-Essais'
const endless = {
  kind: 'city',
  country: 'DE',
  otherThan: [],
  inhabitants: null,
  headName: 'Sam Sample',
  headFunction: 'Mayor',
  contactName: 'Kim Sample',
  contactFunction: 'Officer',
  contactEmail: `${'x'.repeat(200)}@example.org`,
  contactPhone: '(030) 123-456',
  topics: ['housing'],
  needs: 'y'.repeat(2000),
  offers: '',
  letter: 'none',
  mayRepresent: true,
  privacyRead: true,
}
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name })

async function fillIn(page: Page): Promise<void> {
  await page.goto('/join')
  await expect(heading(page, 'Join the Alliance')).toBeVisible()
  // Two requests of the seeds are open, from one town in two spellings.
  await write(page, { 'Name of the authority': 'Mesto SAMPLE CITY on the river' })
  await choose(page, { Country: 'Slovak Republic' })
  await expect(page.getByText('Perhaps your authority has asked already')).toBeVisible()
  await expect(page.getByText(/^2 requests .* are open; the newest arrived on 7 April 2016/)).toBeVisible()
  await expectAccessible(page)
  const [other] = await Promise.all([
    page.waitForEvent('popup'),
    page.getByRole('link', { name: /^follow it with its reference and code/ }).click(),
  ])
  await expect(field(other, 'Reference')).toBeVisible()
  await other.close()
  await write(page, { 'Name of the authority': 'Stadt Straßburg' })
  await pick(page, 'Level', 'City')
  await choose(page, { Country: 'France' })
  // A participant's name in another language and with another title.
  await expect(page.getByText('A participant has a similar name')).toBeVisible()
  await expectAccessible(page)
  await write(page, {
    'Name of the authority': authority,
    'Name of the head': 'Sam Sample',
    'Function of the head': 'Mayor',
    'Name of the contact person': 'Kim Sample',
    'Function of the contact person': 'Officer',
    'E-mail of the contact person': 'kim@example.org',
    'Telephone of the contact person': '+33 3 88 00 00 00',
    'Main needs': 'To learn.',
  })
  await expect(page.getByText('A participant has a similar name')).toBeHidden()
  await tick(page, 'Housing', 'I may speak for this authority.', 'I have read the privacy notice.')
  await pick(page, 'Is there a decision of the council or a letter of the head?', 'I attach it')
}

async function sendAndKeep(page: Page): Promise<string> {
  await page.reload()
  await expect(page.getByText(/kept on this device were found and put back/)).toBeVisible()
  await expect(field(page, 'Name of the authority')).toHaveValue(authority)
  await expect(page.getByRole('combobox', { name: 'Country' })).toHaveValue('FR')
  // Declarations are asked again at each visit.
  await tick(page, 'I may speak for this authority.', 'I have read the privacy notice.')
  await page.getByRole('button', { name: 'Send the request' }).click()
  await expect(page.getByRole('link', { name: 'Choose the file, or say that it will follow' })).toBeVisible()
  await page.getByLabel('File', { exact: true }).setInputFiles({
    name: 'decision.pdf',
    mimeType: 'application/pdf',
    buffer: smallPdf('Decision'),
  })
  await page.getByRole('button', { name: 'Send the request' }).click()
  await expect(heading(page, 'Your request has arrived')).toBeFocused()
  await expect(page.getByRole('button', { name: /decision\.pdf/ })).toBeVisible()
  await expectAccessible(page)
  await page.reload()
  await expect(heading(page, 'Your request has arrived')).toBeVisible()
  return field(page, 'Private link').inputValue()
}

const step = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('radio', { name, exact: true }).check()
}
const counted = async (page: Page): Promise<number> => {
  await page.goto('/')
  const title = heading(page, /^\d+ cities and regions/)
  return Number.parseInt((await title.textContent()) ?? '', 10)
}
const expectCounted = async (page: Page, count: number): Promise<void> => {
  await page.goto('/')
  await expect(heading(page, new RegExp(`^${count} cities and regions`))).toBeVisible()
}

test('a request is sent, asked about, answered, accepted and counted', async ({ page }) => {
  const before = await counted(page)
  await fillIn(page)
  const link = await sendAndKeep(page)

  await signInAs(page, 'Jules Sample', '/secretariat/join-requests')
  await expectAccessible(page)
  await page.getByRole('link', { name: authority }).click()
  await expect(heading(page, authority)).toBeVisible()
  await step(page, 'Ask a question')
  await field(page, 'Your question').fill('Since when?')
  await page.getByRole('button', { name: 'Do this' }).click()
  await expect(page.getByText('Question asked')).toBeVisible()
  await expectAccessible(page)

  await page.goto(link)
  await expect(page.getByRole('region', { name: 'A question for you' })).toContainText('Since when?')
  await expectAccessible(page)
  await field(page, 'Your answer').fill('Since today.')
  await page.getByRole('button', { name: 'Send the answer' }).click()
  await expect(page.getByText('Question answered')).toBeVisible()

  await page.goto('/secretariat/join-requests')
  await page.getByRole('link', { name: authority }).click()
  await step(page, 'Accept')
  await page.getByLabel('Day of the decision').fill('2016-04-12')
  await field(page, 'Deciding body').fill('Bureau')
  await page.getByRole('button', { name: 'Do this' }).click()
  await expect(page.getByText('Takes part')).toBeVisible()
  await expectCounted(page, before + 1)

  await page.goto('/secretariat/join-requests?status=accepted')
  await page.getByRole('link', { name: authority }).click()
  await step(page, 'Correct the decision')
  await field(page, 'Why the decision is corrected').fill('Tried only.')
  await page.getByRole('button', { name: 'Do this' }).click()
  await expect(page.getByText('Corrected: the earlier step no longer holds')).toBeVisible()
  await expectCounted(page, before)
})

test('an organisation makes an offer and takes it back, on a small screen', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto('/join')
  await page.getByRole('link', { name: 'Offer to work with the Alliance' }).click()
  await expect(heading(page, 'Work with the Alliance')).toBeFocused()
  await page.getByRole('button', { name: 'Send the offer' }).click()
  await expect(page.getByRole('alert', { name: 'There are 10 problems' })).toBeFocused()
  await expectAccessible(page)
  await write(page, {
    'Name of the organisation': 'Sample association',
    'Legal form': 'Association',
    'Name of the contact person': 'Kim Sample',
    'Function of the contact person': 'Director',
    'E-mail of the contact person': 'kim@example.org',
    'Telephone of the contact person': '+39 06 000000',
    'What you offer': 'Courses.',
  })
  await choose(page, { Country: 'Italy' })
  await tick(page, 'Education', 'I have read the privacy notice.')
  await page.getByRole('button', { name: 'Send the offer' }).click()
  await expect(heading(page, 'Your offer has arrived')).toBeFocused()
  await page.getByRole('button', { name: 'Withdraw the offer' }).click()
  await page.getByRole('button', { name: 'Withdraw', exact: true }).click()
  await expect(page.getByText(/You have withdrawn the offer/)).toBeVisible()
  await expectAccessible(page)
})

test('a name without end and with marks stays text, and stays on a small page', async ({ page }) => {
  const name = `${'Donaudampfschifffahrtsgemeinde'.repeat(6)} <b>x</b>`
  await page.setViewportSize({ width: 360, height: 740 })
  await signInAs(page, 'Jules Sample', '/secretariat/join-requests')
  const sent = await askBackend(page, '/join-requests', {
    method: 'POST',
    headers: { 'Idempotency-Key': 'endless' },
    body: { ...endless, authorityName: name },
  })
  expect(sent.status).toBe(201)
  await page.reload()
  await page.getByRole('link', { name }).click()
  await expect(heading(page, name)).toBeFocused()
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0)
})

test('reference and code open it again, a wrong code opens nothing', async ({ page, complaints }) => {
  complaints.allow(/status of 404 /)
  await page.goto('/join/sent')
  await field(page, 'Reference').fill('JOIN-2016-4HK7QZ2M')
  await field(page, 'Code').fill('11111 11111 11111 11111 11112')
  await page.getByRole('button', { name: 'Open' }).click()
  await expect(page.getByRole('alert', { name: 'There is one problem' })).toContainText('Nothing was found')
  await expectAccessible(page)
  await field(page, 'Code').fill('lllll iiiii 11111 11111 11111')
  await page.getByRole('button', { name: 'Open' }).click()
  await expect(heading(page, 'Your request to join')).toBeFocused()
})
