import type { DocumentSlotId } from '#src/domain/application/documents.ts'
import type { Instant } from '#src/domain/values.ts'
import type { StoredDocument } from '../state.ts'
import type { Plan } from './plan.ts'
import { sampleFacts } from './sample-files.ts'

/** The files of a plan; invented, like all sample data. */
export function documentsOf({ id, modules, traits }: Plan, addedAt: Instant): StoredDocument[] {
  const slots: DocumentSlotId[] = []
  if (traits.has('non_profit') && !traits.has('mandate_missing')) slots.push('DOC-3')
  if (traits.has('non_profit')) slots.push('DOC-4')
  if (modules.includes('C')) slots.push('DOC-5', 'DOC-6')
  if (!traits.has('signature_missing')) slots.push('DOC-7')
  return slots.map((slot) => ({ id: `${id}-${slot}`, slot, ...sampleFacts(slot), addedAt, replaced: false }))
}
