import type { Call } from '#src/domain/call.ts'
import { currentDeadline } from '#src/domain/deadline.ts'
import { useText } from '#src/i18n/use-text.ts'
import { DeadlineTimes } from './DeadlineTimes.tsx'
import { DocumentRules } from './parts/DocumentRules.tsx'
import { CallSection, Part, Statement } from './Statements.tsx'

/** The form, documents, questions, deadline, changes to the file. */
export const HowToApply = ({ call }: { call: Call }) => {
  const t = useText()
  return (
    <CallSection call={call} id="apply">
      <Part title={t('calls.apply.way')}>
        {!call.rehearsal && (
          <Statement call={call} mark="documented">
            {t('calls.apply.paper')}
          </Statement>
        )}
        <Statement call={call} mark="our_design">
          {t('calls.apply.online')}
        </Statement>
        {!call.rehearsal && (
          <Statement call={call} mark="documented">
            {t('calls.apply.language')}
          </Statement>
        )}
      </Part>
      <Part title={t('calls.apply.documents')}>
        <DocumentRules call={call} />
      </Part>
      <Part title={t('calls.apply.questions')}>
        <Statement call={call} mark="inferred">
          {t('calls.apply.questionsText')}
        </Statement>
      </Part>
      <Part title={t('calls.deadline')}>
        <DeadlineTimes deadline={currentDeadline(call.deadlines)} />
        <Statement call={call} mark="our_design">
          {t('calls.whichClockText')}
        </Statement>
      </Part>
      <Part title={t('calls.apply.changes')}>
        <Statement call={call} mark="our_design">
          {t('calls.apply.changesBefore')}
        </Statement>
        <Statement call={call} mark="our_design">
          {t('calls.apply.changesAfter')}
        </Statement>
      </Part>
    </CallSection>
  )
}
