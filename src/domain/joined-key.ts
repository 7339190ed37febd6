import type { Member } from './member.ts'
import type { PlainDate } from './values.ts'

/** A day for sorting only: the known day, or a known bound. Null sorts last in both directions. */
export const joinedKey = ({ joined }: Pick<Member, 'joined'>): PlainDate | null =>
  joined.on ?? joined.notAfter ?? joined.notBefore
