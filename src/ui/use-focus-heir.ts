import { useCallback } from 'react'

/**
 * For the `ref` of what may go while the focus is in it: the focus goes on to what stays, and does not fall out of the page.
 *
 * @param heir id of the element that takes it; the dialog's first button or the page's heading if not given.
 */
export const useFocusHeir = (heir?: string) =>
  useCallback(
    (part: HTMLElement | null) => () => {
      // When React takes it out, it is still in the page for a moment.
      if (!part?.contains(document.activeElement)) return
      const next =
        heir === undefined
          ? (part.closest('dialog')?.querySelector('button') ?? document.querySelector('h1'))
          : document.getElementById(heir)
      next?.focus({ preventScroll: true })
    },
    [heir],
  )
