import type { ReactNode } from 'react'
import type { Call } from '#src/domain/call.ts'
import { useText } from '#src/i18n/use-text.ts'
import { BasisMark } from './BasisMark.tsx'
import { type Mark, markIn } from './call-state.ts'
import styles from './sections.module.css'

export const sectionIds = [
  'introduction',
  'background',
  'budget',
  'requirements',
  'apply',
  'evaluation',
  'signature',
  'timetable',
  'questions',
] as const
export type CallSectionId = (typeof sectionIds)[number]

/** One part of the call, in the order of the Council of Europe's calls. */
export const CallSection = ({ id, children }: { id: CallSectionId; children: ReactNode }) => {
  const t = useText()
  return (
    <section id={id} aria-labelledby={`${id}-heading`} className={styles['section']}>
      <h2 id={`${id}-heading`}>{t(`calls.s.${id}`)}</h2>
      {children}
    </section>
  )
}

/** A heading and what belongs to it; no landmark, there would be too many. */
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

/** The same in a list. */
export const Item = ({ call, mark, children }: StatementProps) => (
  <li className={styles['statement']}>
    {children} <BasisMark mark={markIn(call, mark)} />
  </li>
)
