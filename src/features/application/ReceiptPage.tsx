import { useSuspenseQuery } from '@tanstack/react-query'
import { applicationQueries } from '#src/backend/queries/applications.ts'
import { deadlineTexts } from '#src/i18n/deadline-text.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Button, LinkButton } from '#src/ui/Button.tsx'
import { download } from '#src/ui/download.ts'
import { Notice } from '#src/ui/Notice.tsx'
import { PageTitle } from '#src/ui/PageTitle.tsx'
import { ApplicationFrame } from './ApplicationFrame.tsx'
import type { ApplicationData } from './drafts.ts'
import { applicationPaths } from './paths.ts'
import { type ReceiptLine, receiptText } from '#src/i18n/receipt-text.ts'
import styles from './ReceiptPage.module.css'
import { useFormTexts } from './texts.ts'

/** Proof of what was received and when, by the backend's clock. Has an address of its own; can be printed and saved. */
export const ReceiptPage = ({ data, number }: { data: ApplicationData; number: number }) => {
  const t = useText()
  const texts = useFormTexts()
  const formats = useFormats()
  const { application, call } = data
  const { data: receipt } = useSuspenseQuery(applicationQueries.receipt(application.id, number))
  const { submission, deadline } = receipt
  const { printed } = deadlineTexts(deadline, formats)
  /** With the instant itself: seconds decide at a deadline. */
  const whole = (at: string) => [formats.dateTime(at), formats.visitorTime(at), at].filter(Boolean).join('\n')
  const lines: ReceiptLine[] = [
    [t('application.receipt.reference'), receipt.reference],
    [t('application.receipt.call'), formats.localised(call.title)],
    [t('application.receipt.applicant'), receipt.authorityName ?? t('application.untitled')],
    [t('application.receipt.modules'), receipt.modules.map((module) => texts.option('module', module)).join('\n')],
    [t('application.receipt.sentBy'), receipt.sentByName],
    [t('application.receipt.received'), whole(submission.receivedAt)],
    [
      t('application.receipt.deadline'),
      [
        whole(deadline.at),
        `${deadline.wallTime} ${deadline.zone}`,
        printed && t('application.deadline.printed', { text: printed }),
        deadline.literalAt && t('application.receipt.literal', { when: whole(deadline.literalAt) }),
      ]
        .filter(Boolean)
        .join('\n'),
    ],
    [t('application.receipt.timeliness'), t(`application.timeliness.${submission.timeliness}`)],
    [t('application.receipt.version'), t('application.receipt.versionText', { number, version: submission.version })],
    [t('application.receipt.answers'), formats.number(receipt.answerCount)],
    [
      t('application.receipt.files'),
      receipt.documents.length === 0
        ? t('application.documents.none')
        : receipt.documents
            .map(
              ({ slot, name, sha256 }) => `${texts.find(`document.${slot}.label`) ?? slot}: ${name}\nSHA-256 ${sha256}`,
            )
            .join('\n'),
    ],
    [t('application.receipt.privacy'), submission.privacyNoticeVersion ?? t('ui.notKnown')],
    [t('application.receipt.digest'), `SHA-256 ${submission.digest}`],
  ]
  const counts = application.countingSubmission
  const next = [
    counts === number
      ? t('application.receipt.counts')
      : counts === null
        ? t('application.receipt.countsNone')
        : t('application.receipt.countsOther', { number: counts }),
    t(`application.receipt.next.${submission.timeliness}`),
    t('application.receipt.nextAssessment'),
  ]
  const title = t('application.receipt.title')
  const fileName = `${receipt.reference}-${t('application.receipt.fileName')}-${number}`
  const handleText = () =>
    download(`${fileName}.txt`, new Blob([receiptText(title, lines, next)], { type: 'text/plain;charset=utf-8' }))
  const handleJson = () =>
    download(`${fileName}.json`, new Blob([`${JSON.stringify(receipt, null, 2)}\n`], { type: 'application/json' }))

  return (
    <ApplicationFrame data={data} current={null} stepsTitle="">
      <PageTitle documentTitle={`${title} ${receipt.reference}`}>{title}</PageTitle>
      <div className={styles['summary']}>
        <Notice
          tone={submission.timeliness === 'in_time' ? 'success' : 'warning'}
          title={t('application.receipt.summary', { reference: receipt.reference })}
        >
          <p>{t(`application.timeliness.${submission.timeliness}`)}</p>
        </Notice>
      </div>
      <dl className={styles['lines']}>
        {lines.map(([label, value]) => (
          <div key={label} className={styles['line']}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <h2>{t('application.receipt.nextTitle')}</h2>
      <ul className={styles['next']}>
        {next.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <div className={styles['buttons']}>
        <Button variant="ghost" icon="print" onClick={() => window.print()}>
          {t('application.print')}
        </Button>
        <Button variant="ghost" icon="download" onClick={handleText}>
          {t('application.receipt.asText')}
        </Button>
        <Button variant="ghost" icon="download" onClick={handleJson}>
          {t('application.receipt.asJson')}
        </Button>
        <LinkButton to={applicationPaths.home(application.id)}>{t('application.toApplication')}</LinkButton>
      </div>
    </ApplicationFrame>
  )
}
