import { useQueryClient } from '@tanstack/react-query'
import { useLocation, useNavigation, useRouteError } from 'react-router'
import { sessionExpired } from '#src/backend/session.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Button } from '#src/ui/Button.tsx'
import { LinkButton } from '#src/ui/LinkButton.tsx'
import { PageTitle } from '#src/ui/PageTitle.tsx'
import { connection } from './connection.ts'
import { failureOf, type PageFailure } from './failure.ts'
import styles from './Shell.module.css'
import { signInPath } from './sign-in-path.ts'
import { useLoadAgain } from './use-load-again.ts'

const Actions = ({ failure }: { failure: PageFailure }) => {
  const t = useText()
  const location = useLocation()
  const queryClient = useQueryClient()
  const navigation = useNavigation()
  const loadAgain = useLoadAgain()
  const home = (
    <LinkButton to="/" variant="ghost">
      {t('error.page.home')}
    </LinkButton>
  )
  switch (failure.kind) {
    case 'not_found':
      return home
    case 'not_signed_in':
      // An ended session can be renewed in the bar above; a second way to sign in would leave this page.
      return sessionExpired() ? (
        home
      ) : (
        <>
          <LinkButton to={signInPath(location)}>{t('shell.signIn')}</LinkButton>
          {home}
        </>
      )
    case 'outdated':
    case 'unknown':
      return (
        <>
          <Button onClick={() => window.location.reload()}>{t('error.page.reload')}</Button>
          {home}
        </>
      )
    default:
      return (
        <>
          <Button
            busy={navigation.state !== 'idle'}
            onClick={() => {
              queryClient.removeQueries({ predicate: (query) => query.state.status === 'error' })
              void loadAgain()
            }}
          >
            {t('ui.tryAgain')}
          </Button>
          {home}
        </>
      )
  }
}

/** A failed page inside the shell: what happened, and what to do. */
export const FailurePage = ({ failure }: { failure: PageFailure }) => {
  const t = useText()
  const { kind } = failure
  return (
    <div className={styles['error']}>
      <PageTitle>{t(`error.page.${kind}.title`)}</PageTitle>
      <p>{t(`error.page.${kind}.text`, kind === 'bad_response' ? { operation: failure.operation } : {})}</p>
      <div className={styles['actions']}>
        <Actions failure={failure} />
      </div>
      {'details' in failure && (
        <details className={styles['details']}>
          <summary>{t('error.page.details')}</summary>
          <pre>{failure.details}</pre>
        </details>
      )}
    </div>
  )
}

export const RouteError = () => <FailurePage failure={failureOf(useRouteError(), !connection.offline())} />
