import { useQuery } from '@tanstack/react-query'
import { Fragment, useId } from 'react'
import { Link } from 'react-router'
import { allianceQueries } from '#src/backend/queries/alliance.ts'
import { countMembers, growthSeries } from '#src/domain/membership.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Button } from '#src/ui/Button.tsx'
import { Card } from '#src/ui/Card.tsx'
import { hasFailed } from '#src/ui/has-failed.ts'
import { NotAnswered } from '#src/ui/NotLoaded.tsx'
import { SourceText } from '#src/ui/SourceText.tsx'
import { VisuallyHidden } from '#src/ui/VisuallyHidden.tsx'
import styles from './overview.module.css'

/** Four figures, each computed from the backend's data. */
export function Figures() {
  const t = useText()
  const formats = useFormats()
  const headingId = useId()
  const members = useQuery(allianceQueries.members())
  const timeline = useQuery(allianceQueries.timeline())

  if (hasFailed(members)) return <NotAnswered asked={members}>{t('overview.failed')}</NotAnswered>

  const counts = members.data && countMembers(members.data)
  const dated = timeline.data && growthSeries(timeline.data).dated
  const first = dated?.[0]
  const last = dated?.at(-1)
  // Uses published counts only: the records of this site are another count.
  const grown = first && last ? last.members - first.members : 0
  const published = [...new Set([first, last])].flatMap((one) => one?.point.sources ?? [])
  const regions = counts?.byKind.region
  const figures = [
    { value: counts && formats.number(counts.total), label: t('overview.participants') },
    { value: counts && formats.number(counts.countries), label: t('overview.countries'), to: '/countries' },
    // Left out if published counts show no growth; its place is kept while they may still load.
    ...(grown > 0 || (timeline.isPending && !hasFailed(timeline))
      ? [
          {
            value: grown > 0 && `+${formats.number(grown)}`,
            label: t('overview.grown', { dates: first && last ? formats.dateRange(first.on, last.on) : '…' }),
          },
        ]
      : []),
    {
      value:
        counts && regions !== undefined && `${formats.number(regions)} : ${formats.number(counts.total - regions)}`,
      label: t('overview.regionsCities'),
    },
  ]

  return (
    <section aria-labelledby={headingId}>
      <h2 id={headingId}>
        <VisuallyHidden>{t('overview.figures')}</VisuallyHidden>
      </h2>
      <dl className={styles['figures']}>
        {figures.map(({ value, label, to }) => (
          <Card key={label} className={styles['figure-card']}>
            <dt>{to ? <Link to={to}>{label}</Link> : label}</dt>
            <dd>{value || <span aria-hidden="true">–</span>}</dd>
          </Card>
        ))}
      </dl>
      {counts && (
        <p className={styles['note']}>
          {t('overview.figuresNote', { samples: counts.samples })}{' '}
          {last && t('overview.asOf', { members: last.members, date: formats.date(last.on) })}
          {published.length > 0 && (
            <>
              {' '}
              {t('overview.sources')}{' '}
              {published.map((source, index) => (
                <Fragment key={`${source.site} ${source.title}`}>
                  {index > 0 && '; '}
                  <SourceText source={source} />
                </Fragment>
              ))}
              .
            </>
          )}
          {hasFailed(timeline) && (
            <>
              {t('overview.noGrowth')}{' '}
              <Button variant="quiet" size="small" busy={timeline.isFetching} onClick={() => void timeline.refetch()}>
                {t('ui.tryAgain')}
              </Button>
            </>
          )}
        </p>
      )}
    </section>
  )
}
