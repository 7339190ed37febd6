import { useEffect } from 'react'
import { useLocation } from 'react-router'
import { focusField } from '#src/ui/focus-field.ts'
import { idInHash } from '#src/ui/id-in-hash.ts'

/**
 * Somebody came here for one element, named behind the # of the address: it takes the focus, whatever else on the page
 * would (the error summary, the heading). For pages, whose effects run after those of everything on them.
 */
export function useAskedElement(): void {
  const { hash } = useLocation()
  // The focus. Loading the page again (a renewed session) leaves it where it is.
  useEffect(() => {
    if (hash !== '') focusField(idInHash(hash))
  }, [hash])
}
