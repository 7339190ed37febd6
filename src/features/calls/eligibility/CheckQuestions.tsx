import {
  checkChoices,
  type CheckQuestion,
  type CheckSaid,
  NO_PARTNER,
  OTHER_COUNTRY,
  questionsFor,
  unanswered,
} from '#src/domain/application/before-applying.ts'
import { offeredCountries } from '#src/domain/application/offered-countries.ts'
import type { Call } from '#src/domain/call.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { CheckboxGroup, ChoiceField } from '#src/ui/ChoiceField.tsx'
import { SelectField } from '#src/ui/SelectField.tsx'
import { useChoiceLabel } from './use-choice-label.ts'

/** Id that an error links to. */
export const idOfQuestion = (question: CheckQuestion): string => `check-${question}`

type Props = {
  call: Call
  said: CheckSaid
  /** The button was pressed, so missing answers are marked. */
  isAsked: boolean
  onSaid: (said: CheckSaid) => void
}

/** The questions for this applicant; each answer may add or remove another one. */
export const CheckQuestions = ({ call, said, isAsked, onSaid }: Props) => {
  const t = useText()
  const missing = isAsked ? unanswered(said) : []
  return questionsFor(said).map((question) => {
    const common = {
      name: question,
      id: idOfQuestion(question),
      label: t(`check.question.${question}`),
      error: missing.includes(question) ? t(`check.problem.${question}`) : undefined,
    }
    if (question === 'modules') return <Modules key={question} {...common} call={call} said={said} onSaid={onSaid} />
    if (question === 'country' || question === 'partnerCountry')
      return <Country key={question} {...common} question={question} call={call} said={said} onSaid={onSaid} />
    return <Choice key={question} {...common} question={question} call={call} said={said} onSaid={onSaid} />
  })
}

type QuestionProps = {
  name: string
  id: string
  label: string
  error: string | undefined
  call: Call
  said: CheckSaid
  onSaid: Props['onSaid']
}

const Choice = ({
  question,
  call,
  said,
  onSaid,
  ...common
}: QuestionProps & { question: Exclude<CheckQuestion, 'modules' | 'country' | 'partnerCountry'> }) => {
  const t = useText()
  const formats = useFormats()
  const labelOf = useChoiceLabel(call)
  const { startOn, endOn } = call.rules.implementationPeriod
  const hint =
    question === 'period'
      ? t('calls.req.periodText', { range: formats.dateRange(startOn, endOn) })
      : question === 'purpose'
        ? t('check.hint.purpose')
        : undefined
  return (
    <ChoiceField
      {...common}
      hint={hint}
      value={said[question] ?? null}
      onChange={(event) => onSaid({ ...said, [question]: event.target.value })}
      choices={checkChoices[question].map((value) => ({ value, label: labelOf(question, value) }))}
    />
  )
}

const Modules = ({ call, said, onSaid, ...common }: QuestionProps) => {
  const t = useText()
  const labelOf = useChoiceLabel(call)
  const chosen = said.modules ?? []
  const handleChange = (value: string, isChosen: boolean) => {
    const wanted = checkChoices.modules.find((choice) => choice === value)
    if (!wanted) return
    // "None" excludes the modules: the later choice wins.
    const others = chosen.filter((choice) => choice !== wanted && (choice === 'none') === (wanted === 'none'))
    onSaid({ ...said, modules: isChosen ? [...others, wanted] : others })
  }
  return (
    <CheckboxGroup
      {...common}
      hint={t('check.hint.modules')}
      values={chosen}
      onChange={(event) => handleChange(event.target.value, event.target.checked)}
      choices={[...call.modules.map(({ id }) => id), 'none'].map((value) => ({
        value,
        label: labelOf('modules', value),
      }))}
    />
  )
}

const Country = ({
  question,
  call,
  said,
  onSaid,
  ...common
}: QuestionProps & { question: 'country' | 'partnerCountry' }) => {
  const t = useText()
  const formats = useFormats()
  const labelOf = useChoiceLabel(call)
  const choice = (value: string) => ({ value, label: labelOf(question, value) })
  const countries = formats.sortBy(offeredCountries(call.rules).map(choice), ({ label }) => label)
  return (
    <SelectField
      {...common}
      value={said[question] ?? ''}
      onChange={(event) => onSaid({ ...said, [question]: event.target.value || undefined })}
      placeholder={t('check.choose')}
      options={[...(question === 'partnerCountry' ? [choice(NO_PARTNER)] : []), ...countries, choice(OTHER_COUNTRY)]}
    />
  )
}
