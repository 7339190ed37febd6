import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { applicationQueries } from '#src/backend/queries/applications.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Later } from '#src/ui/Later.tsx'
import { LinkButton } from '#src/ui/LinkButton.tsx'
import { Notice } from '#src/ui/Notice.tsx'
import { PageTitle } from '#src/ui/PageTitle.tsx'
import { ApplicationFrame } from '../ApplicationFrame.tsx'
import { LeftBehind } from '../documents/LeftBehind.tsx'
import type { ApplicationData } from '../drafts.ts'
import { loadFeedback } from '../feedback/load-feedback.ts'
import { applicationPaths } from '../paths.ts'
import { useReceiptWords } from './receipt-words.ts'
import { ReceiptFiles } from './ReceiptFiles.tsx'
import styles from './ReceiptPage.module.css'

/** Proof of what was received and when, by the backend's clock. Has its own URL; can be printed and saved. */
export const ReceiptPage = ({ data, number }: { data: ApplicationData; number: number }) => {
  const t = useText()
  const { application, call } = data
  const { data: receipt } = useSuspenseQuery(applicationQueries.receipt(application.id, number))
  const words = useReceiptWords(receipt, call, application)
  const { timeliness } = receipt.submission

  return (
    <ApplicationFrame data={data} current="receipt" stepsTitle="">
      <PageTitle documentTitle={`${words.title} ${receipt.reference}`}>{words.title}</PageTitle>
      <div className={styles['summary']}>
        <Notice
          tone={timeliness === 'in_time' ? 'success' : 'warning'}
          title={t('application.receipt.summary', { reference: receipt.reference })}
        >
          <p>{t(`application.timeliness.${timeliness}`)}</p>
        </Notice>
        <LeftBehind data={data} />
      </div>
      <dl className={styles['lines']}>
        {words.lines.map(([label, value]) => (
          <div key={label} className={styles['line']}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <div className={styles['line']}>
          <dt>{t('application.receipt.code')}</dt>
          <dd>
            <strong className={styles['code']}>{words.code}</strong>
            <Link to="/receipts/verify" className={styles['verify']}>
              {t('application.receipt.verify')}
            </Link>
            <span className={styles['how']}>{words.codeHow}</span>
          </dd>
        </div>
      </dl>
      <h2>{t('application.receipt.nextTitle')}</h2>
      <ul className={styles['next']}>
        {words.next.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <ReceiptFiles receipt={receipt} words={words} />
      <p className={styles['buttons']}>
        <LinkButton to={applicationPaths.home(application.id)}>{t('application.toApplication')}</LinkButton>
        <LinkButton to={applicationPaths.version(application.id, number)} variant="ghost">
          {t('application.readVersion', { number })}
        </LinkButton>
      </p>
      {application.access !== 'reader' && (
        <Later load={loadFeedback} now={false} optional>
          {({ Feedback }) => <Feedback applicationId={application.id} />}
        </Later>
      )}
    </ApplicationFrame>
  )
}
