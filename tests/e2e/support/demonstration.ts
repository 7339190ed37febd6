/** Uses the demonstration panel as people do. */
import { expect, type Locator, type Page } from '@playwright/test'

/** Does something in the panel and closes it, so that it covers nothing. */
const inPanel = async (page: Page, work: (panel: Locator) => Promise<void>): Promise<void> => {
  await page.getByRole('button', { name: 'Demonstration', exact: true }).click()
  const panel = page.getByRole('dialog', { name: 'Demonstration' })
  await work(panel)
  await panel.getByRole('button', { name: 'Close' }).click()
  await expect(panel).toBeHidden()
}

/** Moves the backend's clock to a moment of the call. */
export const jumpTo = (page: Page, moment: 'Last hour' | 'Disputed hour' | 'Assessment'): Promise<void> =>
  inPanel(page, async (panel) => {
    await panel.getByRole('button', { name: moment }).click()
    await expect(panel.getByRole('status')).toHaveText('The clock has moved.')
  })

type Fault =
  | 'Slow line'
  | 'No connection'
  | 'Server is away'
  | 'Answers do not fit'
  | 'Session ends in 3 minutes'
  | 'Session has expired'
  | 'Faster colleague: next change is out of date'

/** Switches a fault on or off. */
export const setFault = (page: Page, fault: Fault, on = true): Promise<void> =>
  inPanel(page, async (panel) => {
    const box = panel.getByRole('checkbox', { name: fault })
    await box.setChecked(on)
    await expect(box).toBeChecked({ checked: on })
  })
