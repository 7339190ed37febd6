import { readInstant } from '#src/backend/read-at.ts'
import type { TimelinePoint } from '#src/domain/member.ts'
import { useText } from '#src/i18n/use-text.ts'
import { useGrowthWords } from '#src/i18n/growth-words.ts'
import { Card } from '#src/ui/Card.tsx'
import { ChartFrame } from '#src/ui/ChartFrame.tsx'
import { drawSteps, StepChart } from '#src/ui/charts/StepChart.tsx'
import styles from './tables.module.css'

/** How the Alliance grew according to dated sources; counts without a date are listed below the picture. */
export function Growth({ timeline }: { timeline: readonly TimelinePoint[] }) {
  const t = useText()
  const { frame, chart, undated } = useGrowthWords(timeline)
  return (
    <Card>
      <ChartFrame {...frame} readAt={readInstant} draw={drawSteps(chart)} pictureHidden={false}>
        <StepChart {...chart} />
        {undated.length > 0 && (
          <div className={styles['undated']}>
            <h3>{t('countries.growth.undatedList')}</h3>
            <ul>
              {undated.map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          </div>
        )}
      </ChartFrame>
    </Card>
  )
}
