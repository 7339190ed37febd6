import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useSearchParams } from 'react-router'
import { callQueries } from '#src/backend/queries/calls.ts'
import { requestQueries } from '#src/backend/queries/requests.ts'
import { requestKinds } from '#src/domain/request-steps.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Button } from '#src/ui/Button.tsx'
import { downloadCsv } from '#src/ui/download.ts'
import { PageTitle } from '#src/ui/PageTitle.tsx'
import styles from './desk.module.css'
import { type DeskSearch, filterRequests, readSearch, writeSearch } from './desk-search.ts'
import { requestRows } from './desk-export.ts'
import { DeskFilters } from './DeskFilters.tsx'
import { InterestCounts } from './InterestCounts.tsx'
import { RequestTable } from './RequestTable.tsx'

/** What outsiders sent: one tab per kind, with filters in the URL. */
export function ListPage() {
  const t = useText()
  const [params, setParams] = useSearchParams()
  const search = readSearch(params)
  const { data: requests } = useSuspenseQuery(requestQueries.list(search.kind))
  const { data: calls } = useSuspenseQuery(callQueries.list())
  const shown = filterRequests(requests, search)
  const change = (changes: Partial<DeskSearch>) =>
    setParams((before) => writeSearch({ ...readSearch(before), ...changes }, before), {
      replace: true,
      preventScrollReset: true,
    })
  const tabPath = (kind: DeskSearch['kind']) => ({
    search: writeSearch({ kind, status: null, call: null, q: '' }, params).toString(),
  })

  return (
    <div className={styles['page']}>
      <PageTitle>{t('requests.title')}</PageTitle>
      <nav aria-label={t('requests.tabs')}>
        <ul className={styles['tabs']}>
          {requestKinds.map((kind) => (
            <li key={kind}>
              <Link to={tabPath(kind)} aria-current={kind === search.kind ? 'page' : undefined}>
                {t(`requests.tab.${kind}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {search.kind === 'interest' && <InterestCounts requests={requests} calls={calls} />}
      <DeskFilters key={search.kind} search={search} requests={requests} calls={calls} onChange={change} />
      <p role="status">{t('requests.shown', { count: shown.length, total: requests.length })}</p>
      <RequestTable kind={search.kind} requests={shown} calls={calls} />
      {shown.length > 0 && (
        <div>
          <Button
            variant="ghost"
            icon="download"
            onClick={() => downloadCsv(`${search.kind}-requests.csv`, requestRows(shown))}
          >
            {t('requests.csv')}
          </Button>
          <p className={styles['note']}>
            {t('ui.csvNote')} {t('requests.csvNote')}
          </p>
        </div>
      )}
    </div>
  )
}
