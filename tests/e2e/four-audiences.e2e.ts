/** The main task of each audience from beginning to end, with the real call of 2016. */
import type { Page } from '@playwright/test'
import { savedStatus } from './support/application.ts'
import { jumpTo } from './support/demonstration.ts'
import { choose, field, group, pick, tick, upload, write } from './support/form.ts'
import { expect, expectAccessible, signInAs, test } from './support/test.ts'

const purpose = {
  written: 'Să învățăm cum pregătește partenerul familiile pentru mutare.',
  translated: 'Learn how the partner prepares families for a move.',
}
const authority = 'Sample city 018, e2e'
const call = 'ROMACT TCC 2016, round 1'

test('from the map to an assessed proposal: visitor, applicant, secretariat, reviewer', async ({ page }) => {
  await test.step('a visitor sees the counts and finds Heraklion', () => visit(page))
  const reference = await test.step('an applicant fills in everything and sends it', () => apply(page))
  await test.step('the secretariat moves it to the assessment and sees it counted', () => manage(page, reference))
  await test.step('the secretariat assigns a reviewer', () => assign(page))
  await test.step('the reviewer finds it, declares, scores and hands in', () => assess(page, reference))
})

test('a reviewer declares, scores with reasons, hands in and then sees the others', async ({ page }) => {
  await review(page)
})

/** Text typed with hyphens is shown as a list, an address as a link. */
async function expectObjectivesRead(page: Page): Promise<void> {
  await expect(page.getByRole('listitem').filter({ hasText: '• know the rights of citizens' })).toBeVisible()
  const link = page.getByRole('listitem').getByRole('link', { name: 'https://example.org/rights', exact: true })
  await expect(link).toHaveAttribute('href', 'https://example.org/rights')
}

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name })

async function visit(page: Page): Promise<void> {
  await page.goto('/')
  const counted = /^(\d+) cities and regions, (\d+) countries$/
  await expect(heading(page, counted)).toBeVisible()
  const [, members, countries] = counted.exec((await heading(page, counted).textContent()) ?? '') ?? []
  await expect(page.getByText('Printed in the call as “29 April 2016 at 17:00 CET”')).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('link', { name: 'Explore the map' }).click()
  await expect(heading(page, 'Map of participants')).toBeVisible()
  // The same records on every page, so the same counts.
  await expect(
    page.getByRole('heading', { name: `${members} of ${members} participants, ${countries} countries` }),
  ).toBeVisible()
  await page.getByRole('searchbox', { name: 'Search by name' }).fill('heraklíon')
  await expect(page.getByRole('heading', { name: `1 of ${members} participants, 1 country` })).toBeVisible()
  const row = page.getByRole('table', { name: 'List of participants' }).getByRole('button', { name: 'Heraklion' })
  await row.focus()
  await page.keyboard.press('Enter')
  const panel = page.getByRole('region', { name: 'Heraklion' })
  await expect(panel.getByRole('heading', { name: 'Heraklion' })).toBeFocused()
  await expect(panel.getByText('documented', { exact: true })).toBeVisible()
  await expect(panel.getByRole('link', { name: /romea|Congress launches/ }).first()).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(panel).toBeHidden()
  await expect(row).toBeFocused()

  await page.getByRole('link', { name: 'Calls for proposals' }).click()
  await expect(heading(page, 'Calls for proposals')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('listitem').filter({ hasText: call }).getByRole('link', { name: 'Read the call' }).click()
  await expect(page.getByText('Friday 29 April 2016, 17:00 Strasbourg time (UTC+2)').first()).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Evaluation and selection' })).toBeVisible()
  await expectAccessible(page)
}

async function apply(page: Page): Promise<string> {
  await page.getByRole('link', { name: 'Start an application' }).click()
  // Visitors are asked to sign in, and return here.
  await expect(heading(page, 'My applications')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('main').getByRole('link', { name: 'Sign in' }).click()
  await page.getByRole('button', { name: 'Sign in as Billie Sample' }).click()
  await expect(heading(page, 'My applications')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: /^Start an application\W+ROMACT TCC 2016, round 1$/ }).click()
  await expect(heading(page, 'Sample city 018')).toBeVisible()
  await expectAccessible(page)
  const home = new URL(page.url()).pathname
  await page.getByRole('main').getByRole('link', { name: 'Begin: Applicant' }).click()

  await fillSections(page)

  await expect(heading(page, 'Check and send')).toBeVisible()
  await expect(page.getByText('Nothing stands in the way: the application can be sent.')).toBeVisible()
  await expect(page.getByText('€1,562.00').first()).toBeVisible()
  await expectObjectivesRead(page)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Send the application' }).click()
  const dialog = page.getByRole('dialog', { name: 'Send this application?' })
  await expect(dialog).toContainText('Billie Sample')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Send now' }).click()

  await expect(heading(page, 'Receipt')).toBeVisible()
  const summary = page.getByText(/^Application (TCC-2016-\d{3}) was received$/)
  const reference = /TCC-2016-\d{3}/.exec((await summary.textContent()) ?? '')?.[0] ?? ''
  await expect(page.getByText('Received in time.').first()).toBeVisible()
  await expect(page.getByText(/^SHA-256 [0-9a-f]{64}$/)).toBeVisible()
  await expect(page.getByText('Provisional budget: budget.pdf')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'To the application' }).click()
  await expect(heading(page, authority)).toBeVisible()
  expect(new URL(page.url()).pathname).toBe(home)
  await expect(page.getByText('Version 1 sent')).toBeVisible()
  await expectAccessible(page)
  return reference
}

