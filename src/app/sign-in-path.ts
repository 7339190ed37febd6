/** Path of the sign-in page that returns to the present page. */
export const signInPath = ({ pathname, search }: { pathname: string; search: string }): string =>
  pathname === '/' || pathname === '/sign-in'
    ? '/sign-in'
    : `/sign-in?${new URLSearchParams({ return: `${pathname}${search}` })}`
