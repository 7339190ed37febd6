import type { DraftSaver } from '#src/backend/saving/draft.ts'
import { useSavingState } from '#src/backend/saving/use-draft.ts'
import { useServerNow } from '#src/backend/use-server-now.ts'
import { useText } from '#src/i18n/use-text.ts'
import { SaveStatus as Status } from '#src/ui/SaveStatus.tsx'

/** Where the answers are stored, and how many are not on the backend if it cannot be reached. */
export const SaveStatus = ({ saver }: { saver: DraftSaver }) => {
  const t = useText()
  const { phase, savedAt, trouble, unconfirmed } = useSavingState(saver)
  const nowMs = useServerNow()
  return (
    <Status phase={phase} savedAt={savedAt} nowMs={nowMs} nothingYet={t('saving.nothingYet')}>
      {phase !== 'saved' && trouble && <p>{t('application.saving.notOnServer', { count: unconfirmed })}</p>}
    </Status>
  )
}
