import { useQuery } from '@tanstack/react-query'
import { applicationQueries } from '#src/backend/queries/applications.ts'
import type { Submission } from '#src/domain/application-record.ts'
import { type Unsent, readByOffice, unsentParts } from '#src/domain/application/unsent.ts'
import type { SectionId } from '#src/domain/application/types.ts'
import { isAskedAbout } from '#src/domain/clarification.ts'
import type { ApplicationData } from '../drafts.ts'
import { useAllAnswers } from '../saving/use-saver.ts'
import { sentSubmission } from './sent-submission.ts'

/**
 * Differences between the draft on this device and the sent version. Null if nothing was sent; `unsent` is null if the
 * sent version cannot be loaded.
 *
 * @param section only differences in this section.
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
  // Parts that the office asks about have their own page.
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
