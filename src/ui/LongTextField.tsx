import type { ChangeEvent, ComponentProps, RefObject } from 'react'
import { useEffect, useId, useRef, useState, useSyncExternalStore } from 'react'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { classNames } from './class-names.ts'
import { fieldAria, FieldFrame, type FieldTexts } from './FieldFrame.tsx'
import styles from './fields.module.css'
import { VisuallyHidden } from './VisuallyHidden.tsx'

const PAUSE_MS = 1000

const codePoints = (text: string): number => Array.from(text).length

type Ref = ComponentProps<'textarea'>['ref']

const passOn = (ref: Ref, element: HTMLTextAreaElement | null) => {
  if (typeof ref === 'function') ref(element)
  else if (ref) ref.current = element
}

/** Browsers without `field-sizing` grow by script. */
const grow = (element: HTMLTextAreaElement) => {
  if (CSS.supports('field-sizing', 'content')) return
  element.style.height = 'auto'
  element.style.height = `${element.scrollHeight + 4}px`
}

export type LongTextFieldProps = FieldTexts &
  Omit<ComponentProps<'textarea'>, 'maxLength'> & {
    /** Most characters. Counted, never cut: the text stays as it was typed. */
    limit?: number | undefined
    /** How characters are counted; code points unless told. */
    count?: (text: string) => number
  }

/** Several lines. Grows with its text; tells how many characters are left, aloud only when typing pauses. */
export const LongTextField = ({
  label,
  hint,
  error,
  warning,
  optional,
  limit,
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

  /** Form libraries set the first value on the element itself, when they are given it. */
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
          <VisuallyHidden id={`${id}-limit`}>{t('ui.charactersLimit', { limit: number(limit) })}</VisuallyHidden>
          <Counter field={element} limit={limit} count={count} />
        </>
      )}
    </FieldFrame>
  )
}

type CounterProps = { field: RefObject<HTMLTextAreaElement | null>; limit: number; count: (text: string) => number }

/** Follows the field by itself, so that a key draws this line again and nothing else. */
const Counter = ({ field, limit, count }: CounterProps) => {
  const t = useText()
  const { number } = useFormats()
  const text = useSyncExternalStore(
    (onInput) => {
      const element = field.current
      element?.addEventListener('input', onInput)
      return () => element?.removeEventListener('input', onInput)
    },
    () => field.current?.value ?? '',
  )
  const left = limit - count(text)
  const words =
    left >= 0
      ? t('ui.charactersLeft', { left: number(left), limit: number(limit), count: left })
      : t('ui.charactersTooMany', { surplus: number(-left), count: -left })

  const [heard, setHeard] = useState('')
  const latest = useRef(words)
  useEffect(() => {
    latest.current = words
  })

  // The keyboard and the clock: said once typing pauses, never for what was there before the first key.
  useEffect(() => {
    const element = field.current
    let timer: ReturnType<typeof setTimeout>
    const handleInput = () => {
      clearTimeout(timer)
      timer = setTimeout(() => setHeard(latest.current), PAUSE_MS)
    }
    element?.addEventListener('input', handleInput)
    return () => {
      clearTimeout(timer)
      element?.removeEventListener('input', handleInput)
    }
  }, [field])

  return (
    <>
      <p className={classNames(styles['counter'], left < 0 && styles['tooMany'])} aria-hidden="true">
        {words}
      </p>
      <span role="status">
        <VisuallyHidden>{heard}</VisuallyHidden>
      </span>
    </>
  )
}
