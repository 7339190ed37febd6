import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'react-router'
import { sessionQueries } from '#src/backend/queries/session.ts'
import { session, setSessionExpired } from '#src/backend/session.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Button } from '#src/ui/Button.tsx'
import { LinkButton } from '#src/ui/LinkButton.tsx'
import { Icon } from '#src/ui/Icon.tsx'
import styles from './Shell.module.css'
import { signInPath } from './sign-in-path.ts'
import { useLoadAgain } from './use-load-again.ts'

/** The session has ended: it is renewed in place, the page and what was typed stay. */
export const SessionRenewal = () => {
  const t = useText()
  const queryClient = useQueryClient()
  const loadAgain = useLoadAgain()
  const location = useLocation()
  const [busy, setBusy] = useState(false)
  const person = queryClient.getQueryData(sessionQueries.current().queryKey)?.person

  const renew = async (personId: string) => {
    setBusy(true)
    try {
      await session().signIn(personId)
      setSessionExpired(false)
      await queryClient.invalidateQueries()
      await loadAgain()
    } finally {
      setBusy(false)
    }
  }

  return (
    <div className={styles['bar']}>
      <div className={styles['barInner']}>
        <Icon name="lock" size={1.35} />
        <span className={styles['barText']}>
          <strong>{t('shell.expired.title')}.</strong> {t('shell.expired.text')}
        </span>
        {person ? (
          <Button size="small" busy={busy} onClick={() => void renew(person.id)}>
            {t('shell.expired.continue', { name: person.name })}
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
