import type { Call } from '#src/domain/call.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Award } from './parts/Award.tsx'
import { Eligibility, Exclusion } from './parts/Eligibility.tsx'
import { CallSection, Part } from './Statements.tsx'

/** Exclusion, eligibility, award. */
export const Evaluation = ({ call }: { call: Call }) => {
  const t = useText()
  return (
    <CallSection call={call} id="evaluation">
      <Part title={t('calls.eval.exclusion')}>
        <Exclusion call={call} />
      </Part>
      <Part title={t('calls.eval.eligibility')}>
        <Eligibility call={call} />
      </Part>
      <Part title={t('calls.eval.award')}>
        <Award call={call} />
      </Part>
    </CallSection>
  )
}
