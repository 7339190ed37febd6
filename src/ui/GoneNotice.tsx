import type { ReactNode } from 'react'
import { useText } from '#src/i18n/use-text.ts'
import { Button } from './Button.tsx'
import { Notice } from './Notice.tsx'

/** Shown if another tab deleted data that only this device had: the page shows what is left. Texts: area `saving`. */
export const GoneNotice = ({ onClose, children }: { onClose: () => void; children: ReactNode }) => {
  const t = useText()
  const handleClose = () => {
    onClose()
    document.querySelector<HTMLElement>('h1')?.focus()
  }
  return (
    <Notice
      tone="warning"
      live="polite"
      title={t('saving.gone')}
      actions={
        <Button variant="ghost" size="small" onClick={handleClose}>
          {t('ui.close')}
        </Button>
      }
    >
      <p>{children}</p>
    </Notice>
  )
}
