import { useEffect, useRef, useState } from 'react'
import { isBackendError } from '#src/backend/errors.ts'
import { randomName } from '#src/backend/random-name.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Button } from '#src/ui/Button.tsx'
import { VisuallyHidden } from '#src/ui/VisuallyHidden.tsx'
import { InterestWaits } from './InterestWaits.tsx'
import styles from './ListPage.module.css'
import { useStart } from './use-start.ts'

/** Starts one application, however often it is pressed or retried. */
export const StartButton = ({
  callId,
  title,
  hasDraft,
  isWanted,
}: {
  callId: string
  title: string
  hasDraft: boolean
  /** Somebody came here to start this one, so the button takes the focus. */
  isWanted: boolean
}) => {
  const t = useText()
  // One key per intent; it lasts until the application exists.
  const [key] = useState(() => randomName())
  const start = useStart(callId, key, false)

  // Outside React: the focus, after the heading took it, so that one press starts.
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
      <InterestWaits callId={callId} />
      {isBackendError(start.error) && (
        <p className={styles['error']} role="alert">
          {t(`error.${start.error.code}`)}
        </p>
      )}
    </div>
  )
}
