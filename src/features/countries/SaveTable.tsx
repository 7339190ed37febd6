import { useText } from '#src/i18n/use-text.ts'
import { Button } from '#src/ui/Button.tsx'
import styles from './tables.module.css'

/** Saves the table above as CSV. */
export const SaveTable = ({ onSave }: { onSave: () => Promise<void> }) => {
  const t = useText()
  return (
    <div className={styles['files']}>
      <Button variant="ghost" size="small" icon="download" onClick={() => void onSave()}>
        {t('countries.csv')}
      </Button>
      <p>{t('ui.csvNote')}</p>
    </div>
  )
}
