import { useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useLocation, useNavigate } from 'react-router'
import { callQueries } from '#src/backend/queries/calls.ts'
import { guestIdOf } from '#src/backend/saving/guest-draft.ts'
import type { Call } from '#src/domain/call.ts'
import { takesNew } from '#src/domain/deadline.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Button } from '#src/ui/Button.tsx'
import { LinkButton } from '#src/ui/LinkButton.tsx'
import { Card } from '#src/ui/Card.tsx'
import { Chip } from '#src/ui/Chip.tsx'
import { PageTitle } from '#src/ui/PageTitle.tsx'
import { VisuallyHidden } from '#src/ui/VisuallyHidden.tsx'
import { useOneShot } from '#src/ui/use-one-shot.ts'
import { takeKnown } from './begun-with.ts'
import { CallAbout } from './CallAbout.tsx'
import { guestQuery } from './guest-query.ts'
import { InterestWaits, useInterestWaiting } from './InterestWaits.tsx'
import styles from './ListPage.module.css'
import { applicationPaths } from '../paths.ts'
import { useServerTime } from '../deadline/use-server-time.ts'

/** For visitors: sign in to their applications, or begin one on this device. */
export const VisitorPage = () => {
  const t = useText()
  const { data: calls } = useSuspenseQuery(callQueries.list())
  const { nowMs } = useServerTime()
  const { pathname, search } = useLocation()
  const now = new Date(nowMs).toISOString()
  const begun = calls.filter(({ opensAt, rehearsal }) => !rehearsal && (opensAt === null || opensAt <= now))
  return (
    <div className={styles['page']}>
      <PageTitle>{t('application.list.title')}</PageTitle>
      <p className={styles['lead']}>{t('application.visitor.lead')}</p>
      <p className={styles['chips']}>
        <LinkButton to={applicationPaths.signIn(`${pathname}${search}`)}>{t('shell.signIn')}</LinkButton>
      </p>
      <section aria-labelledby="calls-title" className={styles['calls']}>
        <h2 id="calls-title">{t('application.visitor.without')}</h2>
        <p className={styles['small']}>{t('application.visitor.withoutText')}</p>
        <ul className={styles['list']}>
          {begun.map((call) => (
            <GuestCard key={call.id} call={call} nowMs={nowMs} />
          ))}
        </ul>
      </section>
    </div>
  )
}

const GuestCard = ({ call, nowMs }: { call: Call; nowMs: number }) => {
  const t = useText()
  const formats = useFormats()
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const { data: count = 0 } = useQuery(guestQuery(call.id))
  const isInterestWaiting = useInterestWaiting(call.id) > 0
  const mayBegin = takesNew(call, new Date(nowMs).toISOString())
  const id = guestIdOf(call.id)
  const begin = useOneShot({
    mutationFn: () => takeKnown(queryClient, { id, callId: call.id }),
    onSuccess: (taken) => navigate(applicationPaths.home(id), { state: { adopted: 0, taken } }),
  })
  const name = <VisuallyHidden> {formats.localised(call.shortTitle)}</VisuallyHidden>
  return (
    <Card as="li" className={styles['card']}>
      <CallAbout call={call} nowMs={nowMs}>
        {count > 0 && <Chip tone="blue">{t('application.guest.here', { count })}</Chip>}
      </CallAbout>
      {count > 0 && isInterestWaiting && mayBegin ? (
        <div className={styles['startPlace']}>
          <Button busy={begin.isPending} onClick={() => begin.mutate()}>
            {t('application.list.resume')}
            {name}
          </Button>
          <InterestWaits callId={call.id} isBegun />
        </div>
      ) : count > 0 ? (
        <LinkButton to={applicationPaths.home(id)}>
          {t('application.list.resume')}
          {name}
        </LinkButton>
      ) : mayBegin ? (
        <div className={styles['startPlace']}>
          <Button busy={begin.isPending} onClick={() => begin.mutate()}>
            {t('application.visitor.begin')}
            {name}
          </Button>
          <InterestWaits callId={call.id} />
          <Link to={applicationPaths.eligibility(call.id)}>
            {t('application.list.checkFirst')}
            {name}
          </Link>
        </div>
      ) : (
        <LinkButton variant="ghost" to={applicationPaths.interest(call.id)}>
          {t('application.list.interest')}
          {name}
        </LinkButton>
      )}
    </Card>
  )
}
