import type { Page } from '@playwright/test'

/** Starts the live map like a person, without a pointer that would stay over it. */
export const pointAtMap = (page: Page): Promise<void> =>
  page.getByRole('region', { name: /^Map of / }).dispatchEvent('pointerover')

/** Waits until all later parts of the map have loaded: places, time slider, fonts. Afterwards nothing moves. */
export const untilMapIsWhole = async (page: Page): Promise<void> => {
  await pointAtMap(page)
  await page.getByRole('group', { name: 'Participants on the map' }).getByRole('button').first().waitFor()
  await page.getByRole('button', { name: 'Play' }).waitFor()
  await page.getByText('several close together').waitFor()
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
}
