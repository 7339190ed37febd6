import type { QueryClient } from '@tanstack/react-query'
import type { LoaderFunctionArgs } from 'react-router'
import { BackendError } from '#src/backend/errors.ts'
import { applicationQueries } from '#src/backend/queries/applications.ts'
import { sectionNamed } from '#src/domain/application/fields.ts'
import { loadAnswersToRead } from './AnswersToRead.tsx'
import { type ApplicationData, openApplication } from './drafts.ts'
import { loadUnsentNotice } from './load-later.ts'
import { sentSubmission } from './version/sent-submission.ts'
import { isEditable } from './use-application.ts'

/** The loader of every page of one application; an address that names no section is none. */
export const makeLoader =
  (queryClient: QueryClient) =>
  async ({ params, request }: LoaderFunctionArgs): Promise<ApplicationData> => {
    const section = sectionNamed(params['section'])
    if (params['section'] !== undefined && !section) throw new BackendError('getApplication', 'not_found')
    const data = await openApplication(queryClient, params['applicationId'] ?? '')
    const number = Number(new URL(request.url).searchParams.get('receipt') ?? '')
    if (data.application.submissions.some((submission) => submission.number === number)) {
      await queryClient.ensureQueryData(applicationQueries.receipt(data.application.id, number))
      // Goes into the file of the receipt. What fails is asked for again there.
      void queryClient.prefetchQuery(applicationQueries.sentVersion(data.application.id, number))
      return data
    }
    // Asked for again by the page where it fails.
    if (section && !isEditable(data, section)) await loadAnswersToRead().catch(() => undefined)
    const sent = sentSubmission(data)
    if (sent) {
      const query = applicationQueries.sentVersion(data.application.id, sent.number)
      // Without it the page says less and asks again; it is there all the same.
      await Promise.all([queryClient.ensureQueryData({ ...query, retry: false }), loadUnsentNotice()]).catch(
        () => undefined,
      )
    }
    return data
  }
