import type { Locator } from '@playwright/test'

/** Pastes at the end of a field by keyboard. */
export const paste = async (field: Locator, text: string): Promise<void> => {
  const page = field.page()
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.evaluate((content) => navigator.clipboard.writeText(content), text)
  await field.press('ControlOrMeta+End')
  await field.press('ControlOrMeta+v')
}
