import type { QueryClient } from '@tanstack/react-query'
import type { ComponentType } from 'react'
import type { LoaderFunction, RouteObject, ShouldRevalidateFunction } from 'react-router'
import type { Area } from '#src/i18n/messages.ts'
import { withArea } from '#src/i18n/with-area.ts'

/**
 * What a page's module exports. The loader awaits the queries of the page, which then reads them with
 * `useSuspenseQuery`.
 */
export type PageModule = {
  Component: ComponentType
  makeLoader?: (queryClient: QueryClient) => LoaderFunction
  /** When the loader runs again while the page stands; at every change of the address where it is left out. */
  shouldRevalidate?: ShouldRevalidateFunction
}

/** Kept on every route of a page: fetches code and texts before somebody goes there. */
export type PageHandle = { warm: () => Promise<unknown> }

/** Makes pages in chunks of their own, each with its texts; fetched when visited, or on intent. */
export const pagesOf =
  (queryClient: QueryClient) =>
  (path: `/${string}`, areas: readonly Area[], importPage: () => Promise<PageModule>): RouteObject => {
    const load = withArea(areas, importPage)
    const handle: PageHandle = { warm: load }
    return {
      path,
      handle,
      lazy: async () => {
        const { Component, makeLoader, shouldRevalidate } = await load()
        return {
          Component,
          ...(makeLoader && { loader: makeLoader(queryClient) }),
          ...(shouldRevalidate && { shouldRevalidate }),
        }
      },
    }
  }
