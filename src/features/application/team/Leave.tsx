import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { applicationQueries } from '#src/backend/queries/applications.ts'
import { teamQueries } from '#src/backend/queries/team.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Button } from '#src/ui/Button.tsx'
import { Dialog } from '#src/ui/Dialog.tsx'
import { Notice } from '#src/ui/Notice.tsx'
import { showToast } from '#src/ui/toasts.ts'
import { useOneShot } from '#src/ui/use-one-shot.ts'
import type { ApplicationData } from '../drafts.ts'
import { forgetApplication } from '../forget-application.ts'
import { applicationPaths } from '../paths.ts'
import { saveBackup } from '../save-backup.ts'
import { sendRemoval } from './send-removal.ts'
import { StepFailure } from './StepFailure.tsx'

/** What was read of the application; of what a page still shows, it would be asked for again. */
const forgetRead = (queryClient: QueryClient, id: string, type: 'all' | 'inactive' = 'all') => {
  queryClient.removeQueries({ queryKey: applicationQueries.detail(id).queryKey, type })
  queryClient.removeQueries({ queryKey: teamQueries.detail(id).queryKey, type })
}

/**
 * A colleague goes. Nothing of the application stays in this browser: what no server has is lost with it, and only to
 * somebody who was told.
 */
export const Leave = ({ data, personId }: { data: ApplicationData; personId: string }) => {
  const t = useText()
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const [asking, setAsking] = useState(false)
  /** So many answers would be lost; 0 before that is known. */
  const [lost, setLost] = useState(0)
  const { application, draft } = data
  const hasLeft = useRef(false)
  // The cache, when the page is gone: one that still stands would ask for what it shows again.
  useEffect(
    () => () => {
      if (hasLeft.current) forgetRead(queryClient, application.id)
    },
    [queryClient, application.id],
  )
  const leaving = useOneShot({
    mutationFn: async (givenUp: number) => {
      // What was typed last belongs to the others as well. Whether it went up is another matter.
      await draft.saver.flush()
      const unconfirmed = await draft.countUnconfirmed()
      if (unconfirmed > givenUp) return unconfirmed
      await sendRemoval(application.id, personId)
      return 0
    },
    onSuccess: async (unconfirmed) => {
      setLost(unconfirmed)
      if (unconfirmed > 0) return
      await forgetApplication(personId, data)
      hasLeft.current = true
      await navigate(applicationPaths.list)
      // Who was on another page already when the answer came has no page that could do so.
      forgetRead(queryClient, application.id, 'inactive')
      await queryClient.invalidateQueries({ queryKey: applicationQueries.list().queryKey })
      showToast({ text: t('together.leave.done', { reference: application.reference }) })
    },
  })
  return (
    <div>
      <Button
        variant="ghost"
        onClick={() => {
          leaving.reset()
          setLost(0)
          setAsking(true)
        }}
      >
        {t('together.leave.action')}
      </Button>
      {asking && (
        <Dialog
          title={t('together.leave.action')}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button variant="danger" busy={leaving.isPending} onClick={() => leaving.mutate(0)}>
                {t('together.leave.confirm')}
              </Button>
              <Button variant="ghost" onClick={() => setAsking(false)}>
                {t('ui.cancel')}
              </Button>
            </>
          }
        >
          {lost === 0 && <p>{t('together.leave.text')}</p>}
          {lost > 0 && (
            <Notice
              tone="error"
              live="assertive"
              title={t('together.leave.lostTitle', { count: lost })}
              actions={
                <>
                  <Button
                    variant="ghost"
                    size="small"
                    icon="download"
                    onClick={() => void draft.answersOfAllTabs().then((answers) => saveBackup(application, answers))}
                  >
                    {t('application.backup.save')}
                  </Button>
                  <Button variant="ghost" size="small" busy={leaving.isPending} onClick={() => leaving.mutate(lost)}>
                    {t('together.leave.anyway', { count: lost })}
                  </Button>
                </>
              }
            >
              <p>{t('together.leave.lostText', { count: lost })}</p>
            </Notice>
          )}
          <StepFailure error={leaving.error} />
        </Dialog>
      )}
    </div>
  )
}
