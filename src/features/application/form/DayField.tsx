import { type ChangeEvent, type ComponentProps, type FocusEvent, useEffect, useRef, useState } from 'react'
import { set, useWatch } from 'react-hook-form'
import { isPlainDate } from '#src/domain/application/plain-date.ts'
import { useText } from '#src/i18n/use-text.ts'
import { announce } from '#src/ui/announcer.ts'
import { DateField } from '#src/ui/TextField.tsx'
import { useFormTexts } from '../texts.ts'
import { useSectionForm } from './form-context.ts'
import { isUnreadable } from './unreadable.ts'

type Props = ComponentProps<typeof DateField> & {
  name: string
  /** Called when the form has another date. */
  onTyped: () => void
}

/**
 * A date. Invalid input (30 February, half a date, a two-digit year) is no answer: the previous date stays, and leaving
 * the field shows the error at once, since the input is stored nowhere.
 */
export const DayField = ({ onTyped, ...field }: Props) => {
  const t = useText()
  const texts = useFormTexts()
  const { form, saver, dropFindings } = useSectionForm()
  const { name } = field
  const [isWrong, setIsWrong] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const before = useRef<unknown>('')
  const problem = texts.finding({ code: 'date', address: name })
  const kept: unknown = useWatch({ control: form.control, name })
  const words = typeof kept === 'string' && kept !== '' && !isPlainDate(kept) ? kept : null

  // Outside React: the draft, since a colleague's save may put a valid date in its place.
  useEffect(
    () =>
      isWrong ? saver.subscribe(() => setIsWrong(input.current !== null && isUnreadable(input.current))) : undefined,
    [saver, isWrong],
  )

  /** Entering the same date again changes no answer, so the error is removed here. */
  const forget = () => {
    setIsWrong(false)
    if (field.error === problem) dropFindings(name)
  }
  const handleChange = (event: ChangeEvent<HTMLInputElement>) => {
    if (isUnreadable(event.target)) {
      // While typing 30 February, 3 February was valid for a moment; restores the earlier date. Sets the form value
      // directly, since the library would also write into the input.
      set(form.control._formValues, name, before.current)
      return onTyped()
    }
    forget()
    field.onChange?.(event)
  }
  const handleFocus = ({ target }: FocusEvent<HTMLInputElement>) => {
    input.current = target
    before.current = form.getValues(name)
  }
  const handleBlur = (event: FocusEvent<HTMLInputElement>) => {
    const { target } = event
    if (isUnreadable(target)) {
      setIsWrong(true)
      return announce(problem)
    }
    forget()
    // Browsers fire no event when half a date is emptied. Text from a file was never in the input: it stays until a
    // date is chosen.
    const stands: unknown = form.getValues(name)
    if (target.value !== (typeof stands === 'string' && isPlainDate(stands) ? stands : '')) {
      form.setValue(name, target.value)
      onTyped()
    }
    field.onBlur?.(event)
  }
  return (
    <DateField
      {...field}
      error={isWrong ? problem : field.error}
      warning={words === null ? field.warning : t('application.dayInWords', { words })}
      onFocus={handleFocus}
      onChange={handleChange}
      onBlur={handleBlur}
    />
  )
}
