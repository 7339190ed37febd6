import type { ReactNode } from 'react'
import type { WorkingLanguage } from '#src/domain/application/beside-answer.ts'
import type { Criterion } from '#src/domain/scoring-settings.ts'
import type { AnswerBlock, AnswerLine, AnswerRow } from '#src/i18n/answer-blocks.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Chip } from '#src/ui/Chip.tsx'
import { classNames } from '#src/ui/class-names.ts'
import { answerId } from './answer-link.ts'
import { AnswerText } from './AnswerText.tsx'
import styles from './answers.module.css'

const NoAnswer = () => <em>{useText()('review.proposal.noAnswer')}</em>

const Facts = ({ lines, read }: { lines: readonly AnswerLine[]; read: WorkingLanguage | null }) => (
  <dl className={styles['facts']}>
    {lines.map((line) => {
      const { address, label, text, long } = line
      return (
        <div key={address} className={classNames(long && styles['long'])}>
          <dt>{label}</dt>
          {text && long ? (
            <dd>
              <AnswerText line={line} read={read} />
            </dd>
          ) : (
            <dd className={styles['text']}>{text ? <bdi>{text}</bdi> : <NoAnswer />}</dd>
          )}
        </div>
      )
    })}
  </dl>
)

const hasLong = ({ lines }: AnswerRow): boolean => lines.some(({ long }) => long)

/** List entries one below the other: short facts side by side in aligned columns, long texts over the full width. */
const Entries = ({ rows, read }: { rows: readonly AnswerRow[]; read: WorkingLanguage | null }) => (
  <ol className={classNames(styles['entries'], rows.some(hasLong) && styles['boxed'])}>
    {rows.map(({ title, lines }) => (
      <li key={title}>
        <h4 className={styles['entryTitle']}>{title}</h4>
        <Facts lines={lines} read={read} />
      </li>
    ))}
  </ol>
)

/** The answer to one field, with the criteria that assess it. */
export const AnswerView = ({
  fieldId,
  block: { label, lines, rows },
  criteria,
  read,
}: {
  fieldId: string
  block: AnswerBlock
  criteria: readonly Criterion[]
  /** The preferred reading language, if the answer was given in it; null: as written. */
  read: WorkingLanguage | null
}) => {
  const headingId = answerId(fieldId)
  const judgedBy = criteria.filter(({ fedBy }) => fedBy.includes(fieldId))
  const [only] = lines
  const answer = (): ReactNode => {
    if (rows.length > 0) return <Entries rows={rows} read={read} />
    if (lines.length > 1) return <Facts lines={lines} read={read} />
    if (!only?.text)
      return (
        <p className={styles['text']}>
          <NoAnswer />
        </p>
      )
    return <AnswerText line={only} read={read} />
  }
  return (
    <div className={styles['answer']}>
      <h3 id={headingId} tabIndex={-1} className={styles['question']}>
        {label}
        {judgedBy.map(({ id }) => (
          <Chip key={id} tone="plain" className={styles['judged'] ?? ''}>
            {id}
          </Chip>
        ))}
      </h3>
      {answer()}
    </div>
  )
}
