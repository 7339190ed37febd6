import { StrictMode } from 'react'
import { createPortal } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { DemonstrationBanner } from './DemonstrationBanner.tsx'
import { DemonstrationPanel } from './DemonstrationPanel.tsx'
import type { PanelApi } from './panel-api.ts'

/**
 * Renders the permanent banner into `container`, at the very top of the page, and the panel at the end of the page, so
 * that the page's own controls come first for the keyboard.
 *
 * @returns a function to remove both.
 */
export function mountPanel(container: HTMLElement, api: PanelApi): () => void {
  const last = document.body.appendChild(document.createElement('div'))
  const root = createRoot(container)
  root.render(
    <StrictMode>
      <DemonstrationBanner />
      {createPortal(<DemonstrationPanel api={api} />, last)}
    </StrictMode>,
  )
  return () => {
    root.unmount()
    last.remove()
  }
}
