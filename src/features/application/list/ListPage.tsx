import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useSearchParams } from 'react-router'
import { applicationQueries } from '#src/backend/queries/applications.ts'
import { callQueries } from '#src/backend/queries/calls.ts'
import { sessionQueries } from '#src/backend/queries/session.ts'
import type { ApplicationSummary } from '#src/domain/application-record.ts'
import type { Call } from '#src/domain/call.ts'
import type { Person } from '#src/domain/person.ts'
import { mayEditAny } from '#src/domain/rights.ts'
import { currentDeadline, takesNew } from '#src/domain/deadline.ts'
import { applicantView } from '#src/domain/status.ts'
import { standingWithdrawal } from '#src/domain/withdrawal.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { LinkButton } from '#src/ui/LinkButton.tsx'
import { Card } from '#src/ui/Card.tsx'
import { Chip } from '#src/ui/Chip.tsx'
import { PageTitle } from '#src/ui/PageTitle.tsx'
import { VisuallyHidden } from '#src/ui/VisuallyHidden.tsx'
import { AdoptNotice } from './AdoptNotice.tsx'
import { useLeftText } from '../deadline/DeadlineCard.tsx'
import { CallAbout } from './CallAbout.tsx'
import { deadlineView } from '../deadline/deadline-view.ts'
import styles from './ListPage.module.css'
import { applicationPaths } from '../paths.ts'
import { StartButton } from './StartButton.tsx'
import { StatusChip } from '../StatusChip.tsx'
import { VisitorPage } from './VisitorPage.tsx'
import { useLeftWords } from '../use-usual-words.ts'
import { useServerTime } from '../deadline/use-server-time.ts'

/** The person's applications, and calls for a new one. */
export const ListPage = () => {
  const { data: session } = useSuspenseQuery(sessionQueries.current())
  return session.person ? <OwnApplications person={session.person} /> : <VisitorPage />
}

const OwnApplications = ({ person }: { person: Person }) => {
  const t = useText()
  const { data: applications } = useSuspenseQuery(applicationQueries.list())
  const { data: calls } = useSuspenseQuery(callQueries.list())
  const { nowMs } = useServerTime()
  const [params] = useSearchParams()
  const now = new Date(nowMs).toISOString()
  const begun = calls.filter(({ opensAt, rehearsal }) => !rehearsal && (opensAt === null || opensAt <= now))
  const mayStart = person.roles.includes('applicant')
  return (
    <div className={styles['page']}>
      <PageTitle>{t('application.list.title')}</PageTitle>
      {mayStart &&
        begun.map((call) => (
          <AdoptNotice
            key={call.id}
            call={call}
            others={applications.filter(
              (one) => one.callId === call.id && one.status !== 'withdrawn' && mayEditAny(one),
            )}
            isWanted={params.get('adopt') === call.id}
          />
        ))}
      {applications.length === 0 ? (
        <p className={styles['lead']}>{t('application.list.none')}</p>
      ) : (
        <ul className={styles['list']}>
          {applications.map((application) => (
            <ApplicationCard
              key={application.id}
              application={application}
              call={calls.find(({ id }) => id === application.callId)}
              nowMs={nowMs}
            />
          ))}
        </ul>
      )}
      {!mayStart && <p>{t('application.list.notApplicant')}</p>}
      {mayStart && (
        <section aria-labelledby="calls-title" className={styles['calls']}>
          <h2 id="calls-title">{t('application.list.calls')}</h2>
          <ul className={styles['list']}>
            {begun.map((call) => (
              <CallCard
                key={call.id}
                call={call}
                hasDraft={applications.some(({ callId }) => callId === call.id)}
                isWanted={params.get('start') === call.id}
                nowMs={nowMs}
              />
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

const ApplicationCard = ({
  application,
  call,
  nowMs,
}: {
  application: ApplicationSummary
  call: Call | undefined
  nowMs: number
}) => {
  const t = useText()
  const formats = useFormats()
  const left = useLeftText()
  const sectionsLeft = useLeftWords(application.callId)(application.sectionsLeft ?? [])
  const { access, editableSections } = application
  const view = applicantView(application.status)
  const name = application.authorityName ?? t('application.untitled')
  const isDraft = view === 'draft'
  const withdrawal = standingWithdrawal(application.withdrawals)
  const when = (at: string) => formats.dateTime(at, { style: 'long', inSentence: true })
  const deadline = call && currentDeadline(call.deadlines)
  return (
    <Card as="li" className={styles['card']}>
      <div className={styles['about']}>
        <h2 className={styles['name']}>{name}</h2>
        <p className={styles['small']}>
          {[
            application.reference,
            call && formats.localised(call.shortTitle),
            application.modules.length > 0 && t('application.modules', { modules: application.modules.join(', ') }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <p className={styles['small']}>
          {withdrawal
            ? t('application.list.withdrawn', { when: when(withdrawal.withdrawnAt) })
            : t('application.list.changed', { when: when(application.updatedAt) })}
        </p>
        {sectionsLeft && <p className={styles['small']}>{sectionsLeft}</p>}
        <p className={styles['chips']}>
          <StatusChip view={view} />
          {access !== 'owner' && (
            <Chip tone="plain">{t(`application.access.${editableSections ? 'sections' : access}`)}</Chip>
          )}
          {isDraft && deadline && (
            <Chip tone="amber" icon="clock">
              {left(deadlineView(deadline, nowMs))}
            </Chip>
          )}
          {application.answerBy && (
            <Chip tone="amber" icon="clock">
              {t('application.list.answerBy', { when: when(application.answerBy) })}
            </Chip>
          )}
          {view === 'question' && !application.answerBy && <Chip tone="plain">{t('application.list.answerOver')}</Chip>}
          {isDraft && application.countingSubmission !== null && (
            <Chip tone="green" icon="check">
              {t('application.list.versionCounts', { number: application.countingSubmission })}
            </Chip>
          )}
        </p>
      </div>
      <LinkButton
        to={application.answerBy ? applicationPaths.question(application.id) : applicationPaths.home(application.id)}
        variant={isDraft || application.answerBy ? 'primary' : 'ghost'}
      >
        {application.answerBy
          ? t('application.question.answer')
          : t(isDraft && mayEditAny(application) ? 'application.list.resume' : 'application.list.open')}
        <VisuallyHidden> {`${name}, ${application.reference}`}</VisuallyHidden>
      </LinkButton>
    </Card>
  )
}

const CallCard = ({ call, nowMs, ...start }: { call: Call; hasDraft: boolean; isWanted: boolean; nowMs: number }) => {
  const t = useText()
  const formats = useFormats()
  return (
    <Card as="li" className={styles['card']}>
      <CallAbout call={call} nowMs={nowMs} />
      {takesNew(call, new Date(nowMs).toISOString()) ? (
        <div className={styles['startPlace']}>
          <StartButton callId={call.id} title={formats.localised(call.shortTitle)} {...start} />
          <Link to={applicationPaths.eligibility(call.id)}>
            {t('application.list.checkFirst')}
            <VisuallyHidden> {formats.localised(call.shortTitle)}</VisuallyHidden>
          </Link>
        </div>
      ) : (
        <LinkButton variant="ghost" to={applicationPaths.interest(call.id)}>
          {t('application.list.interest')}
        </LinkButton>
      )}
    </Card>
  )
}
