import type { ReactNode } from 'react'
import { useText } from '#src/i18n/use-text.ts'
import { Button } from './Button.tsx'
import { Dialog } from './Dialog.tsx'

/**
 * Asks before this browser deletes data that may exist nowhere else; `children` says what would be lost. Texts: area
 * `saving`.
 */
export const ForgetDialog = ({
  onForget,
  onClose,
  children,
}: {
  onForget: () => void
  onClose: () => void
  children: ReactNode
}) => {
  const t = useText()
  return (
    <Dialog
      title={t('saving.forget')}
      onClose={onClose}
      actions={
        <>
          <Button variant="danger" onClick={onForget}>
            {t('saving.forget.confirm')}
          </Button>
          <Button variant="ghost" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  )
}
