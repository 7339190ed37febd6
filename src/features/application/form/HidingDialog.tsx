import type { HiddenByChange } from '#src/domain/application/modules.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Button } from '#src/ui/Button.tsx'
import { Dialog } from '#src/ui/Dialog.tsx'
import { HiddenAnswers } from './HiddenAnswers.tsx'

export type Hiding = HiddenByChange & { readonly onHide: () => void }

/** Says which answers a choice would hide, before it happens. They stay in the draft. */
export const HidingDialog = ({ fields, sections, onHide, onClose }: Hiding & { onClose: () => void }) => {
  const t = useText()
  const handleHide = () => {
    onHide()
    onClose()
  }
  return (
    <Dialog
      title={t('application.hiding.title')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={handleHide}>{t('application.hiding.hide')}</Button>
          <Button variant="ghost" onClick={onClose}>
            {t('application.hiding.keep')}
          </Button>
        </>
      }
    >
      <HiddenAnswers fields={fields} sections={sections} />
    </Dialog>
  )
}
