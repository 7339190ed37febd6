import type { ReactNode } from 'react'
import type { Call } from '#src/domain/call.ts'
import { type CallPart, placeOfPart } from '#src/domain/call-questions.ts'
import { useText } from '#src/i18n/use-text.ts'
import { BasisMark } from './BasisMark.tsx'
import { type Mark, markIn } from './mark.ts'
import { AnsweredHere } from './qa/AnsweredHere.tsx'
import styles from './sections.module.css'

/** One part of the call, in the order of the Council of Europe's calls. */
export const CallSection = ({ call, id, children }: { call: Call; id: CallPart; children: ReactNode }) => {
  const t = useText()
  return (
    <section id={id} aria-labelledby={`${id}-heading`} className={styles['section']}>
      <h2 id={`${id}-heading`}>{t(`calls.s.${id}`)}</h2>
      {children}
      {id !== 'questions' && <AnsweredHere callId={call.id} place={placeOfPart(id)} />}
    </section>
  )
}

/** A heading with its content; not a landmark, since there would be too many. */
export const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <div className={styles['part']}>
    <h3>{title}</h3>
    {children}
  </div>
)

type StatementProps = { call: Call; mark: Mark; children: ReactNode }

/** A sentence with its mark. */
export const Statement = ({ call, mark, children }: StatementProps) => (
  <p className={styles['statement']}>
    {children} <BasisMark mark={markIn(call, mark)} />
  </p>
)

/** A list item with its mark. */
export const Item = ({ call, mark, children }: StatementProps) => (
  <li className={styles['statement']}>
    {children} <BasisMark mark={markIn(call, mark)} />
  </li>
)
