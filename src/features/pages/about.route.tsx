import { useQuery, type QueryClient } from '@tanstack/react-query'
import { allianceQueries } from '#src/backend/queries/alliance.ts'
import { isoDates } from '#src/domain/iso-dates.ts'
import type { TimelinePoint } from '#src/domain/member.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useRichText, useText } from '#src/i18n/use-text.ts'
import { FeedLink } from '#src/ui/FeedLink.tsx'
import { hasFailed } from '#src/ui/has-failed.ts'
import { LinkButton } from '#src/ui/LinkButton.tsx'
import { NotAnswered } from '#src/ui/NotLoaded.tsx'
import { Skeleton } from '#src/ui/Skeleton.tsx'
import { SourceText } from '#src/ui/SourceText.tsx'
import styles from './pages.module.css'
import { Bullets, TextPage, TextPart } from './TextPage.tsx'

/** Written by `npm run open-data`. */
const dataFiles = [
  { name: 'members', label: 'pages.about.dataMembers' },
  { name: 'membership-timeline', label: 'pages.about.dataTimeline' },
  { name: 'countries', label: 'pages.about.dataCountries' },
  { name: 'networks', label: 'pages.about.dataNetworks' },
] as const

/** Does not wait: only the history needs the backend. */
export const makeLoader = (queryClient: QueryClient) => () => {
  void queryClient.prefetchQuery(allianceQueries.timeline())
  return null
}

export function Component() {
  const t = useText()
  const rich = useRichText()
  return (
    <TextPage title={t('pages.about.title')} lead={t('pages.about.lead')}>
      <TextPart title={t('pages.about.alliance')}>
        <p>{t('pages.about.allianceText')}</p>
        <p>{t('pages.about.allianceWord')}</p>
      </TextPart>
      <TextPart title={t('pages.about.romact')}>
        <p>{t('pages.about.romactText')}</p>
      </TextPart>
      <TextPart title={t('pages.about.history')}>
        <p className={styles['quiet']}>{t('pages.about.historyNote')}</p>
        <History />
      </TextPart>
      <TextPart title={t('pages.about.sources')}>
        <p>{t('pages.about.sourcesText')}</p>
        <Bullets
          texts={[
            t('pages.about.sourceAlliance'),
            t('pages.about.sourceCall'),
            t('pages.about.sourceSiblings'),
            t('pages.about.sourceEstimates'),
          ]}
        />
      </TextPart>
      <TextPart title={t('pages.about.data')}>
        <p>{rich('pages.about.dataText', { contract: (chunks) => <a href="/openapi.json">{chunks}</a> })}</p>
        <ul className={styles['list']}>
          {dataFiles.map(({ name, label }) => (
            <li key={name}>
              <a href={`/data/${name}.json`}>{t(label)}</a> (
              <a href={`/data/${name}.schema.json`}>{t('pages.about.dataSchema', { name })}</a>)
            </li>
          ))}
        </ul>
        <p>
          {rich('pages.about.dataForm', {
            form: (chunks) => <a href="/data/romact-tcc-2016-1-common-grants.json">{chunks}</a>,
          })}
        </p>
      </TextPart>
      <TextPart title={t('pages.about.channels')}>
        <p>{t('pages.about.channelsText')}</p>
        <p>
          <FeedLink />
        </p>
      </TextPart>
      <TextPart title={t('pages.about.more')}>
        <div className={styles['actions']}>
          <LinkButton to="/map" variant="ghost">
            {t('pages.about.map')}
          </LinkButton>
          <LinkButton to="/calls" variant="ghost">
            {t('pages.about.calls')}
          </LinkButton>
          <LinkButton to="/receipts/verify" variant="ghost">
            {t('pages.about.receiptsLink')}
          </LinkButton>
        </div>
        <p>
          <a href="/licences-of-data.txt">{t('pages.about.licences')}</a>
        </p>
      </TextPart>
    </TextPage>
  )
}

const History = () => {
  const t = useText()
  const asking = useQuery(allianceQueries.timeline())
  const points = asking.data
  if (hasFailed(asking)) return <NotAnswered asked={asking}>{t('pages.about.historyFailed')}</NotAnswered>
  if (!points) return <Skeleton lines={8} />
  return (
    <ol className={styles['history']}>
      {inOrder(points).map((point) => (
        <Point key={point.event.en} point={point} />
      ))}
    </ol>
  )
}

/** In order of time; points with bounds only sort by their earliest day. */
const inOrder = (points: readonly TimelinePoint[]): TimelinePoint[] => {
  const from = ({ on, notBefore, notAfter }: TimelinePoint) => notBefore ?? on ?? notAfter ?? ''
  return points.toSorted((a, b) => (from(a) < from(b) ? -1 : Number(from(a) > from(b))))
}

const Point = ({ point }: { point: TimelinePoint }) => {
  const t = useText()
  const formats = useFormats()
  const { notBefore, notAfter, members, countries, conflict, event, sources } = point
  const figures =
    members !== null &&
    (countries === null
      ? t('pages.about.participants', { count: members })
      : t('pages.about.participantsCountries', { count: members, countries }))
  const dates = isoDates(point)
  const [from, to] = dates?.split('/') ?? []
  const when =
    from && to
      ? t('pages.about.between', { from: formats.date(from), to: formats.date(to) })
      : from
        ? formats.date(from)
        : notBefore
          ? t('pages.about.since', { from: formats.date(notBefore) })
          : notAfter
            ? t('pages.about.until', { to: formats.date(notAfter) })
            : t('ui.notKnown')
  return (
    <li>
      <p className={styles['when']}>{when}</p>
      <div>
        <p>{formats.localised(event)}</p>
        {figures && (
          <p>
            {figures}
            {conflict && ` (${t('pages.about.conflict', conflict)})`}
          </p>
        )}
        {sources.map((source) => (
          <p key={`${source.site} ${source.title}`} className={styles['quiet']}>
            {t('pages.about.source')} <SourceText source={source} />
          </p>
        ))}
      </div>
    </li>
  )
}
