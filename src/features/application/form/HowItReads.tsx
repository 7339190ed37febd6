import { type ReactNode, useState, useSyncExternalStore } from 'react'
import { mayHoldMarks } from '#src/domain/may-hold-marks.ts'
import type { Answers } from '#src/domain/application/types.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Later } from '#src/ui/Later.tsx'
import { loadOnce } from '#src/ui/load-once.ts'
import { VisuallyHidden } from '#src/ui/VisuallyHidden.tsx'
import { useFormTexts } from '../texts.ts'
import { useSectionForm } from './form-context.ts'
import styles from './form.module.css'

const loadMarkedText = loadOnce(() => import('#src/ui/MarkedText.tsx'))

interface Props {
  /** Address of the text; also the key, since a row of a list may move. */
  readonly address: string
  readonly textIn: (answers: Answers) => string
  readonly lang: string | undefined
}

/** A collapsible preview below a text with marks. Updates when typing pauses. */
export default function HowItReads({ address, textIn, lang }: Props): ReactNode {
  const t = useText()
  const texts = useFormTexts()
  const text = useRestingText(textIn)
  const [isOpen, setIsOpen] = useState(false)
  if (!isOpen && !mayHoldMarks(text)) return null
  return (
    <details className={styles['howItReads']} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>
        {t('application.howItReads')}
        <VisuallyHidden> {texts.label(address)}</VisuallyHidden>
      </summary>
      {isOpen && (
        <div className={styles['read']}>
          <Later load={loadMarkedText} now>
            {({ MarkedText }) => <MarkedText text={text} lang={lang} />}
          </Later>
        </div>
      )}
    </details>
  )
}

/** The text as of the last pause in typing, so that a key press costs nothing. */
function useRestingText(textIn: (answers: Answers) => string): string {
  const { saver } = useSectionForm()
  const [read] = useState(() => {
    let last = textIn(saver.answers())
    return () => {
      if (saver.state().phase !== 'typing') last = textIn(saver.answers())
      return last
    }
  })
  return useSyncExternalStore(saver.subscribe, read)
}
