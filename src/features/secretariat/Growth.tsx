import type { TimelinePoint } from '#src/domain/member.ts'
import { growthSeries } from '#src/domain/membership.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Card } from '#src/ui/Card.tsx'
import { ChartFrame } from '#src/ui/ChartFrame.tsx'
import { Picture } from './Picture.tsx'

/** How the Alliance grew, as far as dated sources say. */
export function Growth({ timeline }: { timeline: readonly TimelinePoint[] }) {
  const t = useText()
  const { number, date, localised } = useFormats()
  const { dated } = growthSeries(timeline)
  const first = dated[0]
  const last = dated.at(-1)

  const when = (point: TimelinePoint): string => {
    if (point.on) return date(point.on)
    const { notBefore, notAfter } = point
    if (notBefore && notAfter) return t('secretariat.between', { from: date(notBefore), to: date(notAfter) })
    return t('secretariat.undated')
  }
  const conflictText = ({ conflict }: TimelinePoint): string | null =>
    conflict && t('secretariat.conflict', { members: conflict.members, countries: conflict.countries })

  return (
    <Card>
      <ChartFrame
        title={t('secretariat.growth')}
        summary={
          first && last
            ? t('secretariat.growthSummary', {
                from: first.members,
                start: date(first.on),
                to: last.members,
                end: date(last.on),
              })
            : undefined
        }
        columns={[
          { header: t('secretariat.when') },
          { header: t('secretariat.participants'), align: 'end' },
          { header: t('secretariat.countries'), align: 'end' },
          { header: t('secretariat.event') },
          { header: t('secretariat.otherSource'), format: (cell) => (cell === null ? '–' : String(cell)) },
          { header: t('secretariat.sources') },
        ]}
        rows={timeline.map((point) => [
          when(point),
          point.members,
          point.countries,
          localised(point.event),
          conflictText(point),
          point.sources.map(({ title, site }) => `${title} (${site})`).join('; '),
        ])}
        unit={t('secretariat.participantsUnit')}
        source={t('secretariat.growthSource')}
        note={t('secretariat.growthNote')}
        fileName="growth-of-the-alliance"
      >
        <Picture minHeight={300}>
          {({ Steps }, width) => (
            <Steps
              width={width}
              points={dated.map(({ at, members }) => ({ at, members }))}
              conflicts={dated.flatMap(({ at, point }) =>
                point.conflict
                  ? [
                      {
                        at,
                        members: point.conflict.members,
                        label: t('secretariat.conflictShort', { count: number(point.conflict.members) }),
                      },
                    ]
                  : [],
              )}
              until={last?.at ?? 0}
              year={(at) => String(new Date(at).getUTCFullYear())}
            />
          )}
        </Picture>
      </ChartFrame>
    </Card>
  )
}
