import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useLocation } from 'react-router'
import { sessionQueries } from '#src/backend/queries/session.ts'
import { session, sessionExpired, setSessionExpired } from '#src/backend/session.ts'
import type { Instant } from '#src/domain/values.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { announce } from '#src/ui/announcer.ts'
import { Button } from '#src/ui/Button.tsx'
import { LinkButton } from '#src/ui/LinkButton.tsx'
import { Icon } from '#src/ui/Icon.tsx'
import styles from './Shell.module.css'
import { signInPath } from './sign-in-path.ts'
import { useLoadAgain } from './use-load-again.ts'

/**
 * The session ends at `endsAt`, or has ended (null): it is renewed in place, the page and what was typed stay. The focus
 * goes back to where it was.
 */
export const SessionRenewal = ({ endsAt }: { endsAt: Instant | null }) => {
  const t = useText()
  const formats = useFormats()
  const queryClient = useQueryClient()
  const loadAgain = useLoadAgain()
  const location = useLocation()
  const [busy, setBusy] = useState(false)
  const cameFrom = useRef<EventTarget | null>(null)
  const person = queryClient.getQueryData(sessionQueries.current().queryKey)?.person

  const renew = async (personId: string) => {
    setBusy(true)
    try {
      await session().signIn(personId)
      const wasOver = sessionExpired()
      setSessionExpired(false)
      await queryClient.invalidateQueries(wasOver ? {} : { queryKey: sessionQueries.current().queryKey })
      if (wasOver) await loadAgain()
      announce(t('shell.signedIn'))
      const place = cameFrom.current
      if (place instanceof HTMLElement && place.isConnected) place.focus()
      else document.getElementById('main')?.focus()
    } finally {
      setBusy(false)
    }
  }
  const [title, text, action] =
    endsAt === null
      ? [
          t('shell.expired.title'),
          t('shell.expired.text'),
          person && t('shell.expired.continue', { name: person.name }),
        ]
      : [t('shell.ending.title', { time: formats.time(endsAt) }), t('shell.ending.text'), t('shell.ending.stay')]

  return (
    <div className={styles['bar']}>
      <div className={styles['barInner']}>
        <Icon name="lock" size={1.35} />
        <span className={styles['barText']}>
          <strong>{title}.</strong> {text}
        </span>
        {person ? (
          <Button
            size="small"
            busy={busy}
            onFocus={({ relatedTarget }) => (cameFrom.current = relatedTarget)}
            onClick={() => void renew(person.id)}
          >
            {action}
          </Button>
        ) : (
          <LinkButton size="small" to={signInPath(location)}>
            {t('shell.signIn')}
          </LinkButton>
        )}
      </div>
    </div>
  )
}
