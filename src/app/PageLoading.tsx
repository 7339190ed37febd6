import { useState } from 'react'
import { Skeleton } from '#src/ui/Skeleton.tsx'
import { usePageMark } from '#src/ui/use-page-mark.ts'
import styles from './Shell.module.css'

/** Title and lead of this path in index.html, before React replaces them. */
const readFirstWords = () => {
  const { pathname } = window.location
  const place = [pathname, pathname.replace(/[^/]+$/, ':id')]
    .map((path) => document.querySelector(`.first [data-path="${CSS.escape(path)}"].first-words`))
    .find((found) => found !== null)
  const textOf = (part: string) => place?.querySelector(`${part}[lang="${document.documentElement.lang}"]`)?.textContent
  return { path: place?.getAttribute('data-path'), title: textOf('.first-heading'), lead: textOf('.first-lead') }
}

/**
 * Shown while code and data of the first page load. Keeps the words already painted and reserves the space of the rest,
 * so that nothing jumps.
 */
export const PageLoading = () => {
  const [{ path, title, lead }] = useState(readFirstWords)
  usePageMark(window.location.hash === '' ? null : 'leads-on')
  return (
    <>
      {title && (
        <div className="first-words" data-path={path}>
          <p className="first-heading">{title}</p>
          <p className="first-lead">{lead}</p>
        </div>
      )}
      <div className={styles['loading']}>
        <Skeleton lines={4} />
      </div>
    </>
  )
}
