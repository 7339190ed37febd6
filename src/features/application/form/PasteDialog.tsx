import { useState } from 'react'
import {
  badRows,
  columnRoles,
  type ColumnRole,
  goodRows,
  MOST_PASTED_COLUMNS,
  MOST_PASTED_ROWS,
  type PastedBudget,
  type PastedProblem,
  type PastedRow,
  readPastedBudget,
} from '#src/domain/application/pasted-budget.ts'
import { formatDelimited } from '#src/domain/delimited-text.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { announce } from '#src/ui/announcer.ts'
import { Button } from '#src/ui/Button.tsx'
import { Dialog } from '#src/ui/Dialog.tsx'
import { LongTextField } from '#src/ui/LongTextField.tsx'
import { ScrollRegion } from '#src/ui/ScrollRegion.tsx'
import { VisuallyHidden } from '#src/ui/VisuallyHidden.tsx'
import { useFormTexts } from '../texts.ts'
import type { BudgetToolsProps } from './BudgetTools.tsx'
import styles from './dialogs.module.css'

/** More rows are read and taken, but only these are shown. */
const MOST_SHOWN = 100

type Props = BudgetToolsProps & {
  text: string
  onText: (text: string) => void
  onClose: () => void
}

/** A pasted table: read at once and taken by a button; rows with problems stay here until corrected. */
export default function PasteDialog({ text, onText, room, onAdd, onClose }: Props) {
  const t = useText()
  const [chosen, setChosen] = useState<readonly ColumnRole[]>([])
  const [taken, setTaken] = useState('')
  const read = readPastedBudget(text, chosen)
  const good = goodRows(read).slice(0, room)
  const left = badRows(read).length
  const beyond = goodRows(read).length - good.length

  const handleTake = () => {
    onAdd(
      good.map(({ line: { category, description, quantity, unitCostCents } }) => ({
        quantity,
        unitCostCents,
        ...(category && { category }),
        ...(description !== '' && { description }),
      })),
    )
    const said = t('application.paste.taken', { count: good.length, left: left + beyond })
    announce(said)
    setTaken(said)
    const gone = new Set(good.map(({ number }) => number))
    // A heading stays with its remaining rows.
    const rest = read.rows.filter(({ kind, number }) => kind === 'heading' || (kind === 'line' && !gone.has(number)))
    if (left + beyond === 0) {
      onText('')
      onClose()
    } else
      onText(
        formatDelimited(
          rest.map(({ cells }) => cells),
          read.delimiter,
        ),
      )
  }
  const handleRole = (column: number, role: ColumnRole) =>
    setChosen(read.columns.map((before, index) => (index === column ? role : before)))
  return (
    <Dialog
      title={t('application.paste.title')}
      size="wide"
      onClose={onClose}
      actions={
        <>
          <Button
            onClick={handleTake}
            disabledReason={good.length === 0 && t(room === 0 ? 'application.paste.full' : 'application.paste.nothing')}
          >
            {t('application.paste.take', { count: good.length })}
          </Button>
          <Button variant="ghost" onClick={onClose}>
            {t('ui.close')}
          </Button>
        </>
      }
    >
      <LongTextField
        name="pasted"
        label={t('application.paste.label')}
        hint={t('application.paste.hint')}
        rows={5}
        spellCheck={false}
        value={text}
        onChange={(event) => onText(event.target.value)}
      />
      {taken !== '' && <p className={styles['found']}>{taken}</p>}
      <p role="status" className={styles['found']}>
        {read.isTooLarge
          ? t('application.paste.tooLarge', { rows: MOST_PASTED_ROWS, columns: MOST_PASTED_COLUMNS })
          : text.trim() !== '' &&
            t('application.paste.found', { good: good.length, bad: left, skipped: skippedOf(read), beyond })}
      </p>
      <Problems read={read} />
      {text.trim() !== '' && !read.isTooLarge && <Preview read={read} onRole={handleRole} />}
    </Dialog>
  )
}

