import type { FieldError } from '#src/ui/ErrorSummary.tsx'
import { type FieldName, useProblemText } from './problem-text.ts'
import type { FieldProblem } from './use-send-form.ts'

/** Messages for summary and fields; shows only the first problem of a field. */
export function useFieldErrors<Name extends FieldName>(problems: readonly FieldProblem[], fields: readonly Name[]) {
  const textOf = useProblemText()
  const messages = new Map<Name, string>()
  for (const { field, code } of problems) {
    const name = fields.find((candidate) => candidate === field)
    if (name && !messages.has(name)) messages.set(name, textOf({ field: name, code }))
  }
  const summary: FieldError[] = [...messages].map(([id, message]) => ({ id, message }))
  return { summary, errorOf: (name: Name): string | undefined => messages.get(name) }
}
