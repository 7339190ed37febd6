import { useText } from '#src/i18n/use-text.ts'
import { Button } from '#src/ui/Button.tsx'
import { Notice } from '#src/ui/Notice.tsx'
import { useOneShot } from '#src/ui/use-one-shot.ts'
import { BackupButton } from '../BackupButton.tsx'
import type { ApplicationData } from '../drafts.ts'
import { saveBackup } from '../saving/save-backup.ts'
import { ProtectedCopy } from './ProtectedCopy.tsx'
import { usePageTexts } from './use-page-texts.ts'
import styles from './exchange.module.css'

/** Saves the draft as a file: for programs, and for colleagues who use Word. */
export const SaveCopies = ({ data }: { data: ApplicationData }) => {
  const t = useText()
  const texts = usePageTexts()
  const { application, draft } = data
  const word = useOneShot({
    mutationFn: async (kind: 'draft' | 'empty') => {
      const { saveWord } = await import('./word/save-word.ts')
      saveWord(data, kind === 'draft' ? draft.saver.answers() : null, texts)
    },
  })
  return (
    <section aria-labelledby="save-title">
      <h2 id="save-title">{t('exchange.save.title')}</h2>
      <p>{t('exchange.save.json')}</p>
      <div className={styles['buttons']}>
        <BackupButton size="normal" onSave={() => saveBackup(application, draft.saver.answers())} />
      </div>
      <ProtectedCopy data={data} />
      <p>{t('exchange.save.word')}</p>
      <div className={styles['buttons']}>
        <Button variant="ghost" icon="download" busy={word.isPending} onClick={() => word.mutate('draft')}>
          {t('exchange.save.wordDraft')}
        </Button>
        <Button variant="ghost" icon="download" busy={word.isPending} onClick={() => word.mutate('empty')}>
          {t('exchange.save.wordEmpty')}
        </Button>
      </div>
      {word.isError && (
        <Notice tone="error" live="assertive">
          <p>{t('exchange.save.noWord')}</p>
        </Notice>
      )}
    </section>
  )
}
