import type { ReactNode } from 'react'
import { offeredCountries } from '#src/domain/application/offered-countries.ts'
import { itemsAt } from '#src/domain/application/fields.ts'
import { trainingLanguages } from '#src/domain/application/options.ts'
import type { Control } from '#src/domain/application/types.ts'
import { visitText } from '#src/i18n/answer-text.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { CheckboxField } from '#src/ui/CheckboxField.tsx'
import { CheckboxGroup, ChoiceField } from '#src/ui/ChoiceField.tsx'
import { SelectField, type SelectOption } from '#src/ui/SelectField.tsx'
import { TextField } from '#src/ui/TextField.tsx'
import { useFormTexts } from '../texts.ts'
import { DayField } from './DayField.tsx'
import { useProblems, useSectionForm } from './form-context.ts'
import { LongAnswer } from './LongAnswer.tsx'
import { MemberField } from './MemberField.tsx'

/** With more choices, a list is easier to use than radio buttons. */
const MOST_BUTTONS = 4

export interface ControlFieldProps {
  readonly control: Control
  /** Address of the answer, name of the input and id of the element. */
  readonly name: string
  readonly label: string
  readonly hint: ReactNode
  readonly optional: boolean
  readonly autocomplete: string | undefined
  readonly suggest: 'member' | undefined
  /** Called after typing or choosing; the form has the value already. */
  readonly onTyped: () => void
}

/** One input, by the type of its control. Uncontrolled: a key press renders only the counter. */
export const ControlField = ({
  control,
  name,
  label,
  hint,
  optional,
  autocomplete,
  suggest,
  onTyped,
}: ControlFieldProps) => {
  const t = useText()
  const texts = useFormTexts()
  const { form, saver } = useSectionForm()
  const problems = useProblems(name)
  const input = form.register(name, { onChange: onTyped, onBlur: () => void saver.flush() })
  const common = { ...input, ...problems, id: name, label, hint, optional }

  switch (control.type) {
    case 'longtext':
      return <LongAnswer {...common} limit={control.max} rows={control.max > 1500 ? 7 : 4} />
    case 'text':
      return suggest ? (
        <MemberField {...common} onTyped={onTyped} />
      ) : (
        <TextField {...common} autoComplete={autocomplete} />
      )
    case 'url':
    case 'email':
    case 'phone':
      return <TextField {...common} {...inputKinds[control.type]} autoComplete={autocomplete} />
    case 'integer':
      return <TextField {...common} inputMode="numeric" width="short" autoComplete="off" />
    case 'money':
      return <TextField {...common} inputMode="decimal" width="short" autoComplete="off" />
    case 'date':
      return <DayField {...common} onTyped={onTyped} />
    case 'checkbox':
      return <CheckboxField {...input} error={problems.error} id={name} label={label} hint={hint} />
    case 'multichoice':
      return (
        <CheckboxGroup
          {...common}
          choices={control.options.map((value) => ({
            value,
            label: texts.option(control.optionSet, value),
            hint: texts.optionHint(control.optionSet, value),
          }))}
        />
      )
    case 'choice': {
      const choices = control.options.map((value) => ({ value, label: texts.option(control.optionSet, value) }))
      return choices.length <= MOST_BUTTONS ? (
        <ChoiceField {...common} choices={choices} inline={choices.every((choice) => choice.label.length < 16)} />
      ) : (
        <SelectField {...common} options={choices} placeholder={t('application.choose')} />
      )
    }
    default:
      return <KnownList {...common} type={control.type} />
  }
}

/** Not `type="email"`: browsers rewrite addresses with non-ASCII letters. */
const inputKinds = {
  url: { inputMode: 'url', autoCapitalize: 'off', spellCheck: false },
  email: { inputMode: 'email', autoCapitalize: 'off', spellCheck: false },
  phone: { type: 'tel', width: 'medium' },
} as const

/** A list whose entries are named by the browser or the form, sorted in the order of the language. */
const KnownList = ({
  type,
  ...select
}: { type: 'country' | 'language' | 'currency' | 'visitReference' } & Omit<
  Parameters<typeof SelectField>[0],
  'options' | 'placeholder'
>) => {
  const t = useText()
  const texts = useFormTexts()
  const formats = useFormats()
  const { rules, answers } = useSectionForm()
  const named = (codes: readonly string[], name: (code: string) => string): SelectOption[] =>
    formats.sortBy(
      codes.map((value) => ({ value, label: name(value) })),
      (option) => option.label,
    )
  const options = (): SelectOption[] => {
    if (type === 'country') return named(offeredCountries(rules), formats.country)
    if (type === 'language') return named(trainingLanguages, formats.language)
    if (type === 'currency') return texts.currencies()
    return itemsAt(answers, 'activity.visits')
      .map(({ key }) => (typeof key === 'string' ? key : ''))
      .map((value) => ({ value, label: visitText(value, { answers, find: texts.find }) }))
  }
  return (
    <SelectField
      {...select}
      options={options()}
      placeholder={t(type === 'visitReference' ? 'application.noVisit' : 'application.choose')}
    />
  )
}
