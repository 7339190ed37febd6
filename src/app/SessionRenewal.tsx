import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useLocation } from 'react-router'
import { forgetSessionEnd, sessionQueries } from '#src/backend/queries/session.ts'
import { session, sessionExpired, setSessionExpired } from '#src/backend/session.ts'
import type { Instant } from '#src/domain/values.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { announce } from '#src/ui/announcer.ts'
import { Button } from '#src/ui/Button.tsx'
import { LinkButton } from '#src/ui/LinkButton.tsx'
import { PageBar } from './PageBar.tsx'
import styles from './Shell.module.css'
import { signInPath } from './sign-in-path.ts'
import { useLoadAgain } from './use-load-again.ts'

const main = () => document.getElementById('main')

/**
 * Renews a session that ends at `endsAt` or has ended (null) in place: the page and typed text stay. The focus returns
 * to where it was in the page, unless it has moved elsewhere.
 */
export const SessionRenewal = ({ endsAt }: { endsAt: Instant | null }) => {
  const t = useText()
  const formats = useFormats()
  const queryClient = useQueryClient()
  const loadAgain = useLoadAgain()
  const location = useLocation()
  const [busy, setBusy] = useState(false)
  const place = useRef<HTMLElement | null>(null)
  const isRenewed = useRef(false)
  const { data, refetch } = useQuery({ ...sessionQueries.current(), enabled: false })
  const person = data?.person

  const renew = async (personId: string) => {
    setBusy(true)
    try {
      await session().signIn(personId)
      isRenewed.current = true
      forgetSessionEnd(queryClient)
      const wasOver = sessionExpired()
      setSessionExpired(false)
      const { isSuccess } = await refetch()
      if (isSuccess) announce(t('shell.signedIn'))
      if (wasOver) {
        await queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' })
        await loadAgain()
      }
    } finally {
      setBusy(false)
    }
  }

  // Outside React: the focus. Remembers the last focused element in the page, not those on the way to the button.
  useEffect(() => {
    const remember = () => {
      const focused = document.activeElement
      if (focused instanceof HTMLElement && main()?.contains(focused)) place.current = focused
    }
    remember()
    document.addEventListener('input', remember)
    document.addEventListener('click', remember)
    return () => {
      document.removeEventListener('input', remember)
      document.removeEventListener('click', remember)
      const focused = document.activeElement
      if (!isRenewed.current || (focused?.isConnected && focused !== document.body)) return
      ;(place.current?.isConnected ? place.current : main())?.focus()
    }
  }, [])

  const [title, text, action] =
    endsAt === null
      ? [
          t('shell.expired.title'),
          t('shell.expired.text'),
          person && t('shell.expired.continue', { name: person.name }),
        ]
      : [t('shell.ending.title', { time: formats.time(endsAt) }), t('shell.ending.text'), t('shell.ending.stay')]

  return (
    <PageBar icon="lock">
      <span className={styles['barText']}>
        <strong>{title}.</strong> {text}
      </span>
      {person ? (
        <Button size="small" busy={busy} onClick={() => void renew(person.id)}>
          {action}
        </Button>
      ) : (
        <LinkButton size="small" to={signInPath(location)}>
          {t('shell.signIn')}
        </LinkButton>
      )}
    </PageBar>
  )
}