const skippedOf = ({ rows }: PastedBudget): number => rows.filter(({ kind }) => kind === 'total').length

/** Problems by row number and column, with advice. */
const Problems = ({ read }: { read: PastedBudget }) => {
  const t = useText()
  const tell = useProblemText(read)
  const bad = badRows(read)
  if (bad.length === 0) return null
  return (
    <ul className={styles['names']} aria-label={t('application.paste.problems')}>
      {bad
        .slice(0, MOST_SHOWN)
        .flatMap(({ number, problems }) =>
          problems.map((problem) => (
            <li key={`${number} ${problem.column} ${problem.code}`}>{tell(number, problem)}</li>
          )),
        )}
    </ul>
  )
}

const useProblemText = ({ columns }: PastedBudget) => {
  const t = useText()
  const texts = useFormTexts()
  return (number: number, { column, code, text }: PastedProblem): string => {
    const what = texts.find(`application.paste.problem.${code}`) ?? code
    if (column === null) return t('application.paste.atRow', { row: number, what })
    const name = t(`application.paste.role.${columns[column] ?? 'ignore'}`)
    return t('application.paste.atCell', { row: number, column: column + 1, name, text: text.slice(0, 60), what })
  }
}

const Preview = ({ read, onRole }: { read: PastedBudget; onRole: (column: number, role: ColumnRole) => void }) => {
  const t = useText()
  return (
    <>
      <p id="paste-preview" className={styles['previewTitle']}>
        {t('application.paste.preview')}
      </p>
      <ScrollRegion labelledBy="paste-preview">
        <table className={styles['preview']} aria-labelledby="paste-preview">
          <thead>
            <tr>
              <th scope="col">{t('application.paste.row')}</th>
              {read.columns.map((role, index) => (
                // Columns have no name, only a position.
                <th key={`column-${index + 1}`} scope="col">
                  <label>
                    <VisuallyHidden>{t('application.paste.column', { column: index + 1 })}</VisuallyHidden>
                    <select value={role} onChange={(event) => onRole(index, roleNamed(event.target.value))}>
                      {columnRoles.map((choice) => (
                        <option key={choice} value={choice}>
                          {t(`application.paste.role.${choice}`)}
                        </option>
                      ))}
                    </select>
                  </label>
                </th>
              ))}
              <th scope="col">{t('application.paste.becomes')}</th>
            </tr>
          </thead>
          <tbody>
            {read.rows
              .filter(({ kind }) => kind !== 'empty')
              .slice(0, MOST_SHOWN)
              .map((row) => (
                <tr key={row.number}>
                  <th scope="row">{row.number}</th>
                  {read.columns.map((_, index) => (
                    <td
                      key={`column-${index + 1}`}
                      data-wrong={row.problems.some(({ column }) => column === index) || undefined}
                    >
                      {row.cells[index]}
                    </td>
                  ))}
                  <td>
                    <Becomes row={row} />
                  </td>
                </tr>
              ))}
          </tbody>
        </table>
      </ScrollRegion>
    </>
  )
}

const roleNamed = (name: string): ColumnRole => columnRoles.find((role) => role === name) ?? 'ignore'

const Becomes = ({ row: { kind, line } }: { row: PastedRow }) => {
  const t = useText()
  const texts = useFormTexts()
  const { euros, number } = useFormats()
  if (kind !== 'line') return <>{t(kind === 'total' ? 'application.paste.isTotal' : 'application.paste.isHeading')}</>
  if (!line) return <strong>{t('application.paste.mustFix')}</strong>
  const { category, quantity, unitCostCents } = line
  return (
    <>
      {category ? texts.option('budgetCategory', category) : t('application.paste.noCategory')}
      {`: ${number(quantity)} × ${euros(unitCostCents, 'always')}`}
    </>
  )
}
