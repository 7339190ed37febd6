import { useEffect } from 'react'
import { useLocation } from 'react-router'

/** Scrolls to the element named in the hash: on a first visit the router looks for it before the page is rendered. */
export function usePlaceInHash(): void {
  const { hash } = useLocation()
  // Outside React: scrolling of the window.
  useEffect(() => {
    if (hash !== '') document.getElementById(hash.slice(1))?.scrollIntoView({ block: 'start' })
  }, [hash])
}
