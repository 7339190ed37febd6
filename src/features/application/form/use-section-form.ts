import { useEffect, useState, useSyncExternalStore } from 'react'
import { type UseFormReturn, useForm } from 'react-hook-form'
import { sameValue } from '#src/domain/same-value.ts'
import type { DraftSaver } from '#src/backend/saving/draft.ts'
import { addresses, isList, isSimple } from '#src/domain/application/fields.ts'
import type { Answers, ListField, SectionId } from '#src/domain/application/types.ts'
import type { Locale } from '#src/domain/localised.ts'
import type { JsonValue } from '#src/domain/values.ts'
import {
  formValues,
  rowsIn,
  rowsValue,
  shapeOfSection,
  typedOf,
  type TypedRow,
  typedRows,
  valueOf,
} from '../form-model.ts'

/** Answers as of the last time that a field of the section appeared or disappeared. */
export function useShapedAnswers(saver: DraftSaver, section: SectionId): Answers {
  const [read] = useState(() => {
    let shape: string | undefined
    let answers = saver.answers()
    return () => {
      const present = shapeOfSection(section, saver.answers())
      if (present !== shape) {
        shape = present
        answers = saver.answers()
      }
      return answers
    }
  })
  return useSyncExternalStore(saver.subscribe, read)
}

/** The form of a section, filled once; answers from elsewhere are then put into its inputs. */
export function useTypedForm(saver: DraftSaver, section: SectionId, locale: Locale): UseFormReturn {
  const form = useForm({ defaultValues: formValues(section, saver.answers(), locale) })

  // Outside React: the draft, for answers saved by a colleague or another tab.
  useEffect(
    () =>
      saver.subscribe((event) => {
        if (event.kind !== 'values') return
        for (const address of event.addresses) if (isOf(address, section)) putIn(form, saver.answers(), address, locale)
      }),
    [saver, form, section, locale],
  )
  return form
}

const isOf = (address: string, section: SectionId): boolean => addresses.get(address)?.field.section === section

/** Keeps cells as typed if they mean the same, since somebody may be editing them. */
function asTyped(field: ListField, row: TypedRow, present: unknown): TypedRow {
  const before = rowsIn(present).find(({ key }) => key === row.key)
  if (!before) return row
  const cells = field.item.flatMap((part): [string, JsonValue][] => {
    const [typed, next] = [before[part.id], row[part.id]]
    return typed !== undefined && sameValue(valueOf(part, typed), valueOf(part, next)) ? [[part.id, typed]] : []
  })
  return { ...row, ...Object.fromEntries(cells), key: row.key }
}

/**
 * Puts an answer into the form. An input that means the same stays as typed: `1 200` does not become `1200` while
 * typing.
 */
export function putIn(form: UseFormReturn, answers: Answers, address: string, locale: Locale): void {
  const found = addresses.get(address)
  if (!found) return
  const { field, part } = found
  const value = answers[address] ?? null
  if (isList(field)) {
    const present: unknown = form.getValues(address)
    if (sameValue(rowsValue(field, present), value)) return
    const rows = typedRows(field, answers, locale).map((row) => asTyped(field, row, present))
    form.setValue(address, rows)
    // Existing rows keep their inputs, which are updated one by one.
    for (const [index, row] of rows.entries()) {
      for (const column of field.item) form.setValue(`${address}.${index}.${column.id}`, row[column.id])
    }
    return
  }
  const control = part ?? (isSimple(field) ? field : null)
  if (!control || sameValue(valueOf(control, form.getValues(address)), value)) return
  form.setValue(address, typedOf(control, value, locale))
}
