import type { ReactNode, RefObject } from 'react'
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { surplusFrom, wordsAround } from '#src/domain/surplus.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { afterPaint } from './after-paint.ts'
import { Button } from './Button.tsx'
import { classNames } from './class-names.ts'
import styles from './fields.module.css'
import { VisuallyHidden } from './VisuallyHidden.tsx'

const PAUSE_MS = 1000

/** Isolates a quotation (Unicode isolates), so that it keeps its own direction within the sentence. */
const isolated = (text: string): string => `\u2068${text}\u2069`

/**
 * Selects everything beyond the limit, with the caret at its start: one key deletes it, and nothing is deleted before.
 */
function selectFrom(element: HTMLTextAreaElement, from: number): void {
  // Browsers scroll to the caret on focus, not when the selection changes.
  element.setSelectionRange(from, from)
  element.focus()
  element.setSelectionRange(from, element.value.length, 'backward')
}

export interface LimitWords {
  /** The mark beside the limit: `(rule)`. */
  readonly mark: string
  /** The consequence of a longer text: `It cannot be sent like this.` */
  readonly over: string
}

interface Props {
  readonly field: RefObject<HTMLTextAreaElement | null>
  readonly label: ReactNode
  readonly limit: number
  readonly is?: LimitWords | undefined
  readonly count: (text: string) => number
}

/** Counts characters. Subscribes to the field itself, so that a key press renders only this line. */
export const Counter = ({ field, label, limit, is, count }: Props) => {
  const t = useText()
  const { number } = useFormats()
  const text = useSyncExternalStore(
    (onChanged) => {
      const element = field.current
      const handleInput = () => afterPaint(onChanged)
      element?.addEventListener('input', handleInput)
      return () => element?.removeEventListener('input', handleInput)
    },
    () => field.current?.value ?? '',
  )
  const left = limit - count(text)
  const from = left < 0 ? surplusFrom(text, limit, count) : null
  const words =
    left >= 0
      ? t('ui.charactersLeft', { left: number(left), limit: number(limit), count: left })
      : t('ui.charactersTooMany', { surplus: number(-left), count: -left })
  const after = left < 0 ? is?.over : is?.mark
  const place = usePlaceText(text, from)

  const [heard, setHeard] = useState('')
  const latest = useRef('')
  useEffect(() => {
    latest.current = [words, left < 0 ? is?.over : undefined, place].filter(Boolean).join('. ').replaceAll('.. ', '. ')
  })

  // Outside React: keyboard and timer. Announced once typing pauses, and never for a text that was there before.
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
        <span>{words}</span>
        {after && `${left < 0 ? '.' : ''} ${after}`}
      </p>
      {from !== null && (
        <div className={styles['surplus']}>
          {place !== '' && <p>{place}</p>}
          <Button
            variant="quiet"
            size="small"
            onClick={() => {
              if (field.current) selectFrom(field.current, from)
            }}
          >
            {t('ui.limitSelect')}
            <VisuallyHidden> {label}</VisuallyHidden>
          </Button>
        </div>
      )}
      <span role="status">
        <VisuallyHidden>{heard}</VisuallyHidden>
      </span>
    </>
  )
}

/** The words around the limit: a text area cannot highlight a part of its text. */
function usePlaceText(text: string, from: number | null): string {
  const t = useText()
  if (from === null) return ''
  const { before, after } = wordsAround(text, from)
  if (after === '') return ''
  return before === ''
    ? t('ui.limitBegins', { after: isolated(after) })
    : t('ui.limitFalls', { before: isolated(before), after: isolated(after) })
}
