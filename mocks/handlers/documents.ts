import { documentAddress } from '#src/domain/application/documents.ts'
import type { Finding } from '#src/domain/application/types.ts'
import type { ProblemError } from '#src/domain/problem.ts'
import { notFound, Refusal } from '../refusal.ts'
import { sampleBytes } from '../seeds/sample-files.ts'
import type { StoredDocument } from '../state.ts'
import { scanned } from '../views/scan.ts'
import { change, findApplication, requireEditable } from './applications.ts'
import { caller, type Context, type Handlers, newId } from './context.ts'
import { findProposal } from './proposals.ts'
import { requireOpen } from './reviews.ts'

export const errorOf = ({ address, code, params, severity }: Finding): ProblemError => ({
  pointer: address,
  code,
  detail: `${address}: ${code.replaceAll('_', ' ')}`,
  severity,
  ...(params && { params: { ...params } }),
})

const sizeCodes: ReadonlySet<string> = new Set(['file_too_large', 'files_too_large'])

/** Refuses a file, with its findings. */
export function refuseFile(findings: readonly Finding[]): never {
  const onlySize = findings.every(({ code }) => sizeCodes.has(code))
  throw new Refusal(onlySize ? 'too_large' : 'invalid', { errors: findings.map(errorOf) })
}

async function fileOf(documents: readonly StoredDocument[], documentId: string, context: Context): Promise<File> {
  const document = documents.find(({ id }) => id === documentId)
  if (!document) throw notFound()
  if (scanned(document, context.now).scan === 'refused') throw new Refusal('forbidden')
  const bytes = (await context.file(document.id)) ?? sampleBytes(document)
  if (!bytes) throw new Error(`the bytes of ${document.id} are lost`)
  return new File([bytes], document.name)
}

export const documentHandlers: Pick<Handlers, 'readDocument' | 'readProposalDocument' | 'removeDocument'> = {
  readDocument: ({ applicationId, documentId }, context) =>
    fileOf(findApplication(applicationId, context).application.documents, documentId, context),

  async readProposalDocument({ proposalId, documentId }, context) {
    const sight = findProposal(proposalId, context)
    requireOpen(sight)
    // Files sent first stay readable after the answer replaced them.
    const { clarification } = sight.application
    const sent = [...sight.submission.documents, ...(clarification?.before.documents ?? [])]
    const file = await fileOf(sent, documentId, context)
    const who = { personId: caller(context).id, applicationId: sight.application.id, documentId }
    context.state.openings.push({ id: newId('opening'), at: context.now, ...who })
    return file
  },

  removeDocument({ applicationId, documentId }, context) {
    const found = findApplication(applicationId, context)
    const { application } = found
    const document = application.documents.find(({ id }) => id === documentId)
    if (!document) throw notFound()
    requireEditable(found, context, [documentAddress(document.slot)])
    if (document.replaced) return scanned(document, context.now)
    const removed = { ...document, replaced: true }
    const documents = application.documents.map((other) => (other === document ? removed : other))
    change(application, { documents }, context)
    return scanned(removed, context.now)
  },
}