/** Fills every section for modules A and C, each left by "Save and continue". */
async function fillSections(page: Page): Promise<void> {
  const sectionIs = (title: string) => expect(heading(page, title)).toBeVisible()
  const goOn = async () => {
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Save and continue' }).click()
  }

  await sectionIs('Applicant')
  await pick(page, 'Who is applying', 'Local authority')
  await write(page, {
    'Name of the local authority': authority,
    'Full address': 'Sample street 18, 100018 Sample city',
    'Website, if any': 'www.example.org',
    'Number of inhabitants': '84 000',
  })
  await choose(page, { Country: 'Romania' })
  await write(group(page, 'Person who may sign binding commitments'), { Name: 'Sample Mayor', Position: 'Mayor' })
  await pick(page, 'Already in the Alliance', 'Yes')
  await goOn()

  await sectionIs('Contact person')
  await write(page, {
    'Name of the project lead': 'Billie Sample',
    'Title or function': 'Head of the inclusion office',
    'E-mail': 'inclusion@example.org',
    Telephone: '+40 21 000 0000',
    'Second e-mail, best a shared mailbox': 'office@example.org',
  })
  await goOn()

  await sectionIs('Modules')
  await tick(page, 'Module A: intercultural training', 'Module C: support for working visits')
  await goOn()

  await sectionIs('Motivation')
  await write(page, {
    'Local context and present challenges': 'Two districts have grown fast, and services there meet new needs.',
    Objectives:
      'Staff at the counters\n- know the rights of citizens of other countries\n- explain https://example.org/rights',
    'Expected results': 'Fewer visits that end without an answer.',
    'Achievements and lessons from earlier exchanges or similar work': 'None so far.',
    'How challenges in receiving and including non-nationals of Roma ethnicity will be met':
      'A shared first contact point for housing, school and health.',
    'Why this group or type of staff': 'They are the first whom newcomers meet.',
    'Why this number of participants': 'Every counter sends two people.',
    'Why this transnational partner': 'Many families move between the two places.',
  })
  await page.getByText('How it will be read Objectives').click()
  await expectObjectivesRead(page)
  await goOn()

  await sectionIs('Activity')
  await fillActivity(page)
  await goOn()

  await sectionIs('Budget')
  await fillBudget(page)
  await goOn()

  await sectionIs('Other grants')
  await tick(page, 'We received no such grant')
  await goOn()

  await sectionIs('Documents')
  await upload(page, 'Provisional budget', 'budget.pdf')
  await upload(page, 'Letter of intent of the partner authority', 'letter.pdf')
  await upload(page, 'Signed signature page', 'signature.pdf')
  await goOn()

  await sectionIs('Declarations')
  await tick(
    page,
    'None of these situations applies to us',
    'The information is true, and we will report changes',
    'The same costs are not paid twice',
    'The partner agreed to be named',
    'I have read the privacy notice',
  )
  const signs = group(page, 'Person who signs')
  await write(signs, { Name: 'Sample Mayor', Position: 'Mayor', Date: '2016-04-12' })
  await expect(savedStatus(page)).toBeVisible()
  await goOn()
}

