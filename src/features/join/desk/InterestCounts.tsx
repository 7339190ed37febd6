import type { Call } from '#src/domain/call.ts'
import type { ReceivedRequest } from '#src/domain/request.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { DataTable } from '#src/ui/DataTable.tsx'
import styles from './desk.module.css'
import { countInterests } from './desk-search.ts'

/** Number of interested authorities per call and module, without withdrawn ones. */
export const InterestCounts = ({
  requests,
  calls,
}: {
  requests: readonly ReceivedRequest[]
  calls: readonly Call[]
}) => {
  const t = useText()
  const { localised, number } = useFormats()
  const titleOf = (callId: string) => {
    const call = calls.find(({ id }) => id === callId)
    return call ? localised(call.shortTitle) : callId
  }
  return (
    <div>
      <DataTable
        caption={t('requests.interestCounts')}
        rows={countInterests(requests)}
        rowKey={({ callId }) => callId}
        columns={[
          {
            key: 'call',
            header: t('join.interest.call'),
            rowHeader: true,
            cell: ({ callId }) => titleOf(callId),
          },
          { key: 'count', header: t('requests.interested'), align: 'end', cell: ({ count }) => number(count) },
          ...(['A', 'B', 'C'] as const).map((module, index) => ({
            key: module,
            header: t('requests.module', { id: module }),
            align: 'end' as const,
            cell: ({ byModule }: ReturnType<typeof countInterests>[number]) => number(byModule[index]?.count ?? 0),
          })),
        ]}
      />
      <p className={styles['note']}>{t('requests.interestCountsNote')}</p>
    </div>
  )
}
