import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useRevalidator } from 'react-router'
import { sessionQueries } from '#src/backend/queries/session.ts'
import { useSavingState } from '#src/backend/saving/use-draft.ts'
import { useText } from '#src/i18n/use-text.ts'
import { announce } from '#src/ui/announcer.ts'
import { Button } from '#src/ui/Button.tsx'
import { LinkButton } from '#src/ui/LinkButton.tsx'
import { Dialog } from '#src/ui/Dialog.tsx'
import type { ApplicationData } from './drafts.ts'
import { forgetApplication } from './forget-application.ts'
import { applicationPaths } from './paths.ts'
import styles from './TaskListPage.module.css'

/** The way to copies in files, and what this browser keeps. */
export const DraftTools = ({ data }: { data: ApplicationData }) => {
  const t = useText()
  const { application, draft } = data
  const { unconfirmed } = useSavingState(draft.saver)
  const { data: session } = useSuspenseQuery(sessionQueries.current())
  const revalidator = useRevalidator()
  const [asking, setAsking] = useState(false)
  const close = () => setAsking(false)

  const handleForget = async () => {
    await forgetApplication(session.person?.id ?? null, data)
    await revalidator.revalidate()
    announce(t('application.forget.done'))
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
          <Button variant="ghost" size="small" icon="trash" onClick={() => setAsking(true)}>
            {t('application.forget.action')}
          </Button>
        </div>
      </div>
      {asking && (
        <Dialog
          title={t('application.forget.action')}
          onClose={close}
          actions={
            <>
              <Button variant="danger" onClick={() => void handleForget()}>
                {t('application.forget.confirm')}
              </Button>
              <Button variant="ghost" onClick={close}>
                {t('ui.cancel')}
              </Button>
            </>
          }
        >
          <p>{t('application.forget.warning', { count: unconfirmed })}</p>
          <p>{t('application.forget.shared')}</p>
        </Dialog>
      )}
    </details>
  )
}
