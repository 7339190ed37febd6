/** Address of the sign-in page that leads back to where somebody is. */
export const signInPath = ({ pathname, search }: { pathname: string; search: string }): string =>
  pathname === '/' || pathname === '/sign-in'
    ? '/sign-in'
    : `/sign-in?${new URLSearchParams({ return: `${pathname}${search}` })}`
