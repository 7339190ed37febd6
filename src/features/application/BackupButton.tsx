import { useText } from '#src/i18n/use-text.ts'
import { Button } from '#src/ui/Button.tsx'

/** Saves the answers as a backup file. The file is plain text with names and addresses, which the sentence beside says. */
export const BackupButton = ({ onSave, small = true }: { onSave: () => void; small?: boolean }) => {
  const t = useText()
  return (
    <>
      <Button variant="ghost" icon="download" onClick={onSave} {...(small && { size: 'small' })}>
        {t('application.backup.save')}
      </Button>
      <span>{t('application.backup.readable')}</span>
    </>
  )
}
