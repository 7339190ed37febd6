import { useRef, useState } from 'react'
import { useFieldArray } from 'react-hook-form'
import { addressOf, holds, visibleParts } from '#src/domain/application/fields.ts'
import type { ListField, ListItem, Part } from '#src/domain/application/types.ts'
import { sameValue } from '#src/domain/same-value.ts'
import { useLocale, useText } from '#src/i18n/use-text.ts'
import { announce } from '#src/ui/announcer.ts'
import { Button } from '#src/ui/Button.tsx'
import { FieldSet } from '#src/ui/FieldFrame.tsx'
import { VisuallyHidden } from '#src/ui/VisuallyHidden.tsx'
import { emptyRow, newKey, rowsIn, rowsValue, type TypedRow, typedRows, withKeptBeside } from '../form-model.ts'
import { useFormTexts } from '../texts.ts'
import { BudgetTools } from './BudgetTools.tsx'
import { LineTotal } from './BudgetTotals.tsx'
import { ControlField } from './ControlField.tsx'
import { useProblems, useSectionForm } from './form-context.ts'
import styles from './form.module.css'

const moveUpId = (row: string): string => `${row}-up`
const moveDownId = (row: string): string => `${row}-down`

/** A list of rows: add, duplicate, remove with undo, move by button. The whole list is one answer. */
export const ListFieldView = ({ field }: { field: ListField }) => {
  const t = useText()
  const texts = useFormTexts()
  const { form, saver, answers, rules, change, dropFindings } = useSectionForm()
  const locale = useLocale()
  const address = addressOf(field)
  const problems = useProblems(address)
  const list = useFieldArray({ control: form.control, name: address, keyName: 'rowId' })
  const [removed, setRemoved] = useState<{ row: TypedRow; index: number } | null>(null)
  /** The rows that were last added together, as added. */
  const [added, setAdded] = useState<readonly TypedRow[]>([])
  const undo = useRef<HTMLButtonElement>(null)

  /** useFieldArray has the rows of its last render; the form has what was typed since. */
  const rowsNow = () => withKeptBeside(field, rowsIn(form.getValues(address)), saver.answers())
  /** Rows that were edited since are not removed by undo. */
  const untouched = () => {
    const rows = rowsNow()
    return added.filter((row) => {
      const now = rows.find(({ key }) => key === row.key)
      return now && sameValue(rowsValue(field, [now]), rowsValue(field, [row]))
    })
  }
  const save = () => {
    change(address, rowsValue(field, rowsNow()), () => undefined)
    const left = untouched()
    if (left.length < added.length) setAdded(left)
  }
  const rebuilt = () => {
    dropFindings(address)
    save()
  }
  const nameOf = (index: number) => texts.row(field.id, index + 1)

  const handleAdd = () => {
    list.append(emptyRow(field, newKey()))
    rebuilt()
    setRemoved(null)
  }
  const handleDuplicate = (index: number) => {
    list.insert(index + 1, { ...rowsNow()[index], key: newKey() })
    rebuilt()
    setRemoved(null)
    announce(t('application.rowDuplicated', { row: nameOf(index), to: index + 2 }))
  }
  const handleAddMany = (items: readonly Omit<ListItem, 'key'>[]) => {
    const keyed = items.map((item) => ({ ...item, key: newKey() }))
    const rows = typedRows(field, { [address]: keyed }, locale)
    list.append(rows, { shouldFocus: false })
    rebuilt()
    setRemoved(null)
    setAdded(rows)
  }
  const handleUndoMany = () => {
    const gone = new Set(untouched().map(({ key }) => key))
    const indices = rowsNow().flatMap(({ key }, index) => (gone.has(key) ? [index] : []))
    list.remove(indices)
    rebuilt()
    setAdded([])
    announce(t('application.rowsTakenBack', { count: indices.length }))
    document.getElementById(address)?.focus()
  }
  const handleRemove = (index: number) => {
    const row = rowsNow()[index]
    list.remove(index)
    rebuilt()
    setRemoved(row ? { row, index } : null)
    setAdded([])
    announce(t('application.rowRemoved', { row: nameOf(index) }))
    requestAnimationFrame(() => undo.current?.focus())
  }
  const handleUndo = () => {
    if (!removed) return
    // A colleague may have restored the row meanwhile by editing it.
    const isBack = rowsNow().some(({ key }) => key === removed.row.key)
    if (!isBack) list.insert(removed.index, removed.row)
    rebuilt()
    setRemoved(null)
  }
  const handleMove = (from: number, to: number) => {
    list.move(from, to)
    rebuilt()
    announce(t('application.rowMoved', { row: nameOf(from), to: to + 1 }))
    // At the ends of the list the pressed button is removed, so the other one gets the focus.
    const [same, other] = to < from ? ([moveUpId, moveDownId] as const) : ([moveDownId, moveUpId] as const)
    const place = `${address}.${to}`
    requestAnimationFrame(() =>
      (document.getElementById(same(place)) ?? document.getElementById(other(place)))?.focus(),
    )
  }

  const present = added.filter(({ key }) => list.fields.some((row) => rowKeyOf(row) === key)).length
  const full = list.fields.length >= field.maxItems
  return (
    <FieldSet
      id={address}
      {...texts.questionWithLimits(address, rules)}
      optional={!holds(field.requiredWhen, answers)}
      className={styles['list']}
      {...problems}
    >
      <ol className={styles['rows']}>
        {list.fields.map((row, index) => (
          <li key={rowKeyOf(row)} className={styles['row']}>
            <Row
              field={field}
              index={index}
              count={list.fields.length}
              onTyped={save}
              isFull={full}
              onDuplicate={() => handleDuplicate(index)}
              onRemove={() => handleRemove(index)}
              onMove={(to) => handleMove(index, to)}
            />
          </li>
        ))}
      </ol>
      <div className={styles['listActions']}>
        {present > 0 && (
          <span className={styles['removed']}>
            {t('application.rowsAdded', { count: present })}{' '}
            <Button variant="quiet" size="small" onClick={handleUndoMany}>
              {t('application.undo')}
            </Button>
          </span>
        )}
        {field.id === 'budgetLines' && <BudgetTools room={field.maxItems - list.fields.length} onAdd={handleAddMany} />}
        {removed && (
          <span className={styles['removed']}>
            {t('application.rowRemoved', { row: nameOf(removed.index) })}{' '}
            <Button ref={undo} variant="quiet" size="small" onClick={handleUndo}>
              {t('application.undo')}
            </Button>
          </span>
        )}
        <Button
          id={address}
          variant="ghost"
          icon="plus"
          onClick={handleAdd}
          disabledReason={full && t('application.listFull', { max: field.maxItems })}
        >
          {texts.find(`field.${field.id}.add`) ?? t('application.add')}
        </Button>
      </div>
    </FieldSet>
  )
}

