import type { ChangeEvent, ComponentProps } from 'react'
import { useId, useRef } from 'react'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { classNames } from './class-names.ts'
import { Counter, type LimitWords } from './Counter.tsx'
import { fieldAria, FieldFrame, type FieldTexts } from './FieldFrame.tsx'
import styles from './fields.module.css'
import { VisuallyHidden } from './VisuallyHidden.tsx'

const codePoints = (text: string): number => Array.from(text).length

type Ref = ComponentProps<'textarea'>['ref']

const passOn = (ref: Ref, element: HTMLTextAreaElement | null) => {
  if (typeof ref === 'function') ref(element)
  else if (ref) ref.current = element
}

let growsByItself: boolean | undefined

/** Browsers without `field-sizing` need a script to grow. Checked once, since key presses must be fast. */
const grow = (element: HTMLTextAreaElement) => {
  growsByItself ??= CSS.supports('field-sizing', 'content')
  if (growsByItself) return
  element.style.height = 'auto'
  element.style.height = `${element.scrollHeight + 4}px`
}

export type LongTextFieldProps = FieldTexts &
  Omit<ComponentProps<'textarea'>, 'maxLength'> & {
    /** Maximum characters. Only counted: the text is never cut. */
    limit?: number | undefined
    /** The words for the limit and for exceeding it. */
    limitIs?: LimitWords | undefined
    /** How characters are counted; code points by default. */
    count?: (text: string) => number
  }

/**
 * A multi-line text field that grows with its text. Shows the characters left, and announces them when typing pauses.
 */
export const LongTextField = ({
  label,
  hint,
  error,
  warning,
  optional,
  limit,
  limitIs,
  count = codePoints,
  className,
  onChange,
  ref,
  ...area
}: LongTextFieldProps) => {
  const t = useText()
  const { number } = useFormats()
  const own = useId()
  const id = area.id ?? area.name ?? own
  const texts = { label, hint, error, warning, optional }
  const element = useRef<HTMLTextAreaElement>(null)

  const handleChange = (event: ChangeEvent<HTMLTextAreaElement>) => {
    grow(event.target)
    onChange?.(event)
  }

  /** Form libraries set the initial value on the element itself, when they get the ref. */
  const attach = (node: HTMLTextAreaElement | null) => {
    element.current = node
    passOn(ref, node)
    if (node) grow(node)
  }

  return (
    <FieldFrame id={id} {...texts} className={className}>
      <textarea
        rows={5}
        {...area}
        {...fieldAria(
          id,
          texts,
          classNames(area['aria-describedby'], limit !== undefined && `${id}-limit`) || undefined,
        )}
        ref={attach}
        onChange={handleChange}
        className={classNames(styles['input'], styles['area'])}
      />
      {limit !== undefined && (
        <>
          <VisuallyHidden id={`${id}-limit`}>
            {t('ui.charactersLimit', { limit: number(limit) })} {limitIs?.mark}
          </VisuallyHidden>
          <Counter field={element} label={label} limit={limit} is={limitIs} count={count} />
        </>
      )}
    </FieldFrame>
  )
}
