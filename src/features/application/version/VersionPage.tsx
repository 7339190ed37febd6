import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { applicationQueries } from '#src/backend/queries/applications.ts'
import type { Application, SentVersion } from '#src/domain/application-record.ts'
import { placesOf, readByOffice, unsentParts } from '#src/domain/application/unsent.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Button } from '#src/ui/Button.tsx'
import { LinkButton } from '#src/ui/LinkButton.tsx'
import { Notice } from '#src/ui/Notice.tsx'
import { PageTitle } from '#src/ui/PageTitle.tsx'
import { ApplicationFrame } from '../ApplicationFrame.tsx'
import { applicationPaths, titleOf } from '../paths.ts'
import { useApplication } from '../use-application.ts'
import { useAskedElement } from '../use-asked-element.ts'
import { useAllAnswers } from '../saving/use-saver.ts'
import styles from './version.module.css'
import { VersionAnswers } from './VersionAnswers.tsx'
import { DIFFERENCES_ID, VersionDifferences } from './VersionDifferences.tsx'

/** One sent version: every answer and document, and what differs in the draft now. */
export const VersionPage = () => {
  const t = useText()
  const data = useApplication()
  const { application, draft } = data
  const number = Number(useParams()['number'])
  const { data: sent } = useSuspenseQuery(applicationQueries.sentVersion(application.id, number))
  const draftNow = { answers: useAllAnswers(draft.saver), documents: application.documents }
  const isCounting = application.countingSubmission === number
  // An answer to the office belongs to the counting version: it is mentioned, not shown as unsent.
  const unsent = unsentParts(draftNow, isCounting ? readByOffice(sent, application.clarification) : sent)
  const count = placesOf(unsent).length
  const title = t('versions.title', { number })
  useAskedElement()
  return (
    <ApplicationFrame data={data} current="receipt" stepsTitle="">
      <PageTitle documentTitle={titleOf(title, application)}>{title}</PageTitle>
      <div className={styles['notices']}>
        <Standing application={application} number={number} />
        {isCounting && application.clarification && (
          <Notice
            actions={
              <LinkButton to={applicationPaths.question(application.id)} variant="ghost" size="small">
                {t('application.question.read')}
              </LinkButton>
            }
          >
            <p>{t('versions.asked')}</p>
          </Notice>
        )}
      </div>
      <Facts sent={sent} />
      <p className={styles['screenOnly']}>
        {count === 0 ? (
          t('versions.same')
        ) : (
          <Link to={`#${DIFFERENCES_ID}`} replace>
            {t('versions.toDifferences', { count })}
          </Link>
        )}
      </p>
      <div className={styles['tools']}>
        <Button variant="ghost" size="small" icon="print" onClick={() => window.print()}>
          {t('application.print')}
        </Button>
      </div>
      <VersionAnswers applicationId={application.id} sent={sent} />
      {count > 0 && <VersionDifferences sent={sent} draft={draftNow} unsent={unsent} />}
      <p className={styles['buttons']}>
        <LinkButton to={applicationPaths.receipt(application.id, number)}>
          {t('versions.receipt', { number })}
        </LinkButton>
        <LinkButton to={applicationPaths.home(application.id)} variant="ghost">
          {t('application.toApplication')}
        </LinkButton>
      </p>
    </ApplicationFrame>
  )
}

/** Whether this version counts. */
const Standing = ({ application: { countingSubmission }, number }: { application: Application; number: number }) => {
  const t = useText()
  return (
    <Notice tone={countingSubmission === number ? 'success' : 'warning'}>
      <p>
        {countingSubmission === number
          ? t('application.receipt.counts')
          : countingSubmission === null
            ? t('application.receipt.countsNone')
            : t('application.receipt.countsOther', { number: countingSubmission })}{' '}
        {t('versions.lead')}
      </p>
    </Notice>
  )
}

/** Instant and digest that identify the version, as on the receipt. */
const Facts = ({ sent: { submission } }: { sent: SentVersion }) => {
  const t = useText()
  const { dateTime, visitorTime } = useFormats()
  const { number, version, receivedAt, timeliness, signature, digest } = submission
  const facts = [
    [t('application.receipt.version'), t('application.receipt.versionText', { number, version })],
    [
      t('application.receipt.received'),
      [dateTime(receivedAt), visitorTime(receivedAt), receivedAt].filter(Boolean).join('\n'),
    ],
    [t('application.receipt.timeliness'), t(`application.timeliness.${timeliness}`)],
    ...(signature ? [[t('application.receipt.signedBy'), `${signature.name}, ${signature.position}`]] : []),
    [t('application.receipt.digest'), `SHA-256 ${digest}`],
  ]
  return (
    <dl className={styles['facts']}>
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
