import type { QueryClient } from '@tanstack/react-query'
import type { LoaderFunctionArgs } from 'react-router'
import { BackendError } from '#src/backend/errors.ts'
import { applicationQueries } from '#src/backend/queries/applications.ts'
import { sectionNamed } from '#src/domain/application/fields.ts'
import { loadAnswersToRead } from './section/AnswersToRead.tsx'
import { type ApplicationData, openApplication } from './drafts.ts'
import { loadUnsentNotice } from './load-later.ts'
import { sentSubmission } from './version/sent-submission.ts'
import { isEditable } from './use-application.ts'

/** Loader of every page of one application. An unknown section is "not found". */
export const makeLoader =
  (queryClient: QueryClient) =>
  async ({ params, request }: LoaderFunctionArgs): Promise<ApplicationData> => {
    const section = sectionNamed(params['section'])
    if (params['section'] !== undefined && !section) throw new BackendError('getApplication', 'not_found')
    const data = await openApplication(queryClient, params['applicationId'] ?? '')
    const number = Number(new URL(request.url).searchParams.get('receipt') ?? '')
    if (data.application.submissions.some((submission) => submission.number === number)) {
      await queryClient.ensureQueryData(applicationQueries.receipt(data.application.id, number))
      // Needed for the file of the receipt, which loads it again on failure.
      void queryClient.prefetchQuery(applicationQueries.sentVersion(data.application.id, number))
      return data
    }
    // On failure the page loads it again.
    if (section && !isEditable(data, section)) await loadAnswersToRead().catch(() => undefined)
    const sent = sentSubmission(data)
    if (sent) {
      const query = applicationQueries.sentVersion(data.application.id, sent.number)
      // Without the sent version the page shows less and retries.
      await Promise.all([queryClient.ensureQueryData({ ...query, retry: false }), loadUnsentNotice()]).catch(
        () => undefined,
      )
    }
    return data
  }
