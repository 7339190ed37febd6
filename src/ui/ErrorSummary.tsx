import type { MouseEvent } from 'react'
import { useEffect, useId, useRef } from 'react'
import { useText } from '#src/i18n/use-text.ts'
import styles from './ErrorSummary.module.css'
import { focusField } from './focus-field.ts'

/** `id` is the id of the input that has to change; the words are those beside it. */
export type FieldError = { id: string; message: string }

const lead = (event: MouseEvent, id: string) => {
  if (focusField(id)) event.preventDefault()
}

/**
 * On top of a form that could not go on. Takes the focus when it appears and whenever `attempt` changes (count the
 * presses on "continue"), and leads to each field. Shows nothing without errors.
 */
export const ErrorSummary = ({
  errors,
  title,
  attempt = 0,
}: {
  errors: readonly FieldError[]
  title?: string
  attempt?: number
}) => {
  const t = useText()
  const box = useRef<HTMLDivElement>(null)
  const headingId = useId()
  const some = errors.length > 0

  // The focus: whoever pressed the button has to hear at once why it did not go on.
  const focused = useRef<number>(undefined)
  useEffect(() => {
    if (some && focused.current !== attempt) {
      // From its top: a long summary would otherwise come into view by its end.
      box.current?.focus({ preventScroll: true })
      box.current?.scrollIntoView({ block: 'start' })
    }
    focused.current = some ? attempt : undefined
  }, [some, attempt])

  if (!some) return null
  return (
    // Not atomic: when an error is put right, only the new count is read out.
    <div
      ref={box}
      tabIndex={-1}
      role="alert"
      aria-atomic="false"
      aria-labelledby={headingId}
      className={styles['summary']}
    >
      <h2 id={headingId} className={styles['title']}>
        {title ?? t('ui.errorSummary', { count: errors.length })}
      </h2>
      <ul className={styles['list']}>
        {errors.map((error) => (
          <li key={`${error.id} ${error.message}`}>
            <a href={`#${error.id}`} onClick={(event) => lead(event, error.id)}>
              {error.message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
