import { declines, growthEvents } from '#src/domain/growth.ts'
import { isoDates } from '#src/domain/iso-dates.ts'
import type { TimelinePoint } from '#src/domain/member.ts'
import { growthSeries, startOf } from '#src/domain/membership.ts'
import { useFormats } from './use-formats.ts'
import { useText } from './use-text.ts'

/**
 * The documented timeline in words, for a step chart and its table; the page must load area `countries`. Figures of
 * another source for the same day are kept beside it; undated points are listed separately.
 */
export function useGrowthWords(timeline: readonly TimelinePoint[]) {
  const t = useText()
  const { date, localised, list } = useFormats()
  const { dated, undated } = growthSeries(timeline)
  const first = dated[0]
  const last = dated.at(-1)
  const falls = declines(dated)

  const dateText = (on: string): string => (Number.isNaN(startOf(on)) ? on : date(on))
  /** Words for the result of `isoDates`. */
  const datesText = (iso: string | null): string => {
    if (iso === null) return t('countries.growth.undated')
    const [from = iso, to] = iso.split('/')
    return to === undefined ? dateText(from) : t('countries.growth.between', { from: dateText(from), to: dateText(to) })
  }
  const when = (point: TimelinePoint): string => datesText(isoDates(point))
  const conflictText = ({ conflict }: TimelinePoint): string | null =>
    conflict && t('countries.growth.conflict', conflict)
  const stopText = (point: TimelinePoint, members: number | null): string =>
    members === null
      ? t('countries.growth.stopEvent', { when: when(point), event: localised(point.event) })
      : t('countries.growth.stop', { when: when(point), count: members, event: localised(point.event) })

  const note = t('countries.growth.note')
  return {
    undated: undated.map((point) => stopText(point, point.members)),
    frame: {
      title: t('countries.growth'),
      source: t('countries.growth.source'),
      note:
        falls.length > 0
          ? `${note} ${t('countries.growth.falls', { dates: list(falls.map(({ on }) => date(on))) })}`
          : note,
      unit: t('countries.growth.unit'),
      inFiles: [t('countries.licence')],
      summary:
        first && last
          ? t('countries.growth.summary', {
              from: first.members,
              start: date(first.on),
              to: last.members,
              end: date(last.on),
            })
          : t('countries.growth.none'),
      columns: [
        // ISO 8601 in the data, for sorting and for files; shown in words.
        {
          header: t('countries.growth.when'),
          format: (cell: string | number | boolean | null) => datesText(cell === null ? null : String(cell)),
        },
        { header: t('countries.growth.members'), align: 'end' as const },
        { header: t('countries.growth.countries'), align: 'end' as const },
        { header: t('countries.growth.event') },
        {
          header: t('countries.growth.otherSource'),
          format: (cell: string | number | boolean | null) => (cell === null ? '–' : String(cell)),
        },
        { header: t('countries.growth.sources') },
      ],
      rows: timeline.map((point) => [
        isoDates(point),
        point.members,
        point.countries,
        localised(point.event),
        conflictText(point),
        point.sources.map((origin) => `${origin.title} (${origin.site})`).join('; '),
      ]),
      fileName: 'growth-of-the-alliance',
    },
    chart: {
      model: {
        points: dated.map(({ at, members, point }) => ({ at, value: members, text: stopText(point, members) })),
        rivals: dated.flatMap(({ at, on, point: { conflict } }) =>
          conflict
            ? [
                {
                  at,
                  value: conflict.members,
                  label: t('countries.growth.rivalShort', { count: conflict.members, counted: conflict.counted }),
                  text: t('countries.growth.rival', {
                    when: date(on),
                    count: conflict.members,
                    countries: conflict.countries,
                    counted: conflict.counted,
                    source: conflict.source,
                  }),
                },
              ]
            : [],
        ),
        events: growthEvents(timeline).map(({ at, point }) => ({ at, text: stopText(point, null) })),
      },
      texts: {
        name: t('countries.growth.chart'),
        keys: t('countries.growth.keys'),
        invitation: t('countries.growth.invitation', { count: dated.length }),
        events: t('countries.growth.events'),
        legend: {
          count: t('countries.growth.keyCount'),
          rival: t('countries.growth.keyRival'),
          event: t('countries.growth.keyEvent'),
        },
      },
      year: (at: number) => String(new Date(at).getUTCFullYear()),
    },
  }
}
