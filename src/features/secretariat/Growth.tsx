import { readInstant } from '#src/backend/read-at.ts'
import type { TimelinePoint } from '#src/domain/member.ts'
import { useGrowthWords } from '#src/i18n/growth-words.ts'
import { Card } from '#src/ui/Card.tsx'
import { ChartFrame } from '#src/ui/ChartFrame.tsx'
import { drawSteps, StepChart } from '#src/ui/charts/StepChart.tsx'

/** How the Alliance grew according to dated sources; the same figures as on the public page. */
export function Growth({ timeline }: { timeline: readonly TimelinePoint[] }) {
  const { frame, chart } = useGrowthWords(timeline)
  return (
    <Card>
      <ChartFrame {...frame} readAt={readInstant} draw={drawSteps(chart)} pictureHidden={false}>
        <StepChart {...chart} />
      </ChartFrame>
    </Card>
  )
}
