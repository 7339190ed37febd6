import { Link } from 'react-router'
import { moduleIds } from '#src/domain/application/types.ts'
import type { Call } from '#src/domain/call.ts'
import type { Dashboard } from '#src/domain/proposal.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Card } from '#src/ui/Card.tsx'
import { ChartFrame } from '#src/ui/ChartFrame.tsx'
import { countRows, statusRows, sum } from './dashboard-model.ts'
import { Picture } from './Picture.tsx'
import styles from './secretariat.module.css'
import { useFootnote } from './use-footnote.ts'
import { useLeaders } from './use-leaders.ts'

type Props = { dashboard: Dashboard; asOf: string }

/** Proposals of a call by status and by requested modules. */
export function ProposalsByStatus({ call, dashboard, asOf }: Props & { call: Call }) {
  const t = useText()
  const { number, localised, colon, compare } = useFormats()
  const leadersOf = useLeaders()
  const rows = statusRows(dashboard)
  const total = sum(dashboard.byStatus)
  const most = countRows(
    rows.map(({ status, proposals }) => [status, proposals] as const),
    (status) => t(`status.${status}`),
    compare,
  )
  const moduleName = (id: string) => {
    const module = call.modules.find((candidate) => candidate.id === id)
    return module ? `${id}${colon} ${localised(module.title)}` : id
  }

  return (
    <Card>
      <ChartFrame
        pictureHidden={false}
        title={t('secretariat.byStatus')}
        summary={
          total > 0 ? t('secretariat.byStatusSummary', { total, ...leadersOf(most) }) : t('secretariat.noProposals')
        }
        columns={[
          { header: t('secretariat.status') },
          { header: t('secretariat.proposals'), align: 'end' },
          ...moduleIds.map((id) => ({ header: moduleName(id), align: 'end' as const })),
        ]}
        rows={rows.map(({ status, proposals, modules }) => [
          t(`status.${status}`),
          proposals,
          ...moduleIds.map((id) => modules[id]),
        ])}
        unit={t('secretariat.byStatusUnit')}
        source={t('secretariat.ownRecords')}
        date={asOf}
        note={t('secretariat.byStatusNote')}
        fileName={`proposals-by-status-${call.id}`}
      >
        <ul className={styles['key']}>
          {moduleIds.map((id) => (
            <li key={id}>
              <span className={styles[`module-${id}`]} />
              {moduleName(id)}
            </li>
          ))}
        </ul>
        <Picture minHeight={rows.length * 34 + 40}>
          {({ ModuleBars }, width) => (
            <ModuleBars
              width={width}
              format={number}
              rows={rows.map(({ status, modules }) => ({ name: t(`status.${status}`), ...modules }))}
            />
          )}
        </Picture>
      </ChartFrame>
      <nav aria-label={t('secretariat.openOnBoard')} className={styles['links']}>
        {rows.map(({ status, proposals }) => (
          <Link key={status} to={`/review?call=${call.id}&status=${status}`}>
            {t('secretariat.openStatus', { status: t(`status.${status}`), count: proposals })}
          </Link>
        ))}
      </nav>
    </Card>
  )
}

export function ProposalsByCountry({ dashboard, asOf }: Props) {
  const t = useText()
  const { number, country, compare } = useFormats()
  const leadersOf = useLeaders()
  const footnote = useFootnote()
  const rows = countRows(
    dashboard.byCountry.map((entry) => [entry.country, entry.count] as const),
    country,
    compare,
  )
  return (
    <Card>
      <ChartFrame
        pictureHidden={false}
        title={t('secretariat.proposalsByCountry')}
        summary={
          rows.length > 0
            ? t('secretariat.byCountrySummary', { count: rows.length, ...leadersOf(rows) })
            : t('secretariat.noProposals')
        }
        columns={[{ header: t('secretariat.country') }, { header: t('secretariat.proposals'), align: 'end' }]}
        rows={rows.map(({ name, count }) => [name, count])}
        unit={t('secretariat.proposalsUnit')}
        source={t('secretariat.ownRecords')}
        date={asOf}
        note={footnote(dashboard.byCountry.map((entry) => entry.country)) ?? undefined}
        fileName={`proposals-by-country-${dashboard.callId}`}
      >
        <Picture minHeight={rows.length * 30 + 40}>
          {({ Bars }, width) => <Bars width={width} rows={rows} format={number} />}
        </Picture>
      </ChartFrame>
    </Card>
  )
}
