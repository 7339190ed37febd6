import type { Limit } from '#src/domain/application/limits.ts'
import type { Formats } from './formats.ts'
import type { FindText } from './second-language.ts'

/** For example `Rule: up to 4 entries.` or `Advice: 10 to 25 participants. Otherwise reviewers may ask.` */
export function limitText({ code, severity, params }: Limit, find: FindText, { date }: Pick<Formats, 'date'>): string {
  const shown = Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, typeof value === 'string' ? date(value) : value]),
  )
  return find(`limit.is.${severity}`, { limit: find(`limit.${code}`, shown) ?? '' }) ?? ''
}
