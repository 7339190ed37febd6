import { type BackendError, isBackendError } from '#src/backend/errors.ts'
import { stepProblemSchema, type StepProblem } from '#src/domain/transitions.ts'
import { z } from '#src/domain/zod.ts'
import { useText } from '#src/i18n/use-text.ts'

/** The condition that was not met, if the backend named one when refusing a step. */
export function whyOf(error: Pick<BackendError, 'why'>): StepProblem | null {
  const parsed = z.safeParse(stepProblemSchema, error.why)
  return parsed.success ? parsed.data : null
}

/** A sentence for any failed operation. Errors that are no `BackendError` are bugs. */
export function useFailureText(): (error: unknown) => string {
  const t = useText()
  return (error) => {
    if (!isBackendError(error)) return t('error.unknown')
    const why = whyOf(error)
    return why === null ? t(`error.${error.code}`) : t(`review.step.${why}`)
  }
}
