/** Finds fields as people do: by label, within a group or row. */
import type { Locator, Page } from '@playwright/test'
import { smallPdf } from './pdf.ts'
import { expect } from './test.ts'

type Scope = Page | Locator

/** The whole label, with or without "(optional)". */
const named = (label: string): RegExp =>
  new RegExp(String.raw`^${label.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}( \(optional\))?$`)

export const group = (scope: Scope, label: string): Locator => scope.getByRole('group', { name: named(label) })

/** A text input, with or without suggestions. */
export const field = (scope: Scope, label: string): Locator =>
  scope.getByRole('textbox', { name: named(label) }).or(scope.getByRole('combobox', { name: named(label) }))

/** Fills several texts, dates and numbers. */
export const write = async (scope: Scope, texts: Readonly<Record<string, string>>): Promise<void> => {
  for (const [label, text] of Object.entries(texts)) await field(scope, label).fill(text)
}

/** Chooses from lists. */
export const choose = async (scope: Scope, choices: Readonly<Record<string, string>>): Promise<void> => {
  for (const [label, option] of Object.entries(choices)) {
    await scope.getByRole('combobox', { name: named(label) }).selectOption({ label: option })
  }
}

/** Chooses a radio button of a question. */
export const pick = (scope: Scope, question: string, answer: string): Promise<void> =>
  group(scope, question).getByRole('radio', { name: answer, exact: true }).check()

export const tick = async (scope: Scope, ...labels: readonly string[]): Promise<void> => {
  for (const label of labels) await scope.getByRole('checkbox', { name: label, exact: true }).check()
}

/** Uploads a small file into a slot. */
export const upload = async (page: Page, place: string, name: string): Promise<void> => {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: new RegExp(String.raw`^Choose a file\W+${place}$`) }).click()
  await (await chooser).setFiles({ name, mimeType: 'application/pdf', buffer: smallPdf(place) })
  await expect(page.getByRole('button', { name: new RegExp(String.raw`^Replace\W+${place}$`) })).toBeVisible()
}
