import { useState } from 'react'
import type { DraftSaver } from '#src/backend/saving/draft.ts'
import { fieldsOf } from '#src/backend/saving/form-draft.ts'
import { useSavingState } from '#src/backend/saving/use-draft.ts'
import { useText } from '#src/i18n/use-text.ts'
import { announce } from '#src/ui/announcer.ts'
import { Button } from '#src/ui/Button.tsx'
import { ForgetDialog } from '#src/ui/ForgetDialog.tsx'
import { GoneNotice } from '#src/ui/GoneNotice.tsx'
import { Notice } from '#src/ui/Notice.tsx'
import { showToast } from '#src/ui/toasts.ts'

/**
 * Says where the form is stored until it is sent, what was restored, and how to delete it; or that it is not stored.
 */
export const KeptNotice = ({
  saver,
  found,
  onDiscard,
}: {
  saver: DraftSaver
  /** Number of fields that were stored when the page was opened. */
  found: number
  onDiscard: () => Promise<boolean>
}) => {
  const t = useText()
  const { device, restored, hasForgotten } = useSavingState(saver)
  /** Number of fields that deleting would lose, as shown in the dialog; null if the dialog is closed. */
  const [lost, setLost] = useState<number | null>(null)
  const count = Math.max(found, restored.length)
  const close = () => setLost(null)
  const handleAsk = () => setLost(Object.keys(fieldsOf(saver)).length)
  const handleForget = async () => {
    if (await onDiscard()) announce(t('join.discarded'))
    else showToast({ text: t('saving.forget.late'), tone: 'error' })
    close()
  }
  return (
    <>
      {hasForgotten && <GoneNotice onClose={saver.acknowledge}>{t('join.goneText')}</GoneNotice>}
      <Notice
        key={device}
        title={t(device === 'ok' ? 'join.keptTitle' : `saving.${device}`)}
        {...(device !== 'ok' && { tone: 'warning', live: 'polite' })}
        actions={
          device !== 'refused' && (
            <Button variant="ghost" size="small" icon="trash" onClick={handleAsk}>
              {t('saving.forget')}
            </Button>
          )
        }
      >
        {count > 0 && !hasForgotten && (
          <p>
            {t('saving.restored', { count })} {t('join.someoneElse')}
          </p>
        )}
        <p>{t(device === 'ok' ? 'join.kept' : 'join.unkept')}</p>
      </Notice>
      {lost !== null && (
        <ForgetDialog onForget={() => void handleForget()} onClose={close}>
          <p>{t('join.forget.warning', { count: lost })}</p>
        </ForgetDialog>
      )}
    </>
  )
}
