import { useText } from '#src/i18n/use-text.ts'
import { Button, type ButtonProps } from '#src/ui/Button.tsx'

/** Saves the answers as a backup file. The file is plain text with names and addresses, which the sentence beside says. */
export const BackupButton = ({ onSave, size = 'small' }: { onSave: () => void } & Pick<ButtonProps, 'size'>) => {
  const t = useText()
  return (
    <>
      <Button variant="ghost" icon="download" onClick={onSave} size={size}>
        {t('application.backup.save')}
      </Button>
      <span>{t('application.backup.readable')}</span>
    </>
  )
}
