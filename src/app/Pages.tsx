import { Outlet, ScrollRestoration } from 'react-router'

/**
 * What is in the middle of the shell. The place that somebody had scrolled to is looked for when a page stands here, not
 * while the first one is on its way and there is nothing to scroll.
 */
export const Pages = () => (
  <>
    <Outlet />
    {/* The first entry of every visit has the same key: told apart by its path. */}
    <ScrollRestoration getKey={({ key, pathname }) => (key === 'default' ? pathname : key)} />
  </>
)
