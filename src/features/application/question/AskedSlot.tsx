import { useState } from 'react'
import type { FilesOnTheirWay, Uploads } from '#src/backend/saving/uploads.ts'
import { countingDocuments, documentAddress, documentSlots } from '#src/domain/application/documents.ts'
import type { Finding } from '#src/domain/application/types.ts'
import { DocumentSlot } from '../documents/DocumentSlot.tsx'
import { findingsOfBackend } from '../documents/findings-of-backend.ts'
import type { ApplicationData } from '../drafts.ts'
import { useAllAnswers } from '../saving/use-saver.ts'
import { AskedPart } from './AskedPart.tsx'
import type { NumberedQuestion } from './OpenQuestions.tsx'
import type { Clarification } from './QuestionPage.tsx'

/** A question about a document slot. */
export const AskedSlot = ({
  data,
  question,
  clarification,
  findings,
  uploads,
  onTheirWay,
}: {
  data: ApplicationData
  question: NumberedQuestion
  clarification: Clarification
  findings: readonly Finding[]
  uploads: Uploads | null
  onTheirWay: FilesOnTheirWay
}) => {
  const { application, call, draft } = data
  const answers = useAllAnswers(draft.saver)
  /** Findings on the file that was chosen last. */
  const [refused, setRefused] = useState<readonly Finding[]>([])
  const slot = documentSlots.find(({ id }) => documentAddress(id) === question.address)?.id
  if (!slot) return null
  const otherBytes = countingDocuments(answers, application.documents)
    .filter((file) => file.slot !== slot)
    .reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)
  return (
    <AskedPart data={data} question={question} clarification={clarification}>
      <DocumentSlot
        place={{ slot, rules: call.rules, documents: application.documents, otherBytes }}
        application={application}
        saver={draft.saver}
        uploads={uploads}
        onItsWay={onTheirWay[slot]}
        findings={[
          ...findings.filter(({ address }) => address === question.address),
          ...(refused.length > 0 ? refused : findingsOfBackend(onTheirWay[slot])),
        ]}
        onChecked={setRefused}
        heading="h3"
      />
    </AskedPart>
  )
}
