import { useQuery } from '@tanstack/react-query'
import { useLocation, useParams } from 'react-router'
import { isBackendError } from '#src/backend/errors.ts'
import { requestQueries } from '#src/backend/queries/requests.ts'
import { tidyCode } from '#src/domain/request-code.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Button } from '#src/ui/Button.tsx'
import { Notice } from '#src/ui/Notice.tsx'
import { PageTitle } from '#src/ui/PageTitle.tsx'
import { Skeleton } from '#src/ui/Skeleton.tsx'
import { FindForm } from './FindForm.tsx'
import styles from './join.module.css'
import { Receipt } from './Receipt.tsx'
import { SentPage } from './SentPage.tsx'
import { type JustSent, justSentIn } from './sent-path.ts'

/** Receipt and status of one request. Loaders do not get the hash with the code, so the page loads the data itself. */
export function Component() {
  const t = useText()
  const { reference = '' } = useParams()
  const { hash, state } = useLocation()
  const code = tidyCode(hash)
  const key = `${reference} ${code}`
  if (code === '') return <FindForm key={key} title={t('join.find.title')} reference={reference} />
  return <Opened key={key} reference={reference} code={code} justSent={justSentIn(state)} />
}

type Props = { reference: string; code: string; justSent: JustSent | null }

const Opened = ({ reference, code, justSent }: Props) => {
  const t = useText()
  const { data, error, isFetching, refetch } = useQuery(requestQueries.sent(reference, code))
  if (data) return <SentPage request={data} code={code} justSent={justSent} />
  if (isBackendError(error) && error.code === 'not_found' && !justSent)
    return <FindForm title={t('join.find.title')} reference={reference} code={code} wrong />
  return (
    <div className={styles['page']}>
      <PageTitle>{t(justSent ? `join.sent.arrived.${justSent.kind}` : 'join.find.title')}</PageTitle>
      {justSent && <Receipt reference={reference} code={code} receivedAt={justSent.receivedAt} />}
      {error && !isFetching ? (
        <Notice
          tone="error"
          live="polite"
          title={t('join.sent.noStatus')}
          actions={
            <Button variant="ghost" size="small" onClick={() => void refetch()}>
              {t('join.sent.again')}
            </Button>
          }
        >
          <p>{t(isBackendError(error) ? `error.${error.code}` : 'error.unknown')}</p>
        </Notice>
      ) : (
        <Skeleton lines={6} />
      )}
    </div>
  )
}
