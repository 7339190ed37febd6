import type { HiddenByChange } from '#src/domain/application/modules.ts'
import { addressOf } from '#src/domain/application/fields.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Button } from '#src/ui/Button.tsx'
import { Dialog } from '#src/ui/Dialog.tsx'
import { useFormTexts } from '../texts.ts'
import styles from './dialogs.module.css'

export type Hiding = HiddenByChange & { readonly onHide: () => void }

/** Says which answers a choice would hide, before it happens. They stay in the draft. */
export const HidingDialog = ({ fields, sections, onHide, onClose }: Hiding & { onClose: () => void }) => {
  const t = useText()
  const texts = useFormTexts()
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
      {sections.length > 0 && (
        <p>{t('application.hiding.sections', { sections: sections.map(texts.section).join(', ') })}</p>
      )}
      <p>{t('application.hiding.answers', { count: fields.length })}</p>
      <ul className={styles['names']}>
        {fields.map((field) => (
          <li key={addressOf(field)}>{texts.label(addressOf(field))}</li>
        ))}
      </ul>
      <p>{t('application.hiding.kept')}</p>
    </Dialog>
  )
}
