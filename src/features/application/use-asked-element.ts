import { useEffect } from 'react'
import { useLocation } from 'react-router'
import { focusField } from '#src/ui/focus-field.ts'
import { idInHash } from '#src/ui/id-in-hash.ts'

/**
 * Focuses the element named in the hash, instead of the error summary or the heading. Use it in pages, whose effects
 * run after those of their children.
 */
export function useAskedElement(): void {
  const { hash } = useLocation()
  // Outside React: the focus. Reloading the data, as after a renewed session, does not move it.
  useEffect(() => {
    if (hash !== '') focusField(idInHash(hash))
  }, [hash])
}