async function fillActivity(page: Page): Promise<void> {
  await write(page, {
    'Description of the activity': 'One day of training for two groups, and one working visit.',
    'Prior knowledge and expectations': 'Most have met newcomers; nobody was trained for it.',
    'Follow-up and participation of Roma residents': 'A working group with Roma residents meets twice a year.',
  })
  const groups = group(page, 'Participants: sector and number')
  await groups.getByRole('button', { name: /^Add/ }).click()
  await choose(group(page, 'Group 1'), { Sector: 'Social work' })
  await write(group(page, 'Group 1'), { 'Number of people': '16' })
  await write(group(page, 'Expected participants per module'), { 'Module A: intercultural training': '16' })
  await choose(page, { 'Language of the training': 'Romanian' })
  await page.getByRole('button', { name: 'Add dates' }).click()
  await write(group(page, 'Choice 1'), { 'First day': '2016-09-12', 'Last day': '2016-09-13' })
  const place = group(page, 'Place')
  await write(place, { 'Place of the training': 'Town hall, room 1' })
  await pick(place, 'Can wheelchair users get in and around', 'Yes')
  const partner = group(page, 'Partner authority')
  await write(partner, { 'Name of the partner': 'Sample city North', 'Contact at the partner': 'office@example.org' })
  await choose(partner, { 'Country of the partner': 'Germany' })
  await pick(partner, 'State of the agreement', 'Agreed in writing')
  await page.getByRole('button', { name: 'Add a visit' }).click()
  const trip = group(page, 'Visit 1')
  await pick(trip, 'Direction', 'We travel to the partner')
  await write(trip, {
    'Host authority': 'Sample city North',
    'First day': '2016-10-10',
    'Last day': '2016-10-13',
    'Number of travellers': '4',
    Purpose: purpose.written,
  })
  await trip.getByText('Written in another language?').click()
  await choose(trip, { 'Language of this answer': 'Romanian' })
  await trip.getByRole('button', { name: 'Add a translation Visit 1: Purpose' }).click()
  await write(trip, { 'Translation into English Visit 1: Purpose': purpose.translated })
  await pick(trip, 'Where does this translation come from?', 'Written by the applicant')
  await choose(trip, { 'Country of the visit': 'Germany' })
}

async function fillBudget(page: Page): Promise<void> {
  const lines = group(page, 'Budget lines')
  await lines.getByRole('button', { name: 'Add a line' }).click()
  await choose(group(page, 'Line 1'), { Category: 'Travel' })
  await write(group(page, 'Line 1'), { 'What it is': 'Trains', Quantity: '4', 'Unit cost in euros': '250.50' })
  await lines.getByRole('button', { name: 'Add a line' }).click()
  await choose(group(page, 'Line 2'), { Category: 'Accommodation' })
  await write(group(page, 'Line 2'), { Quantity: '12', 'Unit cost in euros': '80' })
  const own = group(page, 'Own or third-party contribution, money or in kind')
  await own.getByRole('button', { name: /^Add/ }).click()
  await pick(group(page, 'Contribution 1'), 'Kind', 'Money')
  await write(group(page, 'Contribution 1'), { Description: 'Town budget', 'Value in euros': '400' })
  // 4 × 250.50 + 12 × 80 − 400
  await expect(page.getByRole('row', { name: /^Grant requested/ })).toContainText('€1,562.00')
}

