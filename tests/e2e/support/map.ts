import type { Page } from '@playwright/test'

/** What comes after the map itself has come, too: places, the steps through time, letters. Nothing moves any more then. */
export const untilMapIsWhole = async (page: Page): Promise<void> => {
  await page.getByRole('group', { name: 'Participants on the map' }).getByRole('button').first().waitFor()
  await page.getByRole('button', { name: 'Play' }).waitFor()
  await page.getByText('several close together').waitFor()
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
}
