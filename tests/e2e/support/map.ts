import type { Page } from '@playwright/test'

/** As somebody does who means to work with the map, without a pointer that would stay over it. */
export const pointAtMap = (page: Page): Promise<void> =>
  page.getByRole('region', { name: /^Map of / }).dispatchEvent('pointerover')

/** What comes after the map itself has come, too: places, the steps through time, letters. Nothing moves any more then. */
export const untilMapIsWhole = async (page: Page): Promise<void> => {
  await pointAtMap(page)
  await page.getByRole('group', { name: 'Participants on the map' }).getByRole('button').first().waitFor()
  await page.getByRole('button', { name: 'Play' }).waitFor()
  await page.getByText('several close together').waitFor()
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
}
