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
  /** The form has another day than before. */
  onTyped: () => void
}

/**
 * A day. 30 February, half a date or a year of two digits is no answer: the day before it stays, and whoever leaves the field
 * is told at once, since what stands there is kept nowhere.
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

  // The draft: what a colleague saves may put a whole day in its place.
  useEffect(
    () =>
      isWrong ? saver.subscribe(() => setIsWrong(input.current !== null && isUnreadable(input.current))) : undefined,
    [saver, isWrong],
  )

  /** The same day as before changes no answer: nobody else would tell. */
  const forget = () => {
    setIsWrong(false)
    if (field.error === problem) dropFindings(name)
  }
  const handleChange = (event: ChangeEvent<HTMLInputElement>) => {
    if (isUnreadable(event.target)) {
      // On the way to 30 February the third of it was a day, on the way to the year 16 another. Past the input, which
      // somebody is still typing into: the library's own way writes into it.
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
    // When half a date is emptied, browsers tell nobody. Words that came out of a file were never in the input: they stay
    // until a day is chosen.
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
