import { Link } from 'react-router'
import type { Call } from '#src/domain/call.ts'
import { type ReceivedRequest, senderOf } from '#src/domain/request.ts'
import { type RequestKind, requestStatuses } from '#src/domain/request-steps.ts'
import { dayInStrasbourg } from '#src/domain/zoned-time.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Chip } from '#src/ui/Chip.tsx'
import { type Column, DataTable } from '#src/ui/DataTable.tsx'
import { StatusChip } from '../StatusChip.tsx'
import styles from './desk.module.css'

/** One row per request. */
export const RequestTable = ({
  kind,
  requests,
  calls,
}: {
  kind: RequestKind
  requests: readonly ReceivedRequest[]
  calls: readonly Call[]
}) => {
  const t = useText()
  const { country, date, localised } = useFormats()
  const callOf = (request: ReceivedRequest): string => {
    if (request.kind !== 'interest') return ''
    const call = calls.find(({ id }) => id === request.callId)
    return call ? localised(call.shortTitle) : request.callId
  }
  const callColumns: Column<ReceivedRequest>[] = [
    { key: 'call', header: t('join.interest.call'), cell: callOf, sortValue: callOf },
    {
      key: 'modules',
      header: t('requests.modules'),
      cell: (request) => (request.kind === 'interest' ? request.form.modules.join(', ') : ''),
    },
  ]
  const duplicateColumn: Column<ReceivedRequest> = {
    key: 'duplicates',
    header: t('requests.duplicates'),
    cell: ({ duplicates }) =>
      duplicates.length === 0 ? '–' : <Chip tone="amber">{t('requests.alike', { count: duplicates.length })}</Chip>,
    sortValue: ({ duplicates }) => duplicates.length,
  }
  return (
    <DataTable
      caption={t(`requests.tab.${kind}`)}
      captionHidden
      className={styles['table'] ?? ''}
      rows={requests}
      rowKey={({ reference }) => reference}
      empty={t('requests.none')}
      columns={[
        {
          key: 'name',
          header: t('requests.from'),
          rowHeader: true,
          cell: (request) => (
            <Link to={`/secretariat/join-requests/${request.reference}`}>{senderOf(request).name}</Link>
          ),
          sortValue: (request) => senderOf(request).name,
        },
        {
          key: 'status',
          header: t('join.sent.status'),
          cell: ({ status }) => <StatusChip status={status} />,
          sortValue: ({ status }) => requestStatuses.indexOf(status),
        },
        ...(kind === 'interest' ? callColumns : []),
        {
          key: 'country',
          header: t('join.field.country'),
          cell: (request) => country(senderOf(request).country),
          sortValue: (request) => country(senderOf(request).country),
        },
        {
          key: 'receivedAt',
          header: t('join.sent.receivedAt'),
          cell: ({ receivedAt }) => <time dateTime={receivedAt}>{date(dayInStrasbourg(receivedAt), 'short')}</time>,
          sortValue: ({ receivedAt }) => Date.parse(receivedAt),
        },
        ...(kind === 'join' ? [duplicateColumn] : []),
        { key: 'reference', header: t('join.sent.reference'), cell: ({ reference }) => reference },
      ]}
    />
  )
}
