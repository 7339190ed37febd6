/**
 * Where to go after signing in: a path of this very site, or the overview. What the address says is untrusted: another
 * site, `//host`, `javascript:` and the sign-in page itself are refused.
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
