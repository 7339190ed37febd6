import { type Receipt, receiptSchema } from './application-record.ts'
import { unlessTooDeep } from './too-deep.ts'
import { jsonValueSchema } from './values.ts'
import { z } from './zod.ts'

const KIND = 'alliance-receipt'

const fileSchema = z.object({
  kind: z.literal(KIND),
  format: z.literal(1),
  receipt: receiptSchema,
  /** The answers that were sent; null in older files, when they were no longer available. */
  answers: z.nullable(z.record(z.string(), jsonValueSchema)),
})

/** A receipt as a file: the backend's receipt and the answers it covers. */
export interface ReceiptFile {
  readonly receipt: Receipt
  readonly answers: z.infer<typeof fileSchema>['answers']
}

export const receiptFileText = ({ receipt, answers }: ReceiptFile): string =>
  `${JSON.stringify({ kind: KIND, format: 1, receipt, answers }, null, 2)}\n`

/** Reads the JSON of a receipt file; the oldest files hold the receipt alone. Null for anything else. */
export function readReceiptFile(json: unknown): ReceiptFile | null {
  const file = unlessTooDeep(() => fileSchema.safeParse(json))
  if (file?.success) return { receipt: file.data.receipt, answers: file.data.answers }
  const bare = receiptSchema.safeParse(json)
  return bare.success ? { receipt: bare.data, answers: null } : null
}
