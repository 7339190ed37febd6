import type { ComponentProps } from 'react'
import { useId } from 'react'
import { classNames } from './class-names.ts'
import { fieldAria, FieldFrame, type FieldTexts } from './FieldFrame.tsx'
import styles from './fields.module.css'
import { Icon } from './Icon.tsx'

export type SelectOption = { value: string; label: string; disabled?: boolean }

export type SelectFieldProps = FieldTexts &
  ComponentProps<'select'> & {
    options?: readonly SelectOption[]
    /** First entry, with the empty value. */
    placeholder?: string
    width?: 'short' | 'medium' | 'full'
  }

/** The browser's own select. Pass `options`, or `<option>`s as children. */
export const SelectField = ({
  label,
  hint,
  error,
  warning,
  optional,
  options,
  placeholder,
  width = 'medium',
  className,
  children,
  ...select
}: SelectFieldProps) => {
  const own = useId()
  const id = select.id ?? select.name ?? own
  const texts = { label, hint, error, warning, optional }
  return (
    <FieldFrame id={id} {...texts} className={className}>
      <div className={classNames(styles['selectBox'], width !== 'full' && styles[width])}>
        <select
          {...select}
          {...fieldAria(id, texts, select['aria-describedby'])}
          className={classNames(styles['input'], styles['select'])}
        >
          {placeholder !== undefined && <option value="">{placeholder}</option>}
          {options?.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
          {children}
        </select>
        <Icon name="chevron-down" />
      </div>
    </FieldFrame>
  )
}
