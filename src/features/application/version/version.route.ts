import type { QueryClient } from '@tanstack/react-query'
import type { LoaderFunctionArgs } from 'react-router'
import { BackendError } from '#src/backend/errors.ts'
import { applicationQueries } from '#src/backend/queries/applications.ts'
import { isGuest } from '#src/backend/saving/guest-draft.ts'
import type { ApplicationData } from '../drafts.ts'
import { makeLoader as makeApplicationLoader } from '../load-application.ts'
import { VersionPage } from './VersionPage.tsx'

/** Refuses an invalid number as "not found"; for others the backend decides. */
export const makeLoader =
  (queryClient: QueryClient) =>
  async (args: LoaderFunctionArgs): Promise<ApplicationData> => {
    const data = await makeApplicationLoader(queryClient)(args)
    const number = Number(args.params['number'])
    if (!Number.isInteger(number) || isGuest(data.application)) throw new BackendError('getSentVersion', 'not_found')
    await queryClient.ensureQueryData(applicationQueries.sentVersion(data.application.id, number))
    return data
  }

export const Component = VersionPage
