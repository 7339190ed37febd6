import { useEffect, useRef } from 'react'
import { useText } from '#src/i18n/use-text.ts'
import { Button } from '#src/ui/Button.tsx'
import { LinkButton } from '#src/ui/LinkButton.tsx'
import { Notice } from '#src/ui/Notice.tsx'
import { applicationPaths } from '../paths.ts'
import type { Taken } from './taken.ts'

interface Props {
  readonly taken: Taken
  readonly applicationId: string
  readonly onUndo: () => void
  readonly onClose: () => void
}

/** Says what was taken, with an undo button. */
export const TakenNotice = ({ taken, applicationId, onUndo, onClose }: Props) => {
  const t = useText()
  // Outside React: the focus, since the screen of differences is gone.
  const title = useRef<HTMLSpanElement>(null)
  useEffect(() => title.current?.focus(), [])
  return (
    <Notice
      tone="success"
      title={
        <span ref={title} tabIndex={-1}>
          {t('exchange.taken', { count: taken.changes.length, name: taken.name })}
        </span>
      }
      actions={
        <>
          <Button variant="ghost" size="small" onClick={onUndo}>
            {t('ui.undo')}
          </Button>
          <LinkButton variant="ghost" size="small" to={applicationPaths.check(applicationId)}>
            {t('application.readAll')}
          </LinkButton>
          <Button variant="ghost" size="small" onClick={onClose}>
            {t('ui.close')}
          </Button>
        </>
      }
    >
      <p>{t('exchange.takenText')}</p>
    </Notice>
  )
}
