import type { ReactNode } from 'react'
import { useText } from '#src/i18n/use-text.ts'
import { Button } from './Button.tsx'
import { type Asked, hasFailed } from './has-failed.ts'
import { Notice } from './Notice.tsx'

type Props = {
  /** A retry is running: the button stays, with the focus. */
  busy: boolean
  onRetry: () => void
  /** What did not load, and what still works. */
  children: ReactNode
}

/** Notice for a part of a page that did not load, with a retry button. */
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

/** `NotLoaded` for a query; renders nothing unless the query failed. */
export const NotAnswered = ({ asked, children }: { asked: Asked; children: ReactNode }) =>
  hasFailed(asked) && (
    <NotLoaded busy={asked.isFetching} onRetry={() => void asked.refetch()}>
      {children}
    </NotLoaded>
  )
