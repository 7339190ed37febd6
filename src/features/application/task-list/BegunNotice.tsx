import { useRef } from 'react'
import { useLocation, useNavigate } from 'react-router'
import type { DraftSaver } from '#src/backend/saving/draft.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { announce } from '#src/ui/announcer.ts'
import { Button } from '#src/ui/Button.tsx'
import { Notice } from '#src/ui/Notice.tsx'
import { VisuallyHidden } from '#src/ui/VisuallyHidden.tsx'
import { answerInWords } from '../answer-text.ts'
import { type BegunWith, putBack, readBegunWith, type Taken, type TakenAnswer } from '../list/begun-with.ts'
import styles from './TaskListPage.module.css'
import { useFormTexts } from '../texts.ts'

/** Says which answers the draft began with and where they come from, and can remove them. Gone once answered. */
export const BegunNotice = ({ saver }: { saver: DraftSaver }) => {
  const t = useText()
  const navigate = useNavigate()
  const { pathname, search, state } = useLocation()
  const { adopted, taken } = readBegunWith(state)

  const keepOnly = (left: BegunWith, next = document.querySelector<HTMLElement>('h1')) => {
    next?.focus()
    void navigate({ pathname, search }, { replace: true, state: left, preventScrollReset: true })
  }
  /** Removes some answers of one source; a source without answers is dropped. */
  const without = (source: Taken['source'], gone: readonly TakenAnswer[]): BegunWith => ({
    adopted,
    taken: taken
      .map((part) =>
        part.source === source ? { ...part, answers: part.answers.filter((answer) => !gone.includes(answer)) } : part,
      )
      .filter(({ answers }) => answers.length > 0),
  })
  const handleUndo = (source: Taken['source'], answers: readonly TakenAnswer[], next?: HTMLElement | null) => {
    putBack(saver, answers)
    announce(t('application.fromCheck.undone'))
    keepOnly(without(source, answers), next ?? undefined)
  }
  return (
    <>
      {adopted > 0 && (
        <Notice
          tone="success"
          title={t('application.adopted.title', { count: adopted })}
          actions={
            <Button variant="quiet" size="small" onClick={() => keepOnly({ adopted: 0, taken })}>
              {t('application.adopted.close')}
            </Button>
          }
        >
          <p>{t('application.adopted.text')}</p>
        </Notice>
      )}
      {taken.map((part) => (
        <TakenNotice
          key={part.source}
          part={part}
          saver={saver}
          onUndo={(answers, next) => handleUndo(part.source, answers, next)}
          onKeep={() => keepOnly(without(part.source, part.answers))}
        />
      ))}
    </>
  )
}

const TakenNotice = ({
  part: { source, answers },
  saver,
  onUndo,
  onKeep,
}: {
  part: Taken
  saver: DraftSaver
  /** @param next gets the focus; the heading if the notice disappears. */
  onUndo: (answers: readonly TakenAnswer[], next?: HTMLElement | null) => void
  onKeep: () => void
}) => {
  const t = useText()
  const texts = useFormTexts()
  const formats = useFormats()
  const all = useRef<HTMLButtonElement>(null)
  const ones = useRef(new Map<string, HTMLButtonElement>())
  /** Focuses the same button of the next answer. A single last answer has no button of its own. */
  const handleOne = (index: number, answer: TakenAnswer) => {
    const next = answers[index + 1] ?? answers[index - 1]
    onUndo([answer], answers.length > 2 && next ? ones.current.get(next.address) : all.current)
  }
  const reader = { answers: saver.answers(), formats, find: texts.find, yes: t('ui.yes') }
  return (
    <Notice
      title={t(`application.taken.${source}`, { count: answers.length })}
      actions={
        <>
          <Button ref={all} variant="ghost" size="small" onClick={() => onUndo(answers)}>
            {t('application.fromCheck.undo')}
          </Button>
          <Button variant="quiet" size="small" onClick={onKeep}>
            {t('application.fromCheck.keep')}
          </Button>
        </>
      }
    >
      {source === 'interest' && <p>{t('application.taken.interestRest')}</p>}
      <ul className={styles['taken']}>
        {answers.map((answer, index) => {
          const label = texts.label(answer.address)
          const words = answerInWords(answer.address, answer.value, reader).replaceAll('\n', ', ')
          return (
            <li key={answer.address}>
              {t('application.rowLabel', { row: label, label: words })}{' '}
              {answers.length > 1 && (
                <Button
                  ref={(button) => {
                    if (button) ones.current.set(answer.address, button)
                    return () => void ones.current.delete(answer.address)
                  }}
                  variant="quiet"
                  size="small"
                  onClick={() => handleOne(index, answer)}
                >
                  {t('application.taken.one')}
                  <VisuallyHidden> {label}</VisuallyHidden>
                </Button>
              )}
            </li>
          )
        })}
      </ul>
    </Notice>
  )
}
