import type { CheckContext } from '#src/domain/application/check.ts'
import { addressOf, fieldsOf } from '#src/domain/application/fields.ts'
import type { Finding, SectionId } from '#src/domain/application/types.ts'
import { cleanText } from '#src/domain/clean-text.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { announce } from '#src/ui/announcer.ts'
import { cleanPaste } from '#src/ui/clean-paste.ts'
import type { ApplicationData } from '../drafts.ts'
import { FieldView } from '../form/FieldView.tsx'
import { FormContext, type SectionFormContext } from '../form/form-context.ts'
import { useShapedAnswers, useTypedForm } from '../form/use-section-form.ts'
import { AskedPart } from './AskedPart.tsx'
import type { NumberedQuestion } from './OpenQuestions.tsx'
import type { Clarification } from './QuestionPage.tsx'

/** A question about a field, typed and saved as in the form. */
export const AskedField = ({
  data,
  section,
  question,
  clarification,
  context,
  findings,
}: {
  data: ApplicationData
  section: SectionId
  question: NumberedQuestion
  clarification: Clarification
  context: CheckContext
  findings: readonly Finding[]
}) => {
  const t = useText()
  const { locale } = useFormats()
  const { call, draft } = data
  const { saver } = draft
  const form = useTypedForm(saver, section, locale)
  const answers = useShapedAnswers(saver, section)
  const field = fieldsOf(section).find((candidate) => addressOf(candidate) === question.address)
  const shared: SectionFormContext = {
    callId: call.id,
    form,
    saver,
    rules: context.rules,
    answers,
    findings,
    // Answers hidden by a change stay as sent, since the office does not ask about them.
    change: (at, value) => saver.edit(at, value),
    dropFindings: () => undefined,
  }
  return (
    <FormContext value={shared}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void saver.flush()
        }}
        onPaste={cleanPaste(cleanText, () => announce(t('application.pasteCleaned')))}
      >
        <AskedPart data={data} question={question} clarification={clarification}>
          {field && <FieldView field={field} />}
        </AskedPart>
      </form>
    </FormContext>
  )
}
