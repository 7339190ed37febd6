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

/** Where the form is until it is sent, what of it was there already, and how it goes from there; or that it is nowhere. */
export const KeptNotice = ({
  saver,
  found,
  onDiscard,
}: {
  saver: DraftSaver
  /** Fields that had been kept when the page was opened. */
  found: number
  onDiscard: () => Promise<boolean>
}) => {
  const t = useText()
  const { device, restored, hasForgotten } = useSavingState(saver)
  /** How many fields would be lost, as it was told; null while nothing is asked. */
  const [lost, setLost] = useState<number | null>(null)
  const count = Math.max(found, restored)
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
