import type { QueryClient } from '@tanstack/react-query'
import type { RouteObject } from 'react-router'
import { pagesOf } from './page.ts'
import { NotFoundPage } from './NotFoundPage.tsx'
import { PageLoading } from './PageLoading.tsx'
import { Pages } from './Pages.tsx'
import { RouteError } from './RouteError.tsx'
import { Shell } from './Shell.tsx'

/** Every URL of this application. Others show "not found" inside the shell. */
export const createRoutes = (queryClient: QueryClient): RouteObject[] => {
  const page = pagesOf(queryClient)
  return [
    {
      Component: Shell,
      ErrorBoundary: RouteError,
      children: [
        {
          Component: Pages,
          // Errors of pages are shown inside the shell; the first page has a placeholder while it loads.
          ErrorBoundary: RouteError,
          HydrateFallback: PageLoading,
          children: [
            page('/', ['overview'], () => import('#src/features/overview/overview.route.tsx')),
            page('/map', ['map', 'map-page', 'legend', 'members'], () => import('#src/features/map/map.route.tsx')),
            page(
              '/countries',
              ['countries', 'country-list', 'charts', 'files', 'view'],
              () => import('#src/features/countries/list.route.tsx'),
            ),
            page(
              '/coverage',
              ['coverage', 'countries', 'files'],
              () => import('#src/features/countries/coverage.route.tsx'),
            ),
            page(
              '/countries/:code',
              ['countries', 'legend'],
              () => import('#src/features/countries/country.route.tsx'),
            ),
            page(
              '/members/:memberId',
              ['countries', 'participant', 'legend', 'members', 'topics'],
              () => import('#src/features/countries/member.route.tsx'),
            ),
            page('/calls', ['calls'], () => import('#src/features/calls/list.route.tsx')),
            page('/calls/:callId', ['calls'], () => import('#src/features/calls/call.route.tsx')),
            page(
              '/calls/:callId/questions',
              ['calls', 'call-text', 'form'],
              () => import('#src/features/calls/form/questions.route.tsx'),
            ),
            page(
              '/calls/:callId/guide',
              ['calls', 'call-text', 'form'],
              () => import('#src/features/calls/guide/guide.route.tsx'),
            ),
            page(
              '/calls/:callId/eligibility',
              ['calls', 'call-text', 'form', 'eligibility'],
              () => import('#src/features/calls/eligibility/eligibility.route.tsx'),
            ),
            page(
              '/calls/:callId/interest',
              ['joining', 'saving'],
              () => import('#src/features/join/interest.route.tsx'),
            ),
            page('/join', ['joining', 'saving', 'topics'], () => import('#src/features/join/join.route.tsx')),
            page('/join/sent/:reference?', ['joining', 'topics'], () => import('#src/features/join/sent.route.tsx')),
            page('/cooperate', ['joining', 'saving', 'topics'], () => import('#src/features/join/cooperate.route.tsx')),
            page('/sign-in', ['public'], () => import('#src/features/session/sign-in.route.tsx')),
            page('/about', ['public'], () => import('#src/features/pages/about.route.tsx')),
            page('/privacy', ['public'], () => import('#src/features/pages/privacy.route.tsx')),
            page('/accessibility', ['public'], () => import('#src/features/pages/accessibility.route.tsx')),
            page(
              '/applications',
              ['application', 'saving', 'application-pages', 'form', 'statuses'],
              () => import('#src/features/application/list/list.route.ts'),
            ),
            page(
              '/signing',
              ['application', 'saving', 'form', 'together', 'team'],
              () => import('#src/features/application/sign/signing.route.ts'),
            ),
            page(
              '/invitations',
              ['form', 'together', 'team'],
              () => import('#src/features/application/team/invitation.route.ts'),
            ),
            page(
              '/applications/:applicationId',
              ['application', 'saving', 'application-pages', 'form', 'together', 'team', 'statuses'],
              () => import('#src/features/application/task-list/task-list.route.ts'),
            ),
            page(
              '/applications/:applicationId/check',
              ['application', 'saving', 'application-pages', 'form', 'together', 'team'],
              () => import('#src/features/application/check/check.route.ts'),
            ),
            page(
              '/applications/:applicationId/copies',
              ['application', 'saving', 'application-pages', 'form', 'together', 'exchange'],
              () => import('#src/features/application/exchange/copies.route.ts'),
            ),
            page(
              '/applications/:applicationId/signature',
              ['application', 'saving', 'application-pages', 'form', 'together', 'team'],
              () => import('#src/features/application/sign/signature.route.ts'),
            ),
            page(
              '/applications/:applicationId/question',
              ['application', 'saving', 'application-pages', 'form', 'together', 'clarification'],
              () => import('#src/features/application/question/question.route.ts'),
            ),
            page(
              '/applications/:applicationId/versions/:number',
              ['application', 'saving', 'application-pages', 'form', 'together', 'versions'],
              () => import('#src/features/application/version/version.route.ts'),
            ),
            page(
              '/applications/:applicationId/people',
              ['application', 'saving', 'form', 'together', 'team'],
              () => import('#src/features/application/team/people.route.ts'),
            ),
            page(
              '/applications/:applicationId/:section',
              ['application', 'saving', 'form', 'together'],
              () => import('#src/features/application/section/section.route.ts'),
            ),
            page('/receipts/verify', ['receipts'], () => import('#src/features/receipts/verify.route.tsx')),
            page('/review', ['review', 'statuses'], () => import('#src/features/review/board.route.tsx')),
            page(
              '/review/:proposalId',
              ['review', 'application', 'saving', 'clarification', 'form', 'statuses'],
              () => import('#src/features/review/proposal.route.tsx'),
            ),
            page(
              '/secretariat',
              ['secretariat', 'members', 'countries', 'country-list', 'charts', 'statuses'],
              () => import('#src/features/secretariat/secretariat.route.tsx'),
            ),
            page(
              '/secretariat/calls/:callId',
              ['calls', 'call-text', 'form'],
              () => import('#src/features/calls/desk/desk.route.tsx'),
            ),
            page(
              '/secretariat/join-requests/:reference?',
              ['joining', 'secretariat', 'topics'],
              () => import('#src/features/join/desk/desk.route.tsx'),
            ),
            { path: '*', Component: NotFoundPage },
          ],
        },
      ],
    },
  ]
}
