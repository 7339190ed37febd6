import { useCallback } from 'react'

/**
 * For the `ref` of an element that may be removed while it has the focus: moves the focus to another element, so that
 * it is not lost.
 *
 * @param heir id of that element; by default the dialog's first button or the page's heading.
 */
export const useFocusHeir = (heir?: string) =>
  useCallback(
    (part: HTMLElement | null) => () => {
      // React calls this while the element is still in the page.
      if (!part?.contains(document.activeElement)) return
      const next =
        heir === undefined
          ? (part.closest('dialog')?.querySelector('button') ?? document.querySelector('h1'))
          : document.getElementById(heir)
      next?.focus({ preventScroll: true })
    },
    [heir],
  )
