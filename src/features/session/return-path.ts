/**
 * Path to go to after signing in: a path of this site, else the overview. The parameter is untrusted: other sites,
 * `//host`, `javascript:` and the sign-in page itself are refused.
 */
export function returnPath(asked: string | null, origin: string): string {
  if (asked === null || !asked.startsWith('/')) return '/'
  let url: URL
  try {
    url = new URL(asked, origin)
  } catch {
    return '/'
  }
  if (url.origin !== origin || url.pathname === '/sign-in' || url.pathname.startsWith('//')) return '/'
  return `${url.pathname}${url.search}${url.hash}`
}