async function manage(page: Page, reference: string): Promise<void> {
  await jumpTo(page, 'Assessment')
  await expect(page.getByText('The deadline has passed').first()).toBeVisible()
  await signInAs(page, 'Jules Sample', '/secretariat')
  const chosenCall = page.getByRole('combobox', { name: 'Call' })
  const counts = page.getByRole('navigation', { name: 'Open a status on the board' })
  await chosenCall.selectOption({ label: call })
  await expect(counts.getByRole('link', { name: 'Received: 2' })).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('link', { name: 'Open the board' }).click()
  await expect(heading(page, `Assessment · ${call}`)).toBeVisible()
  await expectAccessible(page)
  const card = page.getByRole('article', { name: authority })
  await expect(card).toContainText(reference)
  for (const status of ['Admissibility check', 'Eligibility check', 'In assessment']) {
    await card.getByRole('button', { name: `Move to… ${authority}` }).click()
    const menu = page.getByRole('menu', { name: `Move ${authority} to` })
    if (status === 'Eligibility check') await expectAccessible(page)
    await menu.getByRole('menuitem', { name: status }).click()
    const dialog = page.getByRole('dialog', { name: `${authority}: move to “${status}”` })
    await expect(dialog).toContainText('The procedure has no step back from there.')
    await expectAccessible(page)
    await dialog.getByRole('button', { name: `Move to “${status}”` }).click()
    await expect(dialog).toBeHidden()
    await expect(page.getByText(`to “${status}”. The procedure`).first()).toBeVisible()
  }

  await page.getByRole('link', { name: 'Secretariat', exact: true }).click()
  await chosenCall.selectOption({ label: call })
  await expect(counts.getByRole('link', { name: 'In assessment: 1' })).toBeVisible()
  await expect(counts.getByRole('link', { name: 'Received: 1' })).toBeVisible()
  await expectAccessible(page)
}

async function assign(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Open the board' }).click()
  await page.getByRole('article', { name: authority }).getByRole('link').click()
  await expect(heading(page, authority)).toBeVisible()
  const reviewers = page.getByRole('region', { name: 'Reviewers' })
  await expect(reviewers.getByText('Nobody is assigned yet.')).toBeVisible()
  await reviewers.getByRole('button', { name: 'Assign' }).click()
  await expect(reviewers.getByRole('combobox', { name: 'Reviewer to assign' })).toBeFocused()
  await expectAccessible(page)
  await reviewers.getByRole('combobox').selectOption({ label: 'Gabriel Sample' })
  await reviewers.getByRole('button', { name: 'Assign' }).click()
  const row = reviewers.getByRole('listitem').filter({ hasText: 'Gabriel Sample' })
  await expect(row).toContainText('Interests not declared yet')
  await expectAccessible(page)
}

