import { useSyncExternalStore } from 'react'
import type { DraftSaver } from '#src/backend/saving/draft.ts'
import { useOwnTrouble, useSavingState } from '#src/backend/saving/use-draft.ts'
import { useServerNow } from '#src/backend/use-server-now.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Button } from '#src/ui/Button.tsx'
import { SaveStatus as Status } from '#src/ui/SaveStatus.tsx'
import styles from './proposal.module.css'
import { heldKind } from './score-model.ts'

const heldKinds = ['points', 'text', 'refused'] as const

/** Counts the entries that are only on this device, by reason. A text, since React compares it between renderings. */
function heldBy(saver: DraftSaver): string {
  const kinds = saver
    .unconfirmedChanges()
    .map((change) => heldKind(change) ?? (saver.isRefused(change.address) ? 'refused' : null))
  return heldKinds.map((kind) => kinds.filter((other) => other === kind).length).join(' ')
}

/** Where the assessment is stored; says which entries stay on this device, and why. */
export const SaveStatus = ({ saver }: { saver: DraftSaver }) => {
  const t = useText()
  const state = useSavingState(saver)
  const { phase, savedAt, device, restored, held, unconfirmed } = state
  const trouble = useOwnTrouble(state)
  const counts = useSyncExternalStore(saver.subscribe, () => heldBy(saver))
    .split(' ')
    .map(Number)
  const nowMs = useServerNow()
  return (
    <Status phase={phase} savedAt={savedAt} nowMs={nowMs} nothingYet={t('review.saving.empty')}>
      {held > 0 && phase !== 'typing' && (
        <p className={styles['meta']}>
          {heldKinds
            .flatMap((kind, index) =>
              counts[index] ? [t(`review.saving.held.${kind}`, { count: counts[index] })] : [],
            )
            .join(' ')}
          {held === unconfirmed && savedAt !== '' && ` ${t('review.saving.rest')}`}
        </p>
      )}
      {restored.length > 0 && phase !== 'saved' && (
        <p className={styles['meta']}>{t('saving.restored', { count: restored.length })}</p>
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
