import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'
import { backend } from '#src/backend/backend.ts'
import { callQueries } from '#src/backend/queries/calls.ts'
import { requestQueries } from '#src/backend/queries/requests.ts'
import { senderOf } from '#src/domain/request.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { LinkButton } from '#src/ui/LinkButton.tsx'
import { Card } from '#src/ui/Card.tsx'
import { Notice } from '#src/ui/Notice.tsx'
import { PageTitle } from '#src/ui/PageTitle.tsx'
import { FactList } from '../FactList.tsx'
import { History } from '../History.tsx'
import { Letters } from '../Letters.tsx'
import { StatusChip } from '../StatusChip.tsx'
import { useFacts } from '../use-facts.ts'
import { DecideForm, isWriting } from './DecideForm.tsx'
import styles from './desk.module.css'
import { Duplicates } from './Duplicates.tsx'

/** One request, as the secretariat sees it. */
export function DetailPage({ reference }: { reference: string }) {
  const t = useText()
  const { dateTime, localised, country, colon } = useFormats()
  const { data: request } = useSuspenseQuery(requestQueries.detail(reference))
  // What was written stays on the page when the sender withdraws meanwhile.
  const [isWritten, setIsWritten] = useState(() => isWriting(reference))
  const { data: calls } = useSuspenseQuery(callQueries.list())
  const call = request.kind === 'interest' ? calls.find(({ id }) => id === request.callId) : undefined
  const facts = useFacts()(request, call && localised(call.title))
  const sender = senderOf(request)
  const hasPlace = !!request.history.findLast(({ decision }) => decision !== null)?.decision?.coordinates
  return (
    <div className={styles['page']}>
      <header className={styles['head']}>
        <p>
          <Link to={`/secretariat/join-requests${request.kind === 'join' ? '' : `?kind=${request.kind}`}`}>
            {t(`requests.tab.${request.kind}`)}
          </Link>
        </p>
        <PageTitle>{sender.name}</PageTitle>
        <p className={styles['line']}>
          <StatusChip status={request.status} />
          <span>{country(sender.country)}</span>
          <span>{request.reference}</span>
          <span>
            {t('join.sent.receivedAt')}
            {colon} {dateTime(request.receivedAt, { style: 'long', inSentence: true })}
          </span>
        </p>
      </header>
      {request.memberId !== null && (
        <Notice
          tone="success"
          title={t('requests.isMember')}
          actions={
            <LinkButton to={`/members/${encodeURIComponent(request.memberId)}`} variant="ghost" size="small">
              {t('requests.seeMember')}
            </LinkButton>
          }
        >
          <p>
            {t('requests.isMemberText')} {!hasPlace && t('requests.noPlace')}
          </p>
        </Notice>
      )}
      <Duplicates duplicates={request.duplicates} />
      <div className={styles['columns']}>
        <div className={styles['page']}>
          {(request.next.length > 0 || isWritten) && <DecideForm request={request} onWritten={setIsWritten} />}
          <Card as="section" className={styles['card']} aria-labelledby="history">
            <h2 id="history">{t('join.sent.history')}</h2>
            <History receivedAt={request.receivedAt} history={request.history} side="desk" />
          </Card>
        </div>
        <Card as="section" className={styles['card']} aria-labelledby="what">
          <h2 id="what">{t('join.sent.what')}</h2>
          <FactList facts={facts} />
          {request.letters.length > 0 && (
            <Letters letters={request.letters} read={(letterId) => backend().readLetter({ reference, letterId })} />
          )}
        </Card>
      </div>
    </div>
  )
}
