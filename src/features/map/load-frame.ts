import type { LeafletFrame } from './LeafletFrame.tsx'

let asked: Promise<typeof LeafletFrame> | undefined

/** Asked for once; a download that failed is forgotten, so that it can be tried again. */
export function loadFrame(): Promise<typeof LeafletFrame> {
  asked ??= import('./LeafletFrame.tsx').then(
    (module) => module.LeafletFrame,
    (error: unknown) => {
      asked = undefined
      throw error
    },
  )
  return asked
}
