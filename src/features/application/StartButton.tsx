import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { backend } from '#src/backend/backend.ts'
import { isBackendError } from '#src/backend/errors.ts'
import { applicationQueries } from '#src/backend/queries/applications.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Button } from '#src/ui/Button.tsx'
import { VisuallyHidden } from '#src/ui/VisuallyHidden.tsx'
import { useOneShot } from '#src/ui/use-one-shot.ts'
import { type FromCheck, fromCheckState, takeCheck } from './from-check.ts'
import styles from './ListPage.module.css'
import { applicationPaths } from './paths.ts'

/** Starts an application: one, however often it is pressed or tried again. */
export const StartButton = ({
  callId,
  title,
  hasDraft,
  isWanted,
}: {
  callId: string
  title: string
  hasDraft: boolean
  /** Somebody came here to start just this one: the button is what comes next. */
  isWanted: boolean
}) => {
  const t = useText()
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  // One key per intent: it lasts until the application is there.
  const [key] = useState(() => crypto.randomUUID())
  const start = useOneShot({
    mutationFn: () => backend().createApplication({ callId, key }),
    onSuccess: async (application) => {
      queryClient.setQueryData(applicationQueries.detail(application.id).queryKey, application)
      void queryClient.invalidateQueries({ queryKey: applicationQueries.list().queryKey })
      const taken = await takeCheck(queryClient, application).catch((error: unknown): FromCheck => {
        // The application is there all the same, and the check is still on this device.
        if (isBackendError(error)) return []
        throw error
      })
      await navigate(applicationPaths.home(application.id), { state: fromCheckState(taken) })
    },
  })

  // The focus, after the heading took it: one press then starts.
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (isWanted) button.current?.focus()
  }, [isWanted])

  return (
    <div className={styles['start']}>
      <Button
        ref={button}
        variant={hasDraft ? 'ghost' : 'primary'}
        busy={start.isPending}
        onClick={() => start.mutate()}
      >
        {t(hasDraft ? 'application.list.startAnother' : 'application.list.start')}
        <VisuallyHidden> {title}</VisuallyHidden>
      </Button>
      {isBackendError(start.error) && (
        <p className={styles['error']} role="alert">
          {t(`error.${start.error.code}`)}
        </p>
      )}
    </div>
  )
}
