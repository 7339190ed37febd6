import type { Call } from '#src/domain/call.ts'
import { type Decision, decisionWords, type ModuleDecision } from '#src/domain/decision.ts'
import type { ApplicationStatus } from '#src/domain/status.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { DataTable } from '#src/ui/DataTable.tsx'
import styles from '../task-list/TaskListPage.module.css'

/** The decision with its reasons: texts of the office, points, threshold, third of the ranking. */
export const DecisionPanel = ({
  decision,
  status,
  call,
}: {
  decision: Decision
  status: ApplicationStatus
  call: Call
}) => {
  const t = useText()
  const { dateTime } = useFormats()
  const { releasedAt, replacedReleaseAt, modules } = decision
  const when = (at: string) => dateTime(at, { style: 'long', inSentence: true })
  return (
    <section aria-labelledby="decision-title" className={styles['panel']}>
      <h2 id="decision-title">{t('decision.title')}</h2>
      <p>
        <strong>{t(status === 'rejected' ? 'decision.notSelected' : 'decision.selected')}</strong>{' '}
        {t('decision.released', { when: when(releasedAt) })}{' '}
        {replacedReleaseAt && t('decision.replaces', { when: when(replacedReleaseAt) })}
      </p>
      {decisionWords.map((kind) => (
        <div key={kind}>
          <h3>{t(`decision.${kind}`)}</h3>
          <p className={styles['why']} dir="auto">
            {decision[kind]}
          </p>
        </div>
      ))}
      {modules.map((one) => (
        <ModulePoints key={one.module} decided={one} call={call} />
      ))}
      {modules.length > 0 && (
        <p className={styles['note']}>
          {t('decision.mean')} {!call.criteriaAreOfficial && t('decision.notOfficial')}
        </p>
      )}
    </section>
  )
}

const ModulePoints = ({
  decided: { module, percent, thresholdPercent, meetsThreshold, meetsMinimum, criteria, rank },
  call,
}: {
  decided: ModuleDecision
  call: Call
}) => {
  const t = useText()
  const formats = useFormats()
  const labelOf = (id: string): string => {
    const criterion = call.criteria.find((one) => one.id === id)
    return criterion ? `${id} · ${formats.localised(criterion.label)}` : id
  }
  const points = (value: number) => formats.number(value, { maximumFractionDigits: 1 })
  const title = t('decision.module', { module, percent: formats.percent(percent / 100, 1) })
  const threshold = formats.percent(thresholdPercent / 100, 1)
  return (
    <div>
      <h3>{title}</h3>
      <p>
        {t(meetsThreshold ? 'decision.reached' : 'decision.below', { threshold })}{' '}
        {!meetsMinimum && t('decision.belowMinimum')} {rank && t(`decision.rank.${rank.band}`, { count: rank.of })}
      </p>
      <DataTable
        caption={title}
        captionHidden
        rows={criteria}
        rowKey={({ id }) => id}
        columns={[
          { key: 'criterion', header: t('decision.criterion'), rowHeader: true, cell: ({ id }) => labelOf(id) },
          {
            key: 'points',
            header: t('decision.points'),
            align: 'end',
            cell: (row) => t('decision.ofMost', { points: points(row.points), most: points(row.maxPoints) }),
          },
          {
            key: 'least',
            header: t('decision.least'),
            align: 'end',
            cell: ({ minPoints }) => (minPoints === null ? '–' : points(minPoints)),
          },
        ]}
      />
    </div>
  )
}
