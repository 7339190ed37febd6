import type { AttachedDocument } from '#src/domain/application-record.ts'
import type { DocumentSlotId } from '#src/domain/application/documents.ts'
import type { Instant } from '#src/domain/values.ts'
import type { Plan } from './plan.ts'
import { createRandom, type Random } from './random.ts'

const names: Readonly<Record<DocumentSlotId, string>> = {
  'DOC-3': 'sample-mandate-letter.pdf',
  'DOC-4': 'sample-registration.pdf',
  'DOC-5': 'sample-budget.xlsx',
  'DOC-6': 'sample-letter-of-partner.pdf',
  'DOC-7': 'sample-signature-page.pdf',
}

/** The files of a plan. They are invented like the rest: there is a name, a size and a digest, and no content. */
export function documentsOf({ id, number, modules, traits }: Plan, addedAt: Instant): AttachedDocument[] {
  const random = createRandom(104_729 + number)
  const slots: DocumentSlotId[] = []
  if (traits.has('non_profit') && !traits.has('mandate_missing')) slots.push('DOC-3')
  if (traits.has('non_profit')) slots.push('DOC-4')
  if (modules.includes('C')) slots.push('DOC-5', 'DOC-6')
  if (!traits.has('signature_missing')) slots.push('DOC-7')
  return slots.map((slot) => ({
    id: `${id}-${slot}`,
    slot,
    name: names[slot],
    format: names[slot].split('.').at(-1) ?? 'pdf',
    sizeBytes: random.int(60, 900) * 1024,
    sha256: digest(random),
    addedAt,
    replaced: false,
  }))
}

const digest = (random: Random): string =>
  Array.from({ length: 8 }, () =>
    Math.floor(random.next() * 2 ** 32)
      .toString(16)
      .padStart(8, '0'),
  ).join('')
