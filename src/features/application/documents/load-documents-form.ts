import { loadOnce } from '#src/ui/load-once.ts'

/** One section of ten has files: its code comes when it is opened, or when the browser has nothing else to do. */
export const loadDocumentsForm = loadOnce(async () => ({
  default: (await import('./DocumentsForm.tsx')).DocumentsForm,
}))

/** Asks for it in spare time, so that it opens without a connection too. Without one it is asked for when it is opened. */
export function bringDocumentsForm(): () => void {
  const ask = () => void loadDocumentsForm().catch(() => undefined)
  if ('requestIdleCallback' in window) {
    const waiting = requestIdleCallback(ask)
    return () => cancelIdleCallback(waiting)
  }
  const timer = setTimeout(ask, 1000)
  return () => clearTimeout(timer)
}
