import type { ComponentProps, ReactNode } from 'react'
import { useId } from 'react'
import { classNames } from './class-names.ts'
import { fieldAria, FieldFrame, type FieldTexts } from './FieldFrame.tsx'
import styles from './fields.module.css'

export type TextFieldProps = FieldTexts &
  Omit<ComponentProps<'input'>, 'size'> & {
    width?: 'short' | 'medium' | 'full'
    /** Beside the input, not part of the value: a currency, a unit. */
    before?: ReactNode
    after?: ReactNode
  }

/** A single-line text field. Accepts `{...register('x')}`; the id defaults to the name. */
export const TextField = ({
  label,
  hint,
  error,
  warning,
  optional,
  width = 'full',
  before,
  after,
  className,
  ...input
}: TextFieldProps) => {
  const own = useId()
  const id = input.id ?? input.name ?? own
  const texts = { label, hint, error, warning, optional }
  const field = (
    <input
      type="text"
      {...input}
      {...fieldAria(id, texts, input['aria-describedby'])}
      className={classNames(styles['input'], width !== 'full' && styles[width])}
    />
  )
  return (
    <FieldFrame id={id} {...texts} className={className}>
      {before || after ? (
        <div className={styles['row']}>
          {before && <span className={styles['affix']}>{before}</span>}
          {field}
          {after && <span className={styles['affix']}>{after}</span>}
        </div>
      ) : (
        field
      )}
    </FieldFrame>
  )
}

/** A date field with the browser's own picker; the value is `YYYY-MM-DD` or empty. */
export const DateField = (props: Omit<TextFieldProps, 'type' | 'before' | 'after' | 'width'>) => (
  <TextField {...props} type="date" width="medium" />
)
