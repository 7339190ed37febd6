import { readInstant } from '#src/backend/read-at.ts'
import type { MembershipCounts } from '#src/domain/membership.ts'
import { memberKinds } from '#src/domain/member.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Card } from '#src/ui/Card.tsx'
import { ChartFrame } from '#src/ui/ChartFrame.tsx'
import { countRows } from './dashboard-model.ts'
import { Picture } from './Picture.tsx'
import { useFootnote } from './use-footnote.ts'
import { useLeaders } from './use-leaders.ts'

type Props = { counts: MembershipCounts }

export function MembersByCountry({ counts }: Props) {
  const t = useText()
  const { country, compare } = useFormats()
  const leadersOf = useLeaders()
  const footnote = useFootnote()
  const rows = countRows(counts.byCountry, country, compare)
  return (
    <MemberCounts
      title={t('secretariat.membersByCountry')}
      summary={t('secretariat.byCountrySummary', { count: rows.length, ...leadersOf(rows) })}
      header={t('secretariat.country')}
      rows={rows}
      samples={counts.samples}
      footnote={footnote(counts.byCountry.keys())}
      fileName="participants-by-country"
    />
  )
}

export function MembersByKind({ counts }: Props) {
  const t = useText()
  const { compare } = useFormats()
  const leadersOf = useLeaders()
  const rows = countRows(
    memberKinds.map((kind) => [kind, counts.byKind[kind]] as const),
    (kind) => t(`map.kind.${kind}`),
    compare,
  )
  return (
    <MemberCounts
      title={t('secretariat.membersByKind')}
      summary={t('secretariat.byKindSummary', leadersOf(rows))}
      header={t('map.kind')}
      rows={rows}
      samples={counts.samples}
      fileName="participants-by-kind"
    />
  )
}

function MemberCounts(props: {
  title: string
  summary: string
  header: string
  rows: readonly { name: string; count: number }[]
  samples: number
  footnote?: string | null
  fileName: string
}) {
  const t = useText()
  const { number } = useFormats()
  const { title, summary, header, rows, samples, footnote, fileName } = props
  return (
    <Card>
      <ChartFrame
        pictureHidden={false}
        title={title}
        summary={summary}
        columns={[{ header }, { header: t('secretariat.participants'), align: 'end' }]}
        rows={rows.map(({ name, count }) => [name, count])}
        unit={t('secretariat.participantsUnit')}
        source={t('secretariat.memberRecords')}
        note={[samples > 0 && t('secretariat.samples', { count: samples }), footnote].filter(Boolean).join(' ')}
        fileName={fileName}
        readAt={readInstant}
      >
        <Picture minHeight={rows.length * 30 + 40}>
          {({ Bars }, width) => <Bars width={width} rows={rows} format={number} />}
        </Picture>
      </ChartFrame>
    </Card>
  )
}