/** A start date and an end date share a line; every other part has its own. */
function inPlaces(parts: readonly Part[]): (readonly Part[])[] {
  const places: Part[][] = []
  for (const part of parts) {
    const last = places.at(-1)
    if (part.type === 'date' && last?.length === 1 && last[0]?.type === 'date') last.push(part)
    else places.push([part])
  }
  return places
}

const placeOf = (parts: readonly Part[]) =>
  parts.length > 1 ? styles['days'] : parts[0]?.type === 'longtext' ? styles['wide'] : styles['cell']

/** Rows keep their DOM elements, and so the focus, when they move or a colleague's rows arrive. */
const rowKeyOf = (row: Record<'rowId', string>): string =>
  'key' in row && typeof row.key === 'string' ? row.key : row.rowId

const Row = ({
  field,
  index,
  count,
  isFull,
  onTyped,
  onDuplicate,
  onRemove,
  onMove,
}: {
  field: ListField
  index: number
  count: number
  isFull: boolean
  onTyped: () => void
  onDuplicate: () => void
  onRemove: () => void
  onMove: (to: number) => void
}) => {
  const t = useText()
  const texts = useFormTexts()
  const { answers, rules } = useSectionForm()
  const address = `${addressOf(field)}.${index}`
  const problems = useProblems(address)
  const name = texts.row(field.id, index + 1)
  return (
    <FieldSet id={address} label={name} className={styles['rowSet']} {...problems}>
      <div className={styles['cells']}>
        {inPlaces(visibleParts(field, answers)).map((parts) => (
          <div key={parts[0]?.id} className={placeOf(parts)}>
            {parts.map((part) => {
              const cell = `${address}.${part.id}`
              const { label = part.id, hint } = texts.questionWithLimits(cell, rules)
              return (
                <ControlField
                  key={part.id}
                  control={part}
                  name={cell}
                  label={label}
                  hint={hint}
                  optional={!holds(part.requiredWhen, answers)}
                  autocomplete={part.autocomplete}
                  suggest={part.suggest}
                  onTyped={onTyped}
                />
              )
            })}
          </div>
        ))}
      </div>
      {field.id === 'budgetLines' && <LineTotal index={index} />}
      <div className={styles['rowActions']}>
        {index > 0 && (
          <Button id={moveUpId(address)} variant="quiet" size="small" onClick={() => onMove(index - 1)}>
            {t('application.moveUp')}
            <VisuallyHidden> {name}</VisuallyHidden>
          </Button>
        )}
        {index < count - 1 && (
          <Button id={moveDownId(address)} variant="quiet" size="small" onClick={() => onMove(index + 1)}>
            {t('application.moveDown')}
            <VisuallyHidden> {name}</VisuallyHidden>
          </Button>
        )}
        {!isFull && (
          <Button variant="quiet" size="small" onClick={onDuplicate}>
            {t('application.duplicate')}
            <VisuallyHidden> {name}</VisuallyHidden>
          </Button>
        )}
        <Button variant="quiet" size="small" icon="trash" onClick={onRemove}>
          {t('application.remove')}
          <VisuallyHidden> {name}</VisuallyHidden>
        </Button>
      </div>
    </FieldSet>
  )
}
