import { useEffect } from 'react'
import { useLocation } from 'react-router'

/** Goes to the place behind the # of the address: on a first visit the router looks for it before the page is there. */
export function usePlaceInHash(): void {
  const { hash } = useLocation()
  // The window's scrolling.
  useEffect(() => {
    if (hash !== '') document.getElementById(hash.slice(1))?.scrollIntoView({ block: 'start' })
  }, [hash])
}
