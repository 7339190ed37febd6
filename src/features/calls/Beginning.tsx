import type { Call } from '#src/domain/call.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { CallSection, Statement } from './Statements.tsx'

/** Only for this programme we have a background text. */
const ROMACT = 'ROMACT'

/** Introduction, background, budget. */
export const Beginning = ({ call }: { call: Call }) => {
  const t = useText()
  const formats = useFormats()
  const isRomact = call.programme === ROMACT
  return (
    <>
      <CallSection call={call} id="introduction">
        <Statement call={call} mark="documented">
          {formats.localised(call.purpose)}
        </Statement>
        {isRomact && (
          <Statement call={call} mark="documented">
            {t('calls.intro.programme')}
          </Statement>
        )}
      </CallSection>
      <CallSection call={call} id="background">
        {isRomact ? (
          <>
            <Statement call={call} mark="documented">
              {t('calls.background.known')}
            </Statement>
            <Statement call={call} mark="documented">
              {t('calls.background.cooperation')}
            </Statement>
            <Statement call={call} mark="inferred">
              {t('calls.background.rule')}
            </Statement>
          </>
        ) : (
          <Statement call={call} mark={call.rehearsal ? 'our_design' : 'unknown'}>
            {t(call.rehearsal ? 'calls.background.invented' : 'calls.background.none')}
          </Statement>
        )}
      </CallSection>
      <CallSection call={call} id="budget">
        <Statement call={call} mark="unknown">
          {t('calls.budget.total')}
        </Statement>
        <Statement call={call} mark="unknown">
          {t('calls.budget.ceiling')}
        </Statement>
      </CallSection>
    </>
  )
}
