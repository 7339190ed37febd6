/**
 * A visitor asks to join by keyboard, under the name of a participant in another script. One tab is the visitor's,
 * without an account; the other is the secretariat's.
 */
import type { Page } from '@playwright/test'
import { field } from './support/form.ts'
import { press, tabTo } from './support/keyboard.ts'
import { expect, test } from './support/test.ts'

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name })
const name = 'Δήμος Ηρακλείου'

const typeInto = async (page: Page, texts: Readonly<Record<string, string>>): Promise<void> => {
  for (const [label, text] of Object.entries(texts)) {
    await tabTo(page, field(page, label))
    await page.keyboard.type(text)
  }
}
const toggle = async (page: Page, label: string): Promise<void> => {
  await tabTo(page, page.getByRole('checkbox', { name: label, exact: true }))
  await press(page, 'Space')
}
const follow = async (page: Page, link: string | RegExp): Promise<void> => {
  await tabTo(page, page.getByRole('link', { name: link }).first())
  await press(page, 'Enter')
}
/** Tab moves to the chosen or first button of a group; arrow keys choose. */
const choose = async (page: Page, question: string, answer: string): Promise<void> => {
  const group = page.getByRole('group', { name: question })
  const first = group.getByRole('radio').first()
  await tabTo(page, first)
  await press(page, 'Space')
  const wanted = group.getByRole('radio', { name: answer, exact: true })
  while (!(await wanted.isChecked())) await press(page, 'ArrowDown')
}

const ask = async (page: Page): Promise<string> => {
  await page.goto('/')
  await follow(page, 'Ask to join')
  await expect(heading(page, 'Join the Alliance')).toBeFocused()
  await typeInto(page, { 'Name of the authority': name })
  await choose(page, 'Level', 'Municipality')
  await tabTo(page, page.getByRole('combobox', { name: 'Country' }))
  await page.keyboard.type('Greece')
  await expect(page.getByText('A participant has a similar name')).toBeVisible()
  await toggle(page, 'Heraklion is another authority than ours.')
  await typeInto(page, {
    'Name of the head': 'Sam Sample',
    'Function of the head': 'Mayor',
    'Name of the contact person': 'Kim Sample',
    'Function of the contact person': 'Officer',
    'E-mail of the contact person': 'kim@example.org',
    'Telephone of the contact person': '+30 2810 000000',
  })
  await toggle(page, 'Education')
  await typeInto(page, { 'Main needs': 'To learn.' })
  await choose(page, 'Is there a decision of the council or a letter of the head?', 'There is none')
  await toggle(page, 'I may speak for this authority.')
  await tabTo(page, page.getByRole('button', { name: 'Send the request' }))
  await press(page, 'Enter')

  // One field was forgotten: the summary leads to it.
  await expect(page.getByRole('alert', { name: 'There is one problem' })).toBeFocused()
  await press(page, 'Tab', 'Enter')
  const privacy = page.getByRole('checkbox', { name: 'I have read the privacy notice.' })
  await expect(privacy).toBeFocused()
  await press(page, 'Space')
  await expect(privacy).toBeChecked()
  await press(page, 'Tab')
  await expect(page.getByRole('button', { name: 'Send the request' })).toBeFocused()
  await press(page, 'Enter')
  await expect(heading(page, 'Your request has arrived')).toBeFocused()
  const link = field(page, 'Private link')
  await tabTo(page, link)
  return link.inputValue()
}

test('a stranger, a question, an answer and a decision, without a mouse', async ({ page: office, context }) => {
  const writer = await context.newPage()
  const link = await ask(writer)
  await writer.close()

  await office.goto('/sign-in?return=%2Fsecretariat')
  await tabTo(office, office.getByRole('button', { name: 'Sign in as Jules Sample' }))
  await press(office, 'Enter')
  await expect(heading(office, 'Secretariat')).toBeFocused()
  await follow(office, 'What was sent to us')
  await expect(heading(office, 'What was sent to us')).toBeFocused()
  await follow(office, name)
  await expect(heading(office, name)).toBeFocused()
  await expect(office.getByText('The sender says that it is another authority.')).toBeVisible()
  await choose(office, 'What do you want to do?', 'Ask a question')
  await typeInto(office, { 'Your question': 'Which island?' })
  await press(office, 'Tab', 'Enter')
  await expect(office.getByText('Question asked')).toBeVisible()

  const reader = await context.newPage()
  await reader.goto(link)
  await expect(heading(reader, 'Your request to join')).toBeVisible()
  await expect(reader.getByRole('banner').getByRole('link', { name: 'Sign in' })).toBeVisible()
  await typeInto(reader, { 'Your answer': 'Crete.' })
  await press(reader, 'Tab', 'Enter')
  await expect(reader.getByText('Question answered')).toBeVisible()
  await expect(heading(reader, 'Your request to join')).toBeFocused()

  await office.reload()
  await expect(office.getByText('Crete.')).toBeVisible()
  await choose(office, 'What do you want to do?', 'Accept')
  await tabTo(office, office.getByLabel('Day of the decision'))
  await office.keyboard.type('04042016')
  await typeInto(office, { 'Deciding body': 'Bureau', Latitude: '35.34', Longitude: '25.13' })
  await tabTo(office, office.getByRole('button', { name: 'Do this' }))
  await press(office, 'Enter')
  await expect(office.getByText('Takes part', { exact: true })).toBeVisible()
  await expect(office.getByRole('button', { name: 'Do this' })).toBeFocused()

  await reader.reload()
  await expect(reader.getByText('Decided on 4 April 2016 by: Bureau')).toBeVisible()
  await follow(reader, 'Overview')
  await expect(heading(reader, /^131 cities and regions/)).toBeVisible()
  await follow(reader, 'Explore the map')
  await expect(reader.getByRole('heading', { name: '131 of 131 participants, 29 countries' })).toBeVisible()
})
