import { useState } from 'react'
import { isBackendError } from '#src/backend/errors.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Button } from '#src/ui/Button.tsx'
import { type Asked, hasFailed } from '#src/ui/has-failed.ts'
import { Notice } from '#src/ui/Notice.tsx'
import { useFocusHeir } from '#src/ui/use-focus-heir.ts'

/** Why a query failed; null if it has not. Remembers the error during a retry, when the query forgets it. */
export function useFailure(asked: Asked & { readonly error: unknown }): unknown {
  const { error } = asked
  const [last, setLast] = useState(error)
  if (error !== null && error !== last) setLast(error)
  return hasFailed(asked) ? last : error
}

/** Says why data could not be loaded, with a retry button. */
export const FetchFailure = ({ error, busy, onRetry }: { error: unknown; busy: boolean; onRetry: () => void }) => {
  const t = useText()
  const heir = useFocusHeir()
  return (
    <Notice
      ref={heir}
      tone="error"
      live="polite"
      actions={
        <Button variant="ghost" size="small" busy={busy} onClick={onRetry}>
          {t('ui.tryAgain')}
        </Button>
      }
    >
      <p>{t(isBackendError(error) ? `error.${error.code}` : 'error.unknown')}</p>
    </Notice>
  )
}
