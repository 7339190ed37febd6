import { useRef, useState } from 'react'
import { Link } from 'react-router'
import type { Call } from '#src/domain/call.ts'
import type { DeskQuestion } from '#src/domain/asked-questions.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { announce } from '#src/ui/announcer.ts'
import { Button } from '#src/ui/Button.tsx'
import { Card } from '#src/ui/Card.tsx'
import { VisuallyHidden } from '#src/ui/VisuallyHidden.tsx'
import { BasisMark } from '../BasisMark.tsx'
import styles from '../calls.module.css'
import { markIn } from '../mark.ts'
import { usePlace } from '../qa/use-place.ts'
import { AnswerForm } from './AnswerForm.tsx'

/** Id of the heading of a question, the same in both groups. */
export const titleIdOf = ({ id }: DeskQuestion): string => `${id}-title`

/** One question for the office: what was asked and from which address, the answer, and the form to change it. */
export const DeskItem = ({
  call,
  question,
  onMoved,
}: {
  call: Pick<Call, 'id' | 'rehearsal'>
  question: DeskQuestion
  /** The question goes to the other group, so this item is removed. */
  onMoved: () => void
}) => {
  const t = useText()
  const formats = useFormats()
  const [writing, setWriting] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const { asked, basis, about, published, publishedAt, changedAt } = question
  const place = usePlace(call.id)(about)
  const answer = formats.localised(question.answer)
  const wording = formats.localised(question.question)
  const title = wording || asked?.text || question.id

  const handleDone = (words: string, isMoved = false) => {
    setWriting(false)
    announce(words)
    if (isMoved) return onMoved()
    // The form is gone, with the button that had the focus.
    requestAnimationFrame(() => opener.current?.focus())
  }
  return (
    <Card as="li" className={styles['stack']}>
      <h3 id={titleIdOf(question)} tabIndex={-1} lang={wording === '' ? asked?.language : undefined}>
        {title}
      </h3>
      {asked ? (
        <>
          {asked.text !== title && (
            <blockquote lang={asked.language} className={styles['asked']}>
              {asked.text}
            </blockquote>
          )}
          <p className={styles['quiet']}>
            {t('calls.desk.asked', { reference: asked.reference, time: formats.dateTime(asked.receivedAt) })}{' '}
            <a href={`mailto:${asked.contactEmail}?subject=${encodeURIComponent(asked.reference)}`}>
              {asked.contactEmail}
            </a>
          </p>
        </>
      ) : (
        <p className={styles['quiet']}>{t('calls.desk.known')}</p>
      )}
      {place && (
        <p className={styles['quiet']}>
          {t('calls.qa.about')} <Link to={place.to}>{place.label}</Link>
        </p>
      )}
      {answer && (
        <p className={styles['answer']}>
          {answer} {basis && <BasisMark mark={markIn(call, basis)} />}
        </p>
      )}
      {published && publishedAt && (
        <p className={styles['quiet']}>
          {t('calls.qa.publishedOn', { date: formats.dayOf(publishedAt) })}
          {changedAt && ` · ${t('calls.qa.changedOn', { date: formats.dayOf(changedAt) })}`}
        </p>
      )}
      {writing ? (
        <AnswerForm callId={call.id} question={question} onDone={handleDone} onCancel={() => handleDone('')} />
      ) : (
        <div>
          <Button ref={opener} variant={published ? 'quiet' : 'ghost'} onClick={() => setWriting(true)}>
            {t(published ? 'calls.desk.change' : 'calls.desk.write')}
            <VisuallyHidden> {title}</VisuallyHidden>
          </Button>
        </div>
      )}
    </Card>
  )
}
