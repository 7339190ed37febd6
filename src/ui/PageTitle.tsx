import type { ReactNode } from 'react'
import { useEffect, useLayoutEffect, useRef } from 'react'
import { useLocation } from 'react-router'
import { useText } from '#src/i18n/use-text.ts'

/** The first page of a visit keeps the browser's own starting point; every later one starts at its heading. */
const FIRST = 'default'

/** The visit that a heading was last drawn for. */
let visit: string | undefined

/**
 * The page's h1. Names the document after it ("Error:" in front while the form has errors) and takes the focus when
 * somebody came here from another page, so that keyboards and screen readers start at the top.
 */
export const PageTitle = ({
  children,
  documentTitle,
  hasError = false,
  className,
}: {
  children: ReactNode
  /** When the heading is not plain text, or the document should say more (the call, the section). */
  documentTitle?: string
  hasError?: boolean
  className?: string | undefined
}) => {
  const t = useText()
  const { key, pathname, hash } = useLocation()
  const heading = useRef<HTMLHeadingElement>(null)
  const title = documentTitle ?? (typeof children === 'string' ? children : '')
  const whole = t(hasError ? 'shell.documentTitleError' : 'shell.documentTitle', { title })

  // The document's title, outside React's root.
  useEffect(() => {
    document.title = whole
  }, [whole])

  // The focus, together with the heading: later, it would be taken from whoever has pressed Tab meanwhile. A change of
  // filters keeps the path, and keeps the focus where it is.
  const came = useRef<string>(undefined)
  useLayoutEffect(() => {
    const isNew = came.current !== pathname
    came.current = pathname
    // Drawn anew on the same visit, as when a form closes under somebody: a focus that is elsewhere stays there.
    const isElsewhere = visit === key && document.activeElement !== document.body
    visit = key
    if (isElsewhere) return
    // A hash that names a place on the page leads there; any other is no place.
    if (isNew && key !== FIRST && !document.getElementById(hash.slice(1)))
      heading.current?.focus({ preventScroll: true })
  }, [pathname, key, hash])

  return (
    <h1 ref={heading} tabIndex={-1} className={className}>
      {children}
    </h1>
  )
}
