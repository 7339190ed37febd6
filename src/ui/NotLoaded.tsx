import type { ReactNode } from 'react'
import { useText } from '#src/i18n/use-text.ts'
import { Button } from './Button.tsx'
import { type Asked, hasFailed } from './has-failed.ts'
import { Notice } from './Notice.tsx'

type Props = {
  /** It is being asked for: the button stays, and the focus with it. */
  busy: boolean
  onRetry: () => void
  /** What did not come, and what there is all the same. */
  children: ReactNode
}

/** A part of a page that did not come, and the way to ask for it once more. */
export const NotLoaded = ({ busy, onRetry, children }: Props) => {
  const t = useText()
  return (
    <Notice
      tone="warning"
      live="polite"
      actions={
        <Button variant="ghost" busy={busy} onClick={onRetry}>
          {t('ui.tryAgain')}
        </Button>
      }
    >
      {children}
    </Notice>
  )
}

/** The same of what the backend was asked for; nothing as long as it has not failed. */
export const NotAnswered = ({ asked, children }: { asked: Asked; children: ReactNode }) =>
  hasFailed(asked) && (
    <NotLoaded busy={asked.isFetching} onRetry={() => void asked.refetch()}>
      {children}
    </NotLoaded>
  )
