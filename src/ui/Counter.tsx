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

/** A quotation keeps its own direction within the sentence (Unicode isolates). */
const isolated = (text: string): string => `\u2068${text}\u2069`

/** The caret before what is over, and all of it selected: one key takes it out, and nothing is gone before that. */
function selectFrom(element: HTMLTextAreaElement, from: number): void {
  // Browsers bring the caret into view as the focus comes, not as the selection changes.
  element.setSelectionRange(from, from)
  element.focus()
  element.setSelectionRange(from, element.value.length, 'backward')
}

export interface LimitWords {
  /** `(rule)` */
  readonly mark: string
  /** `It cannot be sent like this.` */
  readonly over: string
}

interface Props {
  readonly field: RefObject<HTMLTextAreaElement | null>
  readonly label: ReactNode
  readonly limit: number
  readonly is?: LimitWords | undefined
  readonly count: (text: string) => number
}

/** Follows the field by itself, so that a key draws this line again and nothing else. */
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

/** Where the limit falls, in words of the text itself: a text area cannot colour a part of what it holds. */
function usePlaceText(text: string, from: number | null): string {
  const t = useText()
  if (from === null) return ''
  const { before, after } = wordsAround(text, from)
  if (after === '') return ''
  return before === ''
    ? t('ui.limitBegins', { after: isolated(after) })
    : t('ui.limitFalls', { before: isolated(before), after: isolated(after) })
}
