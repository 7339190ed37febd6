import { isBackendError } from '#src/backend/errors.ts'
import { useText } from '#src/i18n/use-text.ts'

/** Says why a step failed, and that nothing is lost. */
export const StepFailure = ({ error }: { error: Error }) => {
  const t = useText()
  const code = isBackendError(error) ? error.code : 'unknown'
  const stale = code === 'version_mismatch' || code === 'illegal_transition'
  return (
    <>
      <p>{t(stale ? 'join.step.stale' : `error.${code}`)}</p>
      <p>{t('join.step.nothingLost')}</p>
    </>
  )
}
