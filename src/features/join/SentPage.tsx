import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { backend } from '#src/backend/backend.ts'
import { callQueries } from '#src/backend/queries/calls.ts'
import { currentDeadline, timeliness } from '#src/domain/deadline.ts'
import { mayAddLetter, type SentRequest } from '#src/domain/request.ts'
import { receiptText } from '#src/i18n/receipt-text.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Button } from '#src/ui/Button.tsx'
import { LinkButton } from '#src/ui/LinkButton.tsx'
import { Card } from '#src/ui/Card.tsx'
import { downloadText } from '#src/ui/download-text.ts'
import { Notice } from '#src/ui/Notice.tsx'
import { PageTitle } from '#src/ui/PageTitle.tsx'
import { AddLetter } from './AddLetter.tsx'
import { AnswerForm } from './AnswerForm.tsx'
import { BeginWith } from './BeginWith.tsx'
import { FactList } from './FactList.tsx'
import { History } from './History.tsx'
import styles from './join.module.css'
import { Letters } from './Letters.tsx'
import { Receipt, usePrivateLink } from './Receipt.tsx'
import type { JustSent } from './sent-path.ts'
import { StatusChip } from './StatusChip.tsx'
import { useFacts } from './use-facts.ts'
import { useStatusText } from './use-status-text.ts'
import { Withdraw } from './Withdraw.tsx'

/** A sent request with its receipt, its status, and the steps of its sender. */
export const SentPage = ({
  request,
  code,
  justSent,
}: {
  request: SentRequest
  code: string
  justSent: JustSent | null
}) => {
  const t = useText()
  const { dateTime, localised, colon } = useFormats()
  const { kind, reference, status, receivedAt, history, letters, next } = request
  const call = useQuery({
    ...callQueries.detail(request.kind === 'interest' ? request.callId : ''),
    enabled: request.kind === 'interest',
  })
  const facts = useFacts()(request, call.data && localised(call.data.title))
  const link = usePrivateLink(reference, code)
  const fresh = justSent !== null && status === 'sent' && history.length === 0
  const title = t(fresh ? `join.sent.arrived.${kind}` : `join.sent.of.${kind}`)
  const afterDeadline = call.data && timeliness(receivedAt, currentDeadline(call.data.deadlines)) !== 'in_time'
  const plainStatusText = useStatusText()(request)
  const statusText =
    kind === 'interest' && status === 'sent' && afterDeadline ? t('join.statusText.interest.next') : plainStatusText
  useFocusAfterStep(history)
  const mayAnswer = next.some(({ to }) => to === 'sent')
  const mayWithdraw = next.some(({ to }) => to === 'withdrawn')

  const handleText = () => {
    const lines = [
      [t('join.sent.reference'), reference],
      [t('join.sent.code'), code],
      [t('join.sent.link'), link],
      [t('join.sent.receivedAt'), dateTime(receivedAt)],
      [t('join.sent.status'), `${t(`join.status.${status}`)}. ${statusText}`],
      ...facts,
      ...letters.map(({ name, sha256 }) => [name, `SHA-256 ${sha256}`] as const),
    ] as const
    const text = receiptText(title, lines, [t('join.sent.linkHint')], colon)
    downloadText(`${reference}.txt`, text)
  }

  return (
    <div className={styles['page']}>
      <header className={styles['intro']}>
        <PageTitle>{title}</PageTitle>
        <div role="status" className={styles['status']}>
          <StatusChip status={status} /> <span>{statusText}</span>
        </div>
      </header>
      {justSent?.letterFailed && letters.length === 0 && (
        <Notice tone="warning" live="polite" title={t('join.letter.failedTitle')}>
          <p>{t('join.letter.failed')}</p>
        </Notice>
      )}
      {mayAnswer && <AnswerForm request={request} code={code} />}
      <Receipt
        reference={reference}
        code={code}
        receivedAt={receivedAt}
        actions={
          <Button variant="ghost" icon="download" onClick={handleText}>
            {t('join.sent.asText')}
          </Button>
        }
      />
      <Card as="section" className={styles['card']} aria-labelledby="history">
        <h2 id="history">{t('join.sent.history')}</h2>
        <History receivedAt={receivedAt} history={history} side="sender" />
      </Card>
      <Card as="section" className={styles['card']} aria-labelledby="what">
        <h2 id="what">{t('join.sent.what')}</h2>
        <FactList facts={facts} />
        {kind === 'join' && letters.length > 0 && (
          <Letters letters={letters} read={(letterId) => backend().readOwnLetter({ reference, letterId, code })} />
        )}
        {mayAddLetter(request) && <AddLetter request={request} code={code} />}
      </Card>
      <div className={styles['actions']}>
        {request.kind === 'interest' && call.data && status !== 'withdrawn' && (
          <BeginWith call={call.data} form={request.form} />
        )}
        {mayWithdraw && <Withdraw request={request} code={code} />}
        {request.kind === 'interest' ? (
          <LinkButton to={`/calls/${request.callId}`} variant="quiet">
            {t('join.interest.backToCall')}
          </LinkButton>
        ) : (
          <LinkButton to="/map" variant="quiet">
            {t('join.sent.map')}
          </LinkButton>
        )}
      </div>
    </div>
  )
}

/** A step removes its form or button; the focus then moves to the heading, where the new status is. */
const useFocusAfterStep = (history: SentRequest['history']): void => {
  const steps = history.length
  const bySender = history.at(-1)?.by === 'sender'
  // Outside React: the focus, which the browser drops with the focused element.
  const seen = useRef(steps)
  useEffect(() => {
    const isNew = seen.current !== steps
    seen.current = steps
    if (isNew && bySender && document.activeElement === document.body) document.querySelector('h1')?.focus()
  }, [steps, bySender])
}
