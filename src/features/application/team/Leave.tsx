import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { applicationQueries } from '#src/backend/queries/applications.ts'
import { teamQueries } from '#src/backend/queries/team.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Button } from '#src/ui/Button.tsx'
import { Dialog } from '#src/ui/Dialog.tsx'
import { FileNames } from '#src/ui/FileNames.tsx'
import { Notice } from '#src/ui/Notice.tsx'
import { showToast } from '#src/ui/toasts.ts'
import { useOneShot } from '#src/ui/use-one-shot.ts'
import { BackupButton } from '../BackupButton.tsx'
import type { ApplicationData } from '../drafts.ts'
import { forgetApplication } from '../task-list/forget-application.ts'
import { isMoreThan, nothingHere, type OnlyHere, onlyHere } from '../task-list/only-here.ts'
import { applicationPaths } from '../paths.ts'
import { saveBackup } from '../saving/save-backup.ts'
import { sendRemoval } from './send-removal.ts'
import { StepFailure } from './StepFailure.tsx'

/** Removes cached data of the application; data shown on a page would be loaded again. */
const forgetRead = (queryClient: QueryClient, id: string, type: 'all' | 'inactive' = 'all') => {
  queryClient.removeQueries({ queryKey: applicationQueries.detail(id).queryKey, type })
  queryClient.removeQueries({ queryKey: teamQueries.detail(id).queryKey, type })
}

/**
 * Leaves an application as a colleague. Nothing of it stays in this browser; a confirmation names data that no server
 * has.
 */
export const Leave = ({ data, personId }: { data: ApplicationData; personId: string }) => {
  const t = useText()
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const [asking, setAsking] = useState(false)
  /** What leaving would lose; empty until it is known. */
  const [lost, setLost] = useState(nothingHere)
  const { application, draft } = data
  const hasLeft = useRef(false)
  // Outside React: the cache, cleared after the page is gone, since a mounted page would load its data again.
  useEffect(
    () => () => {
      if (hasLeft.current) forgetRead(queryClient, application.id)
    },
    [queryClient, application.id],
  )
  const leaving = useOneShot({
    mutationFn: async (givenUp: OnlyHere) => {
      // The last changes belong to the others too, so they are saved first, if possible.
      await draft.saver.flush()
      const left = await onlyHere(data, personId)
      if (isMoreThan(givenUp, left)) return left
      await sendRemoval(application.id, personId)
      return null
    },
    onSuccess: async (left) => {
      setLost(left ?? nothingHere)
      if (left) return
      await forgetApplication(personId, data)
      hasLeft.current = true
      await navigate(applicationPaths.list)
      // If another page is open when the answer arrives, the cleanup above has already run.
      forgetRead(queryClient, application.id, 'inactive')
      await queryClient.invalidateQueries({ queryKey: applicationQueries.list().queryKey })
      showToast({ text: t('together.leave.done', { reference: application.reference }) })
    },
  })
  const { answers, files } = lost
  const count = answers + files.length
  return (
    <div>
      <Button
        variant="ghost"
        onClick={() => {
          leaving.reset()
          setLost(nothingHere)
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
              <Button variant="danger" busy={leaving.isPending} onClick={() => leaving.mutate(nothingHere)}>
                {t('together.leave.confirm')}
              </Button>
              <Button variant="ghost" onClick={() => setAsking(false)}>
                {t('ui.cancel')}
              </Button>
            </>
          }
        >
          {count === 0 && <p>{t('together.leave.text')}</p>}
          {count > 0 && (
            <Notice
              tone="error"
              live="assertive"
              title={
                answers > 0
                  ? t('together.leave.lostTitle', { count: answers })
                  : t('shell.signOut.title', { count: files.length })
              }
              actions={
                <>
                  {answers > 0 && (
                    <BackupButton
                      onSave={() => void draft.answersOfAllTabs().then((all) => saveBackup(application, all))}
                    />
                  )}
                  <Button variant="ghost" size="small" busy={leaving.isPending} onClick={() => leaving.mutate(lost)}>
                    {t('together.leave.anyway', { count })}
                  </Button>
                </>
              }
            >
              {answers > 0 && <p>{t('together.leave.lostText', { count: answers })}</p>}
              {files.length > 0 && (
                <>
                  <p>{t('together.leave.lostFiles', { count: files.length })}</p>
                  <FileNames files={files} />
                </>
              )}
            </Notice>
          )}
          <StepFailure error={leaving.error} />
        </Dialog>
      )}
    </div>
  )
}
