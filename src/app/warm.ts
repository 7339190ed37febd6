import { matchRoutes, type RouteObject } from 'react-router'

const hasWarm = (handle: unknown): handle is { warm: () => Promise<unknown> } =>
  typeof handle === 'object' && handle !== null && 'warm' in handle && typeof handle.warm === 'function'

type Routes = { routes: RouteObject[] }

const warmed = new Set<unknown>()

/** Loads the code and texts of the page at a path, once. A failure is left to the visit itself. */
export const warmPath = async (router: Routes, pathname: string): Promise<void> => {
  await Promise.all(
    (matchRoutes(router.routes, pathname) ?? []).map(async ({ route }) => {
      const { handle }: { handle?: unknown } = route
      if (!hasWarm(handle) || warmed.has(handle)) return
      warmed.add(handle)
      await handle.warm().catch(() => warmed.delete(handle))
    }),
  )
}

/** For pointer and focus events anywhere in the page: somebody near a link is likely to follow it. */
export const warmLinkOf = (router: Routes, target: EventTarget): void => {
  const link = target instanceof Element ? target.closest('a[href]') : null
  if (link instanceof HTMLAnchorElement && link.origin === window.location.origin) void warmPath(router, link.pathname)
}
