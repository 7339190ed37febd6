import type { ReactNode } from 'react'
import { useEffect, useRef, useState } from 'react'
import { classNames } from './class-names.ts'
import styles from './ScrollRegion.module.css'

/** Scrolls horizontally if its content is wider than the page; only then it can be focused with Tab. */
export const ScrollRegion = ({
  labelledBy,
  children,
  className,
}: {
  labelledBy: string
  children: ReactNode
  className?: string
}) => {
  const box = useRef<HTMLDivElement>(null)
  const [overflows, setOverflows] = useState(false)

  // Outside React: the layout, which only the browser knows.
  useEffect(() => {
    const element = box.current
    if (!element || typeof ResizeObserver === 'undefined') return undefined
    const observer = new ResizeObserver(() => setOverflows(element.scrollWidth > element.clientWidth + 1))
    observer.observe(element)
    for (const child of element.children) observer.observe(child)
    return () => observer.disconnect()
  }, [])

  return (
    <div
      ref={box}
      className={classNames(styles['scroll'], className)}
      {...(overflows ? { role: 'region', tabIndex: 0, 'aria-labelledby': labelledBy } : {})}
    >
      {children}
    </div>
  )
}
