/** By keyboard on a phone: every control of every page of an application can be focused, and is then visible. */
import { sections } from '#src/domain/application/fields.ts'
import { draftPath, sentPath } from './support/application.ts'
import { walkThrough } from './support/keyboard.ts'
import { expect, signInAs, test } from './support/test.ts'

test.use({ viewport: { width: 360, height: 740 } })

const PAGES = ['', '/check', '/people', '/signature', '/copies']
const FORM = sections.map(({ id }) => `/${id}`)

for (const { name, person, path, keys } of [
  { name: 'a draft, and Shift+Tab', person: 'Alex Sample', path: draftPath, keys: ['Tab', 'Shift+Tab'] },
  // Read-only pages have the same frame.
  { name: 'one that was sent', person: 'Eden Sample', path: sentPath, keys: ['Tab'] },
] as const) {
  test(`Tab comes to every control of ${name}`, async ({ page }) => {
    test.slow()
    await signInAs(page, person, path)
    for (const part of [...PAGES, ...FORM]) {
      await page.goto(`${path}${part}`)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page.getByRole('button', { name: 'Demonstration', exact: true }).waitFor()
      for (const key of keys) {
        // Notices and questions that load later move the page, so the walk is repeated.
        await expect(async () => {
          const { reached, missed, unseen } = await walkThrough(page, key)
          expect(missed, `not reached by ${key} on ${part}`).toEqual([])
          expect(unseen, `has the focus and cannot be seen on ${part}`).toEqual([])
          expect(reached).toBeGreaterThan(3)
        }).toPass()
      }
    }
  })
}
