import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { backend } from '#src/backend/backend.ts'
import { isBackendError } from '#src/backend/errors.ts'
import { applicationQueries } from '#src/backend/queries/applications.ts'
import { sessionQueries } from '#src/backend/queries/session.ts'
import { teamQueries } from '#src/backend/queries/team.ts'
import { session } from '#src/backend/session.ts'
import { tidyCode } from '#src/domain/request-code.ts'
import type { OpenedInvitation } from '#src/domain/team.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Button } from '#src/ui/Button.tsx'
import { LinkButton } from '#src/ui/LinkButton.tsx'
import { Notice } from '#src/ui/Notice.tsx'
import { PageTitle } from '#src/ui/PageTitle.tsx'
import { Skeleton } from '#src/ui/Skeleton.tsx'
import { showToast } from '#src/ui/toasts.ts'
import { useOneShot } from '#src/ui/use-one-shot.ts'
import { FetchFailure, useFailure } from '../FetchFailure.tsx'
import { applicationPaths } from '../paths.ts'
import { StepFailure } from './StepFailure.tsx'
import { useSectionsText } from './use-access-text.ts'
import styles from './team.module.css'

/**
 * The page behind an invitation link: who invites to what, signing in if needed, joining. Loaders do not get the hash.
 */
export const InvitationPage = () => {
  const t = useText()
  const code = tidyCode(useLocation().hash)
  const invitation = useQuery({
    ...teamQueries.invitation(code, session().token() === null ? null : session().identity()),
    enabled: code !== '',
  })
  const { data, isFetching, refetch } = invitation
  const failure = useFailure(invitation)
  const unknown = code === '' || (isBackendError(failure) && failure.code === 'not_found')
  return (
    <div className={styles['invitation']}>
      <PageTitle>{t('together.invitation.title')}</PageTitle>
      {unknown ? (
        <Notice tone="warning" title={t('together.invitation.unknown')}>
          <p>{t('together.invitation.unknownText')}</p>
        </Notice>
      ) : data ? (
        <Opened key={code} invitation={data} code={code} />
      ) : failure !== null ? (
        <FetchFailure error={failure} busy={isFetching} onRetry={() => void refetch()} />
      ) : (
        <Skeleton lines={4} />
      )}
    </div>
  )
}

const Opened = ({ invitation, code }: { invitation: OpenedInvitation; code: string }) => {
  const t = useText()
  const { state, invitedByName: name, applicationId } = invitation
  switch (state) {
    case 'open':
      return <Open invitation={invitation} code={code} />
    case 'yours':
      return (
        <Notice
          tone="success"
          actions={
            applicationId && (
              <LinkButton to={applicationPaths.home(applicationId)}>{t('together.invitation.go')}</LinkButton>
            )
          }
        >
          <p>{t('together.invitation.yours')}</p>
        </Notice>
      )
    default:
      return (
        <Notice tone="warning" title={t(`together.invitation.${state}`)}>
          <p>{t(`together.invitation.${state}Text`, { name })}</p>
        </Notice>
      )
  }
}

const Open = ({ invitation, code }: { invitation: OpenedInvitation; code: string }) => {
  const t = useText()
  const formats = useFormats()
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const signedIn = session().token() !== null
  const { data: present } = useQuery({ ...sessionQueries.current(), enabled: signedIn })
  const sectionsText = useSectionsText()
  const { access, editableSections, invitedByName, authorityName, callTitle, expiresAt } = invitation
  const joining = useOneShot({
    mutationFn: () => backend().acceptInvitation({ code }),
    onSuccess: async ({ applicationId }) => {
      await queryClient.invalidateQueries({ queryKey: applicationQueries.list().queryKey })
      showToast({ text: t('together.invitation.joined') })
      await navigate(applicationId === null ? applicationPaths.list : applicationPaths.home(applicationId))
    },
    // Used or expired meanwhile: shows the present state.
    onError: () => queryClient.invalidateQueries({ queryKey: ['invitation'] }),
  })
  const toSignIn = `/sign-in?${new URLSearchParams({ return: applicationPaths.invitation(code) })}`
  const signIn = (text: ReactNode, variant: 'primary' | 'ghost') => (
    <LinkButton to={toSignIn} variant={variant}>
      {text}
    </LinkButton>
  )
  return (
    <>
      <p className={styles['lead']}>
        {t(editableSections ? 'together.invitation.openSections' : 'together.invitation.open', {
          name: invitedByName,
          access,
          sections: sectionsText(editableSections),
          authority: authorityName ?? t('together.invitation.unnamed'),
          call: callTitle ? formats.localised(callTitle) : '',
        })}
      </p>
      <p>{t('together.until', { when: formats.dateTime(expiresAt, { style: 'long', inSentence: true }) })}</p>
      <StepFailure error={joining.error} />
      {signedIn ? (
        <>
          {present?.person && <p>{t('together.invitation.as', { name: present.person.name })}</p>}
          <div className={styles['buttons']}>
            <Button busy={joining.isPending} onClick={() => joining.mutate()}>
              {t('together.invitation.accept')}
            </Button>
            {signIn(t('together.invitation.notMe'), 'ghost')}
          </div>
        </>
      ) : (
        <>
          <p>{t('together.invitation.signInText')}</p>
          <div>{signIn(t('together.invitation.signIn'), 'primary')}</div>
        </>
      )}
    </>
  )
}
