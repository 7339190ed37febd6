import { randomName } from '#src/backend/random-name.ts'
import { officeQuestionSchema } from '#src/domain/application-record.ts'
import { stepReasonProblem } from '#src/domain/transitions.ts'
import { z } from '#src/domain/zod.ts'

export const typedSchema = z.object({
  message: z.string(),
  rows: z.array(z.object({ key: z.string(), address: z.string(), text: z.string() })),
})
export type Typed = z.infer<typeof typedSchema>

export const emptyRow = (): Typed['rows'][number] => ({
  key: randomName().slice(0, 8),
  address: '',
  text: '',
})

export interface AskProblem {
  /** Id of the field. */
  readonly field: string
  readonly code: 'message' | 'place' | 'twice' | 'text' | 'too_long'
}

/** Problems of the questions, in the order of the fields. */
export function askProblems({ message, rows }: Typed): AskProblem[] {
  const found: AskProblem[] = []
  const problem = stepReasonProblem(message)
  if (problem !== null) found.push({ field: 'ask-message', code: problem === 'required' ? 'message' : 'too_long' })
  for (const [index, { address, text }] of rows.entries()) {
    const isTwice = rows.findIndex((other) => other.address === address) < index
    if (address === '') found.push({ field: `ask-${index}-place`, code: 'place' })
    else if (isTwice) found.push({ field: `ask-${index}-place`, code: 'twice' })
    const parsed = z.safeParse(officeQuestionSchema.shape.text, text)
    if (!parsed.success) found.push({ field: `ask-${index}-text`, code: text.trim() === '' ? 'text' : 'too_long' })
  }
  return found
}
