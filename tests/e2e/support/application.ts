/** What the tests know of the application form. */
import { expect, type Locator, type Page } from '@playwright/test'
import { signInAs } from './test.ts'

/** Alex has begun this application to the open call. */
export const draftPath = '/applications/tcc-draft'

/** Opens the draft of the seeds' applicant at one of its sections. */
export const openDraft = async (page: Page, section: string, title: string): Promise<void> => {
  await signInAs(page, 'Alex Sample', `${draftPath}/${section}`)
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
}

/** Eden has sent this application, and may improve it until the deadline. */
export const sentPath = '/applications/tcc-association'

/** Sent and complete: reopens it for improvement. */
export const improve = async (page: Page): Promise<void> => {
  await signInAs(page, 'Eden Sample', sentPath)
  await page.getByRole('button', { name: 'Improve it until the deadline' }).click()
  await expect(page.getByText('You are improving a version that was sent')).toBeVisible()
}

export const receipt = (page: Page): Locator => page.getByRole('heading', { level: 1, name: 'Receipt' })

/** "Saved 10:03": the backend has confirmed everything. */
export const savedStatus = (page: Page): Locator => page.getByText(/^Saved \d\d:\d\d$/)

/**
 * Presses "Try again", unless the page has retried by itself and the button is gone. Retries if the button disappears
 * during the press; between automatic attempts a page waits up to a minute.
 */
export const tryAgain = async (page: Page): Promise<void> => {
  const again = page.getByRole('button', { name: 'Try again' })
  await again.waitFor({ timeout: 2_000 }).catch(() => undefined)
  await expect(async () => {
    if (await again.isVisible()) await again.click({ timeout: 5_000 })
  }).toPass()
}
