import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { backend } from '#src/backend/backend.ts'
import { applicationQueries } from '#src/backend/queries/applications.ts'
import { teamQueries } from '#src/backend/queries/team.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Button } from '#src/ui/Button.tsx'
import { Dialog } from '#src/ui/Dialog.tsx'
import { showToast } from '#src/ui/toasts.ts'
import { useOneShot } from '#src/ui/use-one-shot.ts'
import type { ApplicationData } from '../drafts.ts'
import { applicationPaths } from '../paths.ts'
import { StepFailure } from './StepFailure.tsx'

/** A colleague goes. Nothing of the application stays in this browser. */
export const Leave = ({ data, personId }: { data: ApplicationData; personId: string }) => {
  const t = useText()
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const [asking, setAsking] = useState(false)
  const { application, draft } = data
  const leaving = useOneShot({
    mutationFn: async () => {
      // What was typed last belongs to the others as well.
      await draft.saver.flush()
      return backend().removeColleague({ applicationId: application.id, personId })
    },
    onSuccess: async () => {
      await draft.forget()
      await navigate(applicationPaths.list)
      queryClient.removeQueries({ queryKey: applicationQueries.detail(application.id).queryKey })
      queryClient.removeQueries({ queryKey: teamQueries.detail(application.id).queryKey })
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
              <Button variant="danger" busy={leaving.isPending} onClick={() => leaving.mutate()}>
                {t('together.leave.confirm')}
              </Button>
              <Button variant="ghost" onClick={() => setAsking(false)}>
                {t('ui.cancel')}
              </Button>
            </>
          }
        >
          <p>{t('together.leave.text')}</p>
          <StepFailure error={leaving.error} />
        </Dialog>
      )}
    </div>
  )
}
