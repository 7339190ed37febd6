import type { DraftSaver } from '#src/backend/saving/draft.ts'
import { useOwnTrouble, useSavingState } from '#src/backend/saving/use-draft.ts'
import { useServerNow } from '#src/backend/use-server-now.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Button } from '#src/ui/Button.tsx'
import { SaveStatus as Status } from '#src/ui/SaveStatus.tsx'
import styles from './proposal.module.css'

/** Where the assessment is stored. Invalid points stay on this device, and the status says so. */
export const SaveStatus = ({ saver }: { saver: DraftSaver }) => {
  const t = useText()
  const state = useSavingState(saver)
  const { phase, savedAt, device, restored, held, unconfirmed } = state
  const trouble = useOwnTrouble(state)
  const nowMs = useServerNow()
  return (
    <Status phase={phase} savedAt={savedAt} nowMs={nowMs} nothingYet={t('review.saving.empty')}>
      {held > 0 && phase !== 'typing' && (
        <p className={styles['meta']}>
          {t('review.saving.held', { count: held })}
          {held === unconfirmed && savedAt !== '' && ` ${t('review.saving.rest')}`}
        </p>
      )}
      {restored > 0 && phase !== 'saved' && (
        <p className={styles['meta']}>{t('saving.restored', { count: restored })}</p>
      )}
      {device !== 'ok' && phase !== 'saved' && <p className={styles['meta']}>{t(`review.saving.device.${device}`)}</p>}
      {state.trouble !== null && (
        <>
          <p className={styles['meta']}>{t('application.saving.notOnServer', { count: unconfirmed })}</p>
          {trouble !== null && <p role="alert">{t(`error.${trouble}`)}</p>}
          <Button variant="ghost" size="small" onClick={() => void saver.retry()}>
            {t('ui.tryAgain')}
          </Button>
        </>
      )}
    </Status>
  )
}
