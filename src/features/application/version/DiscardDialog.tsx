import { useQueryClient } from '@tanstack/react-query'
import { backend } from '#src/backend/backend.ts'
import { isBackendError } from '#src/backend/errors.ts'
import { applicationQueries } from '#src/backend/queries/applications.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { announce } from '#src/ui/announcer.ts'
import { Button } from '#src/ui/Button.tsx'
import { Dialog } from '#src/ui/Dialog.tsx'
import { Notice } from '#src/ui/Notice.tsx'
import { useOneShot } from '#src/ui/use-one-shot.ts'
import { BackupButton } from '../BackupButton.tsx'
import { useUploads } from '../documents/use-uploads.ts'
import type { ApplicationData } from '../drafts.ts'
import { saveBackup } from '../saving/save-backup.ts'
import { useFormTexts } from '../texts.ts'
import styles from './version.module.css'

interface Props {
  readonly data: ApplicationData
  /** Number of the version that counts. */
  readonly number: number
  /** Addresses that are set back. */
  readonly places: readonly string[]
  readonly onClose: () => void
  readonly onDone: () => void
}

/** Confirms setting a draft back to the sent version; names everything that changes and where it is kept. */
export const DiscardDialog = ({ data, number, places, onClose, onDone }: Props) => {
  const t = useText()
  const texts = useFormTexts()
  const queryClient = useQueryClient()
  const { application, draft } = data
  const { saver } = draft
  const { id: applicationId } = application
  const { list } = useFormats()
  const { uploads, onTheirWay } = useUploads(application, saver)
  const arriving = Object.values(onTheirWay).filter(({ phase }) => phase !== 'refused')
  const discarding = useOneShot({
    mutationFn: async () => {
      // Saves the typed text first, so that it stays in the history.
      await saver.flush()
      if (saver.state().phase !== 'saved') return null
      return backend().discardImprovement({ applicationId, version: saver.version() })
    },
    onSuccess(changed) {
      // The page shows why it could not be saved.
      if (!changed) return onClose()
      // Uploads that finish later would change the draft again.
      for (const { slot } of arriving) void uploads?.cancel(slot)
      queryClient.setQueryData(applicationQueries.detail(applicationId).queryKey, changed)
      saver.adopt(changed)
      void queryClient.invalidateQueries({ queryKey: applicationQueries.list().queryKey })
      announce(t('application.discard.done', { number }))
      onDone()
    },
    // Somebody saved meanwhile, or the deadline has passed: loads the present state.
    onError: () => void saver.refresh(),
  })
  const { error } = discarding
  return (
    <Dialog
      title={t('application.discard.title')}
      onClose={onClose}
      actions={
        <>
          <Button variant="danger" busy={discarding.isPending} onClick={() => discarding.mutate()}>
            {t('application.discard.confirm')}
          </Button>
          <Button variant="ghost" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
          <BackupButton size="normal" onSave={() => saveBackup(application, saver.answers())} />
        </>
      }
    >
      <p>{t('application.discard.text', { number })}</p>
      <ul className={styles['places']}>
        {places.map((address) => (
          <li key={address}>{texts.label(address)}</li>
        ))}
      </ul>
      <p>{t('application.discard.kept')}</p>
      {arriving.length > 0 && (
        <p>{t('application.discard.arriving', { names: list(arriving.map(({ name }) => name)) })}</p>
      )}
      {isBackendError(error) && (
        <Notice tone="error" live="assertive">
          <p>{t(`error.${error.code}`)}</p>
        </Notice>
      )}
    </Dialog>
  )
}