/** The application just sent, for the reviewer to whom it was assigned. */
async function assess(page: Page, reference: string): Promise<void> {
  await signInAs(page, 'Gabriel Sample', '/review')
  await page.getByRole('combobox', { name: 'Call' }).selectOption({ label: call })
  await expect(heading(page, `Assessment · ${call}`)).toBeVisible()
  const card = page.getByRole('article', { name: authority })
  await expect(card).toContainText(reference)
  await expect(card).toContainText('Declare interests first')
  await card.getByRole('link').click()
  await page.getByRole('radio', { name: 'No, there is no conflict of interest' }).check()
  await page.getByRole('button', { name: 'Declare and open the proposal' }).click()
  await expect(page.getByRole('heading', { name: 'Applicant' })).toBeFocused()
  await expectObjectivesRead(page)
  await expect(page.getByText(purpose.written)).toHaveAttribute('lang', 'ro')
  await page.getByLabel('In English where there is a translation').check()
  await expect(page.getByText(purpose.translated)).toHaveAttribute('lang', 'en')
  await expect(page.getByText('Translation into English · Written by the applicant')).toBeVisible()
  await expect(page.getByText(purpose.written)).toBeHidden()
  await score(page, 'A')
  const handedIn = page.getByRole('heading', { name: 'Module A is handed in' })
  await expect(handedIn).toBeFocused()
  await expect(page.getByText('Module C is next: its form is open below.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Hand in module C' })).toBeVisible()
  await expect(handedIn).toBeFocused()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'See all assessments of module A' }).click()
  await expect(page.getByRole('table', { name: 'Assessments of module A' })).toBeVisible()
  await expectAccessible(page)

  await signInAs(page, 'Jules Sample', '/secretariat')
  await page.getByRole('combobox', { name: 'Call' }).selectOption({ label: call })
  const counts = page.getByRole('navigation', { name: 'Open a status on the board' })
  await expect(counts.getByRole('link', { name: 'In assessment: 1' })).toBeVisible()
  await page.getByRole('link', { name: 'Open the board' }).click()
  await expect(heading(page, `Assessment · ${call}`)).toBeVisible()
  await expect(card).toContainText('1 of 4 scored')
  await card.getByRole('link').click()
  const row = page.getByRole('region', { name: 'Reviewers' }).getByRole('listitem')
  await expect(row).toContainText('Declared: no conflict of interest')
}

/** Gives every criterion of a module points and a reason, and submits. */
async function score(page: Page, module: 'A' | 'C'): Promise<void> {
  const assessment = page.getByRole('region', { name: 'Assessment' })
  const scored = assessment.getByRole('group').filter({ has: page.getByRole('textbox', { name: 'Points' }) })
  await expect(scored.first()).toBeVisible()
  const criteria = await scored.all()
  expect(criteria.length).toBeGreaterThan(2)
  for (const [index, criterion] of criteria.entries()) {
    await field(criterion, 'Points').fill('7')
    await field(criterion, 'Reason').fill(`Reason number ${index + 1}, from what the answers say.`)
  }
  await expect(assessment.getByText(/^Saved \d\d:\d\d$/).first()).toBeVisible()
  await assessment.getByRole('button', { name: `Hand in module ${module}` }).click()
  const dialog = page.getByRole('dialog', { name: `Hand in your assessment of module ${module}?` })
  await expect(dialog).toContainText(`${7 * criteria.length} of `)
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Hand in', exact: true }).click()
}

async function review(page: Page): Promise<void> {
  await signInAs(page, 'Gabriel Sample', '/review')
  await expect(heading(page, 'Assessment · Rehearsal 2016')).toBeVisible()
  await expectAccessible(page)
  // Not declared yet, while another reviewer has submitted already.
  const card = page.getByRole('article').filter({ hasText: 'REH-2016-017' })
  await expect(card).toContainText('Declare interests first')
  await card.getByRole('link').click()

  await expect(page.getByRole('heading', { name: 'Declaration of interests' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Motivation' })).toBeHidden()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Declare and open the proposal' }).click()
  await expect(page.getByRole('alert', { name: 'There is one problem' })).toBeFocused()
  await expectAccessible(page)
  await page.getByRole('radio', { name: 'No, there is no conflict of interest' }).check()
  await page.getByRole('button', { name: 'Declare and open the proposal' }).click()

  const assessment = page.getByRole('region', { name: 'Assessment' })
  await expect(assessment.getByText('The assessments of others stay hidden until yours is in.')).toBeVisible()
  await expect(assessment.getByText('Ilse Sample')).toBeHidden()
  await expectAccessible(page)
  await score(page, 'C')

  const results = assessment.getByRole('table', { name: 'Assessments of module C' })
  await expect(results.getByRole('columnheader', { name: 'Ilse Sample' })).toBeVisible()
  await expect(assessment.getByText('Reason number 1, from what the answers say.')).toBeVisible()
  await expectAccessible(page)

  await signInAs(page, 'Jules Sample', '/secretariat')
  await expect(page.getByRole('link', { name: /^In assessment: 24/ })).toBeVisible()
  await expectAccessible(page)
}
