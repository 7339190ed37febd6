/** Keyboard only: no mouse, and no scripted clicks. */
import type { Locator, Page } from '@playwright/test'

/** Presses Tab until the target has the focus, which must never be lost on the way. */
export const tabTo = async (page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> => {
  await target.waitFor()
  for (let presses = 0; presses < 150; presses += 1) {
    await page.keyboard.press(key)
    if (await target.evaluate((element) => element === document.activeElement)) return
  }
  throw new Error(`Tab does not reach ${target.toString()}`)
}

export const press = (page: Page, ...keys: readonly string[]): Promise<void> =>
  keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve())

/** Result of a walk by Tab. Controls are named by tag and text. */
interface Walk {
  readonly reached: number
  /** Controls that never had the focus. */
  readonly missed: readonly string[]
  /** Controls that were invisible when focused. */
  readonly unseen: readonly string[]
}

/** Tabs through all controls of the main part, forwards from the first or backwards from the last. */
export const walkThrough = async (page: Page, key: 'Tab' | 'Shift+Tab'): Promise<Walk> => {
  const walk = await page.evaluateHandle((isForwards) => {
    const controls =
      'a[href], button, input, select, textarea, summary, [role=button], [role=link], [tabindex]:not([tabindex="-1"])'
    const isShown = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true }) && element.closest('[inert], [aria-hidden=true]') === null
    const named = (element: Element) =>
      `${element.tagName.toLowerCase()} ${element.id || element.getAttribute('aria-label') || (element.textContent ?? '').trim().slice(0, 40)}`
    // Tab reaches one radio button per group; arrow keys continue from there.
    const groupOf = (element: Element) =>
      element instanceof HTMLInputElement && element.type === 'radio' ? `radio ${element.name}` : element
    const main = document.querySelector('main')
    const wanted = new Map(
      [...(main?.querySelectorAll<HTMLElement>(controls) ?? [])]
        .filter((element) => element.tabIndex >= 0 && !element.matches(':disabled') && isShown(element))
        .map((element) => [groupOf(element), element] as const),
    )
    const reached = new Set<unknown>()
    const unseen: string[] = []
    const isSeen = (element: Element) => {
      // A checkbox drawn by its label has no box of its own.
      const shown =
        element instanceof HTMLInputElement && element.labels?.[0] ? [element, ...element.labels] : [element]
      return shown.some((part) =>
        [...part.getClientRects()].some(({ left, right, top, bottom }) =>
          [0.1, 0.5, 0.9].some((share) => {
            const hit = document.elementFromPoint(left + share * (right - left), top + share * (bottom - top))
            return hit !== null && shown.some((one) => one.contains(hit))
          }),
        ),
      )
    }
    main?.setAttribute('tabindex', '-1')
    if (isForwards) main?.focus()
    else document.querySelector<HTMLElement>('footer select')?.focus()
    return {
      /** Records the focused element; returns true after the main part. */
      step: () => {
        const element = document.activeElement
        if (!element || element === main || !main?.contains(element)) return reached.size > 0
        reached.add(groupOf(element))
        if (!isSeen(element)) unseen.push(named(element))
        return false
      },
      result: () => ({
        reached: reached.size,
        missed: [...wanted].filter(([group]) => !reached.has(group)).map(([, element]) => named(element)),
        unseen,
      }),
    }
  }, key === 'Tab')
  for (let presses = 0; presses < 400; presses += 1) {
    await page.keyboard.press(key)
    if (await walk.evaluate((walked) => walked.step())) break
  }
  const result = await walk.evaluate((walked) => walked.result())
  await walk.dispose()
  return result
}
