import type { QueryClient } from '@tanstack/react-query'
import type { ComponentType } from 'react'
import type { LoaderFunction, RouteObject, ShouldRevalidateFunction } from 'react-router'
import type { Area } from '#src/i18n/messages.ts'
import { withArea } from '#src/i18n/with-area.ts'

/**
 * Exports of a page's module. The loader awaits the queries of the page, which then reads them with `useSuspenseQuery`.
 */
export type PageModule = {
  Component: ComponentType
  makeLoader?: (queryClient: QueryClient) => LoaderFunction
  /** When the loader runs again while the page is open; if absent, on every change of the URL. */
  shouldRevalidate?: ShouldRevalidateFunction
}

/** Handle of every page route: loads code and texts before somebody goes there. */
export type PageHandle = { warm: () => Promise<unknown> }

/** Creates page routes as separate chunks, each with its texts; loaded on visit or on intent. */
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
