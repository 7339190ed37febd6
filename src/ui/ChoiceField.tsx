import type { ComponentProps, ReactNode } from 'react'
import { useId } from 'react'
import { classNames } from './class-names.ts'
import { fieldAria, FieldSet, type FieldTexts } from './FieldFrame.tsx'
import styles from './fields.module.css'
import { useSecondText } from './second-text.ts'

export type Choice = {
  value: string
  label: ReactNode
  hint?: ReactNode
  /** Why the choice is not available now; shown beside it. */
  disabledReason?: ReactNode
}

type InputProps = Pick<ComponentProps<'input'>, 'name' | 'onChange' | 'onBlur' | 'ref' | 'required'>

type GroupProps = FieldTexts &
  InputProps & {
    /** Id of the first input, which errors link to. Defaults to the name. */
    id?: string
    choices: readonly Choice[]
    /** Side by side, for two or three short choices. */
    inline?: boolean
    className?: string
  }

const Group = ({
  type,
  isChecked,
  isDefault,
  label,
  hint,
  error,
  warning,
  optional,
  id: givenId,
  choices,
  inline,
  className,
  ...input
}: GroupProps & {
  type: 'radio' | 'checkbox'
  isChecked: ((value: string) => boolean) | undefined
  isDefault: ((value: string) => boolean) | undefined
}) => {
  const own = useId()
  const second = useSecondText()
  const id = givenId ?? input.name ?? own
  const texts = { label, hint, error, warning, optional }
  return (
    <FieldSet id={id} {...texts} className={className}>
      <div className={classNames(styles['options'], inline && styles['inline'])}>
        {choices.map((choice, index) => {
          const choiceId = index === 0 ? id : `${id}-${choice.value}`
          const note = choice.disabledReason ?? choice.hint
          return (
            <div key={choice.value} className={styles['option']}>
              <input
                {...input}
                type={type}
                name={input.name ?? own}
                id={choiceId}
                value={choice.value}
                {...(isChecked ? { checked: isChecked(choice.value) } : {})}
                {...(isDefault ? { defaultChecked: isDefault(choice.value) } : {})}
                disabled={Boolean(choice.disabledReason)}
                aria-invalid={fieldAria(id, texts)['aria-invalid']}
                aria-describedby={note ? `${choiceId}-note` : undefined}
              />
              <label htmlFor={choiceId}>{choice.label}</label>
              {second(id, 'label', choice.value)}
              {note && (
                <div id={`${choiceId}-note`} className={styles['optionHint']}>
                  {note}
                </div>
              )}
              {second(id, 'hint', choice.value)}
            </div>
          )
        })}
      </div>
    </FieldSet>
  )
}

/** Radio buttons. Controlled by `value`, or uncontrolled with `{...register('x')}`. */
export const ChoiceField = ({
  value,
  defaultValue,
  ...props
}: GroupProps & { value?: string | null | undefined; defaultValue?: string | undefined }) => (
  <Group
    {...props}
    type="radio"
    isChecked={value === undefined ? undefined : (choice) => choice === value}
    isDefault={defaultValue === undefined ? undefined : (choice) => choice === defaultValue}
  />
)

/** Checkboxes. Controlled by `values`, or uncontrolled with `{...register('x')}`. */
export const CheckboxGroup = ({
  values,
  defaultValues,
  ...props
}: GroupProps & { values?: readonly string[] | undefined; defaultValues?: readonly string[] | undefined }) => (
  <Group
    {...props}
    type="checkbox"
    isChecked={values && ((choice) => values.includes(choice))}
    isDefault={defaultValues && ((choice) => defaultValues.includes(choice))}
  />
)
