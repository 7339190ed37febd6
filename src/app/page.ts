import type { QueryClient } from '@tanstack/react-query'
import type { ComponentType } from 'react'
import type { LoaderFunction, RouteObject } from 'react-router'
import type { Area } from '#src/i18n/messages.ts'
import { withArea } from '#src/i18n/with-area.ts'

/**
 * What a feature's `route.tsx` exports. The loader awaits the queries of the page, which then reads them with
 * `useSuspenseQuery`.
 */
export type PageModule = {
  Component: ComponentType
  makeLoader?: (queryClient: QueryClient) => LoaderFunction
}

/** Kept on every route of a page: fetches code and texts before somebody goes there. */
export type PageHandle = { warm: () => Promise<unknown> }

/** A page in a chunk of its own, with its texts; read when it is visited, or on intent. */
export const page = (
  queryClient: QueryClient,
  path: string | undefined,
  areas: readonly Area[],
  importPage: () => Promise<PageModule>,
): RouteObject => {
  const load = withArea(areas, importPage)
  const handle: PageHandle = { warm: load }
  return {
    ...(path === undefined ? { index: true } : { path }),
    handle,
    lazy: async () => {
      const { Component, makeLoader } = await load()
      return makeLoader ? { Component, loader: makeLoader(queryClient) } : { Component }
    },
  }
}
