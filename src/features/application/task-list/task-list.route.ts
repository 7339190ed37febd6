import type { QueryClient } from '@tanstack/react-query'
import type { LoaderFunctionArgs } from 'react-router'
import { inTime } from '#src/backend/in-time.ts'
import { usualTimesInTime } from '#src/backend/queries/usual-times.ts'
import { applicationQueries } from '#src/backend/queries/applications.ts'
import { sessionQueries } from '#src/backend/queries/session.ts'
import { callOfGuest } from '#src/backend/saving/guest-draft.ts'
import { loadDecision, loadTurnedDown } from '../decision/load-decision.ts'
import type { ApplicationData } from '../drafts.ts'
import { makeLoader as makePageLoader } from '../load-application.ts'
import { TaskListPage } from './TaskListPage.tsx'
import { isEditable } from '../use-application.ts'

/** How long the page waits for the last typed place once everything else has loaded. */
const PATIENCE_MS = 400

export const makeLoader = (queryClient: QueryClient) => {
  const load = makePageLoader(queryClient)
  const askForPlace = async (applicationId: string): Promise<void> => {
    const { person } = await queryClient.ensureQueryData(sessionQueries.current())
    if (person && callOfGuest(applicationId) === null)
      await queryClient.prefetchQuery(applicationQueries.place(applicationId))
  }
  return async (args: LoaderFunctionArgs): Promise<ApplicationData> => {
    // Shown above the tasks, so it must not arrive later and move them.
    const place = askForPlace(args.params['applicationId'] ?? '').catch(() => undefined)
    const data = await load(args)
    // On failure the page loads it again.
    if (data.application.decision) await loadDecision().catch(() => undefined)
    if (data.application.turnedDown) await loadTurnedDown().catch(() => undefined)
    // Needed only by people who can change something.
    if (isEditable(data)) await Promise.all([inTime(place, PATIENCE_MS), usualTimesInTime(queryClient, [data.call.id])])
    return data
  }
}

export const Component = TaskListPage
