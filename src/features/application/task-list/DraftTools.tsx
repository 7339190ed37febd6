import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useRevalidator } from 'react-router'
import { sessionQueries } from '#src/backend/queries/session.ts'
import { useText } from '#src/i18n/use-text.ts'
import { announce } from '#src/ui/announcer.ts'
import { Button } from '#src/ui/Button.tsx'
import { LinkButton } from '#src/ui/LinkButton.tsx'
import { FileNames } from '#src/ui/FileNames.tsx'
import { ForgetDialog } from '#src/ui/ForgetDialog.tsx'
import { showToast } from '#src/ui/toasts.ts'
import type { ApplicationData } from '../drafts.ts'
import { forgetApplication } from './forget-application.ts'
import { isMoreThan, type OnlyHere, onlyHere } from './only-here.ts'
import { applicationPaths } from '../paths.ts'
import styles from './TaskListPage.module.css'

/** Links to copies in files, and deleting what this browser stores. */
export const DraftTools = ({ data }: { data: ApplicationData }) => {
  const t = useText()
  const { application } = data
  const { data: session } = useSuspenseQuery(sessionQueries.current())
  const revalidator = useRevalidator()
  const personId = session.person?.id ?? null
  /** What deleting would lose, as shown in the dialog; null if the dialog is closed. */
  const [lost, setLost] = useState<OnlyHere | null>(null)
  const close = () => setLost(null)

  const handleAsk = async () => setLost(await onlyHere(data, personId))
  const handleForget = async (told: OnlyHere) => {
    // Another tab may have added more meanwhile.
    const now = await onlyHere(data, personId)
    if (isMoreThan(told, now)) return setLost(now)
    const isDone = await forgetApplication(personId, data)
    await revalidator.revalidate()
    if (isDone) announce(t('application.forget.done'))
    else showToast({ text: t('saving.forget.late'), tone: 'error' })
    close()
  }
  return (
    <details className={styles['tools']}>
      <summary>{t('application.tools')}</summary>
      <div>
        <div className={styles['tool']}>
          <p>{t('application.backup.text')}</p>
          <LinkButton variant="ghost" size="small" to={applicationPaths.copies(application.id)}>
            {t('application.copies')}
          </LinkButton>
        </div>
        <div className={styles['tool']}>
          <p>{t('application.forget.text')}</p>
          <Button variant="ghost" size="small" icon="trash" onClick={() => void handleAsk()}>
            {t('saving.forget')}
          </Button>
        </div>
      </div>
      {lost && (
        <ForgetDialog onForget={() => void handleForget(lost)} onClose={close}>
          {/* A status, so that changed numbers are announced again. */}
          <div role="status">
            {(lost.answers > 0 || lost.files.length === 0) && (
              <p>{t('application.forget.warning', { count: lost.answers })}</p>
            )}
            {lost.files.length > 0 && (
              <>
                <p>{t('application.forget.files', { count: lost.files.length })}</p>
                <FileNames files={lost.files} />
              </>
            )}
          </div>
          <p>{t('application.forget.shared')}</p>
        </ForgetDialog>
      )}
    </details>
  )
}
