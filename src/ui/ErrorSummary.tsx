import type { MouseEvent } from 'react'
import { useEffect, useId, useRef } from 'react'
import { useText } from '#src/i18n/use-text.ts'
import styles from './ErrorSummary.module.css'
import { focusField } from './focus-field.ts'

/** `id` is the id of the input to correct; the message is the same as beside the input. */
export type FieldError = { id: string; message: string }

const lead = (event: MouseEvent, id: string) => {
  if (focusField(id)) event.preventDefault()
}

/**
 * Shown on top of a form that failed validation. Takes the focus when it appears and whenever `attempt` changes (count
 * the submit presses), and links to each field. Renders nothing without errors.
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

  // Outside React: the focus, so that people hear at once why the form did not continue.
  const focused = useRef<number>(undefined)
  useEffect(() => {
    if (some && focused.current !== attempt) {
      // Scrolls to the top of the box; a long summary would otherwise show its end.
      box.current?.focus({ preventScroll: true })
      box.current?.scrollIntoView({ block: 'start' })
    }
    focused.current = some ? attempt : undefined
  }, [some, attempt])

  if (!some) return null
  return (
    // Not atomic: when an error is corrected, only the new count is read out.
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
