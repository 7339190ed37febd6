import type { ReactNode } from 'react'
import type { Criterion } from '#src/domain/scoring-settings.ts'
import type { AnswerBlock, AnswerLine, AnswerRow } from '#src/i18n/answer-blocks.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Chip } from '#src/ui/Chip.tsx'
import { classNames } from '#src/ui/class-names.ts'
import { answerId } from './answer-link.ts'
import styles from './answers.module.css'

/** More answers per entry than this are no columns any more: text would be squeezed to a word a line. */
const MOST_COLUMNS = 2

const NoAnswer = () => <em>{useText()('review.proposal.noAnswer')}</em>

const Facts = ({ lines }: { lines: readonly AnswerLine[] }) => (
  <dl className={styles['facts']}>
    {lines.map(({ address, label, text, long }) => (
      <div key={address} className={classNames(long && styles['long'])}>
        <dt>{label}</dt>
        <dd className={styles['text']}>{text || <NoAnswer />}</dd>
      </div>
    ))}
  </dl>
)

const hasLong = ({ lines }: AnswerRow): boolean => lines.some(({ long }) => long)

/** Entries one below the other, short facts side by side in columns that line up, long texts over the whole width. */
const Entries = ({ rows }: { rows: readonly AnswerRow[] }) => (
  <ol className={classNames(styles['entries'], rows.some(hasLong) && styles['boxed'])}>
    {rows.map(({ title, lines }) => (
      <li key={title}>
        <h4 className={styles['entryTitle']}>{title}</h4>
        <Facts lines={lines} />
      </li>
    ))}
  </ol>
)

const Table = ({ rows, labelledBy }: { rows: readonly AnswerRow[]; labelledBy: string }) => (
  <table className={styles['rows']} aria-labelledby={labelledBy}>
    <thead>
      <tr>
        <td />
        {rows[0]?.lines.map(({ label }) => (
          <th key={label} scope="col">
            {label}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map(({ title, lines }) => (
        <tr key={title}>
          <th scope="row">{title}</th>
          {lines.map(({ address, text }) => (
            <td key={address}>{text || '–'}</td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
)

/** What was answered to one field, with the criteria that judge it. */
export const AnswerView = ({
  fieldId,
  block: { label, lines, rows },
  criteria,
}: {
  fieldId: string
  block: AnswerBlock
  criteria: readonly Criterion[]
}) => {
  const headingId = answerId(fieldId)
  const judgedBy = criteria.filter(({ fedBy }) => fedBy.includes(fieldId))
  const [only] = lines
  const answer = (): ReactNode => {
    const [first] = rows
    if (first)
      return first.lines.length > MOST_COLUMNS ? <Entries rows={rows} /> : <Table rows={rows} labelledBy={headingId} />
    if (lines.length > 1) return <Facts lines={lines} />
    return <p className={styles['text']}>{only?.text || <NoAnswer />}</p>
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
