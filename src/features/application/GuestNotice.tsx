import { useSuspenseQuery } from '@tanstack/react-query'
import { sessionQueries } from '#src/backend/queries/session.ts'
import type { DraftSaver } from '#src/backend/saving/draft.ts'
import { guestIdOf } from '#src/backend/saving/guest-draft.ts'
import { useSavingState } from '#src/backend/saving/use-draft.ts'
import type { Call } from '#src/domain/call.ts'
import { callState } from '#src/domain/call-state.ts'
import { takesNew } from '#src/domain/deadline.ts'
import { useText } from '#src/i18n/use-text.ts'
import { GoneNotice } from '#src/ui/GoneNotice.tsx'
import { LinkButton } from '#src/ui/LinkButton.tsx'
import { Notice } from '#src/ui/Notice.tsx'
import { applicationPaths } from './paths.ts'
import { useNow } from './deadline/use-server-time.ts'
import { useTakesNew } from './use-takes-new.ts'

const texts = {
  open: 'application.guest.text',
  disputed: 'application.guest.disputed',
  upcoming: 'application.guest.closed',
  closed: 'application.guest.closed',
} as const

/**
 * Shown on every page of an application without account: it is stored on this device only, and whether it can still be
 * sent.
 */
export const GuestNotice = ({ call, saver }: { call: Call; saver: DraftSaver }) => {
  const t = useText()
  const { id: callId } = call
  const now = useNow()
  const mayStart = takesNew(call, now)
  return (
    <>
      <Gone saver={saver} />
      <Notice
        tone={mayStart ? 'info' : 'warning'}
        title={t('application.guest.title')}
        actions={
          mayStart ? (
            <KeepIt callId={callId} variant="ghost" size="small" />
          ) : (
            <LinkButton size="small" variant="ghost" to={applicationPaths.copies(guestIdOf(callId))}>
              {t('application.copies')}
            </LinkButton>
          )
        }
      >
        <p>{t(texts[callState(call, now)])}</p>
      </Notice>
    </>
  )
}

const Gone = ({ saver }: { saver: DraftSaver }) => {
  const t = useText()
  const { hasForgotten } = useSavingState(saver)
  return hasForgotten && <GoneNotice onClose={saver.acknowledge}>{t('application.guest.goneText')}</GoneNotice>
}

/** Replaces the send button for guests: sign in first, or what is left if nothing can be sent. */
export const GuestSending = ({ callId }: { callId: string }) => {
  const t = useText()
  return useTakesNew(callId) ? (
    <Notice actions={<KeepIt callId={callId} />}>
      <p>{t('application.guest.signInToSend')}</p>
    </Notice>
  ) : (
    <Notice
      tone="warning"
      actions={
        <>
          <LinkButton variant="ghost" to={applicationPaths.copies(guestIdOf(callId))}>
            {t('application.copies')}
          </LinkButton>
          <LinkButton variant="ghost" to={applicationPaths.interest(callId)}>
            {t('application.list.interest')}
          </LinkButton>
        </>
      }
    >
      <p>{t('application.guest.cannotSend')}</p>
    </Notice>
  )
}

/** Why a guest cannot add files. */
export const NoFilesOfGuest = ({ callId }: { callId: string }) =>
  useText()(useTakesNew(callId) ? 'application.guest.noFiles' : 'application.guest.noFilesClosed')

/** Link to continue with an account; visitors sign in first. */
const KeepIt = ({ callId, ...look }: { callId: string; variant?: 'ghost'; size?: 'small' }) => {
  const t = useText()
  const { data: session } = useSuspenseQuery(sessionQueries.current())
  const to = applicationPaths.adopt(callId)
  return session.person ? (
    <LinkButton {...look} to={to}>
      {t('application.guest.keep')}
    </LinkButton>
  ) : (
    <LinkButton {...look} to={applicationPaths.signIn(to)}>
      {t('application.guest.signIn')}
    </LinkButton>
  )
}
