import { useQuery } from '@tanstack/react-query'
import { applicationQueries } from '#src/backend/queries/applications.ts'
import type { Submission } from '#src/domain/application-record.ts'
import { type Unsent, readByOffice, unsentParts } from '#src/domain/application/unsent.ts'
import type { SectionId } from '#src/domain/application/types.ts'
import { isAskedAbout } from '#src/domain/clarification.ts'
import type { ApplicationData } from '../drafts.ts'
import { useAllAnswers } from '../use-saver.ts'
import { sentSubmission } from './sent-submission.ts'

/**
 * What the draft, as it stands on this device, says otherwise than the version that was sent. `unsent` is null while
 * that version cannot be had. Null when nothing was sent.
 *
 * @param section only what differs there.
 */
export function useUnsent(
  data: ApplicationData,
  section?: SectionId,
): { submission: Submission; unsent: Unsent | null } | null {
  const { application, draft } = data
  const answers = useAllAnswers(draft.saver)
  const submission = sentSubmission(data)
  const { data: sent } = useQuery({
    ...applicationQueries.sentVersion(application.id, submission?.number ?? 0),
    enabled: submission !== null,
  })
  if (!submission) return null
  if (!sent) return { submission, unsent: null }
  const { clarification, answerBy, documents } = application
  // What the office waits for is on a page of its own.
  const asked = answerBy === null ? [] : (clarification?.questions ?? [])
  const unsent = unsentParts({ answers, documents }, readByOffice(sent, clarification), (address) =>
    isAskedAbout(asked, address),
  )
  return { submission, unsent: section === undefined ? unsent : inSection(unsent, section) }
}

const inSection = ({ differences, slots }: Unsent, section: SectionId): Unsent => ({
  differences: differences.filter((difference) => difference.section === section),
  slots: section === 'documents' ? slots : [],
})
