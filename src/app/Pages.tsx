import { Outlet, ScrollRestoration } from 'react-router'

/**
 * The middle of the shell. Scroll positions are restored once a page is rendered, not while the first one loads and
 * there is nothing to scroll.
 */
export const Pages = () => (
  <>
    <Outlet />
    {/* The first entry of every visit has the same key, so its path is used instead. */}
    <ScrollRestoration getKey={({ key, pathname }) => (key === 'default' ? pathname : key)} />
  </>
)
