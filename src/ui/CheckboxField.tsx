import type { ComponentProps } from 'react'
import { useId } from 'react'
import { useText } from '#src/i18n/use-text.ts'
import { classNames } from './class-names.ts'
import { errorId, fieldAria, type FieldTexts, hintId } from './FieldFrame.tsx'
import styles from './fields.module.css'
import { useSecondText } from './second-text.ts'
import { VisuallyHidden } from './VisuallyHidden.tsx'

export type CheckboxFieldProps = Omit<FieldTexts, 'optional' | 'warning'> & Omit<ComponentProps<'input'>, 'type'>

/** A single checkbox: one statement to agree to, or one option to switch on. */
export const CheckboxField = ({ label, hint, error, className, ...input }: CheckboxFieldProps) => {
  const t = useText()
  const second = useSecondText()
  const own = useId()
  const id = input.id ?? input.name ?? own
  return (
    <div className={classNames(styles['field'], error && styles['invalid'], className)}>
      {error && (
        <p id={errorId(id)} className={styles['error']}>
          <VisuallyHidden>{t('ui.errorPrefix')} </VisuallyHidden>
          {error}
        </p>
      )}
      <div className={styles['option']}>
        <input {...input} type="checkbox" {...fieldAria(id, { label, hint, error }, input['aria-describedby'])} />
        <label htmlFor={id}>{label}</label>
        {second(id, 'label')}
        {hint && (
          <div id={hintId(id)} className={styles['optionHint']}>
            {hint}
          </div>
        )}
        {second(id, 'hint')}
      </div>
    </div>
  )
}
