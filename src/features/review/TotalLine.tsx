import type { ModuleId } from '#src/domain/application/types.ts'
import type { Call } from '#src/domain/call.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Chip } from '#src/ui/Chip.tsx'
import styles from './proposal.module.css'
import { runningTotal, type ScoreAnswers } from './score-model.ts'

/** The present sum, and whether it reaches the thresholds of the call. */
export const TotalLine = ({ answers, module, call }: { answers: ScoreAnswers; module: ModuleId; call: Call }) => {
  const t = useText()
  const { percent } = useFormats()
  const total = runningTotal(answers, module, call)
  const threshold = percent(call.scoring.overallThreshold)
  return (
    <div className={styles['total']}>
      <p>
        <strong>{t('review.total.points', { points: total.points, maximum: total.maximum })}</strong>
        {total.percent !== null && ` · ${percent(total.percent / 100, 1)}`}
        {total.percent === null && ` · ${t('review.total.given', { given: total.given, criteria: total.criteria })}`}
      </p>
      <p className={styles['chips']}>
        {total.meetsOverall === null && <Chip tone="plain">{t('review.total.threshold', { threshold })}</Chip>}
        {total.meetsOverall === true && (
          <Chip tone="green" icon="check">
            {t('review.total.reaches', { threshold })}
          </Chip>
        )}
        {total.meetsOverall === false && (
          <Chip tone="amber" icon="warning">
            {t('review.total.below', { threshold })}
          </Chip>
        )}
        {total.below.map(({ id, minShare }) => (
          <Chip key={id} tone="amber" icon="warning">
            {t('review.total.criterionBelow', { criterion: id, threshold: percent(minShare ?? 0) })}
          </Chip>
        ))}
      </p>
    </div>
  )
}
