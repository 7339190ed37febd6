import type { ReactNode } from 'react'
import { useEffect, useLayoutEffect, useRef } from 'react'
import { useLocation } from 'react-router'
import { useText } from '#src/i18n/use-text.ts'

/** Key of the first page of a visit, where the browser sets the focus; every later page focuses its heading. */
const FIRST = 'default'

/** Location key for which a heading was last rendered. */
let visit: string | undefined

/**
 * The page's h1. Sets the document title ("Error:" in front while the form has errors) and takes the focus on
 * navigation from another page, so that keyboards and screen readers start at the top.
 */
export const PageTitle = ({
  children,
  documentTitle,
  hasError = false,
  className,
}: {
  children: ReactNode
  /** Needed if the heading is not plain text, or the title should say more (the call, the section). */
  documentTitle?: string
  hasError?: boolean
  className?: string | undefined
}) => {
  const t = useText()
  const { key, pathname, hash } = useLocation()
  const heading = useRef<HTMLHeadingElement>(null)
  const title = documentTitle ?? (typeof children === 'string' ? children : '')
  const whole = t(hasError ? 'shell.documentTitleError' : 'shell.documentTitle', { title })

  // Outside React: the document title.
  useEffect(() => {
    document.title = whole
  }, [whole])

  // Focuses in the same frame as the heading: later, the focus could be taken from somebody who has pressed Tab
  // meanwhile. A change of filters keeps the path, so the focus stays.
  const came = useRef<string>(undefined)
  useLayoutEffect(() => {
    const isNew = came.current !== pathname
    came.current = pathname
    // The heading was rendered anew on the same page, as when a form closes: a focus that is elsewhere stays there.
    const isElsewhere = visit === key && document.activeElement !== document.body
    visit = key
    if (isElsewhere) return
    // If the hash names an element on the page, the browser goes there instead.
    if (isNew && key !== FIRST && !document.getElementById(hash.slice(1)))
      heading.current?.focus({ preventScroll: true })
  }, [pathname, key, hash])

  return (
    <h1 ref={heading} tabIndex={-1} className={className}>
      {children}
    </h1>
  )
}
