import type { QueryClient } from '@tanstack/react-query'
import type { RouteObject } from 'react-router'
import { page } from './page.ts'
import { NotFoundPage } from './NotFoundPage.tsx'
import { PageLoading } from './PageLoading.tsx'
import { RouteError } from './RouteError.tsx'
import { Shell } from './Shell.tsx'

/** Every address of design.md section 3 that is built. What is not listed answers "not found" inside the shell. */
export const createRoutes = (queryClient: QueryClient): RouteObject[] => [
  {
    Component: Shell,
    ErrorBoundary: RouteError,
    children: [
      {
        // Pages fail inside the shell; the first one shows its place while it is on its way.
        ErrorBoundary: RouteError,
        HydrateFallback: PageLoading,
        children: [
          page(queryClient, undefined, ['overview'], () => import('#src/features/overview/route.tsx')),
          page(queryClient, 'map', ['map'], () => import('#src/features/map/route.tsx')),
          page(queryClient, 'secretariat', ['secretariat', 'map'], () => import('#src/features/secretariat/route.tsx')),
          { path: '*', Component: NotFoundPage },
        ],
      },
    ],
  },
]
