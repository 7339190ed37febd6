import { hasOnlyApplied } from '#src/domain/member.ts'
import type { Member } from '#src/domain/member.ts'
import { useFormats } from './use-formats.ts'
import { useText } from './use-text.ts'

/** Facts of a participant in words; the page must load area `map`. */
export function useMemberWords() {
  const t = useText()
  const { date } = useFormats()
  return {
    kind: ({ kind }: Pick<Member, 'kind'>): string => t(`map.kind.${kind}`),
    /** Date of joining: the day, or what is known of it. */
    joined: (member: Pick<Member, 'certainty' | 'joined'>): string => {
      const { on, notBefore, notAfter } = member.joined
      const appliedBy = hasOnlyApplied(member) && (on ?? notAfter)
      if (appliedBy) return t('map.joined.applied', { date: date(appliedBy) })
      if (on) return date(on)
      if (notBefore && notAfter) return t('map.joined.between', { from: date(notBefore), to: date(notAfter) })
      if (notAfter) return t('map.joined.before', { date: date(notAfter) })
      return notBefore ? t('map.joined.after', { date: date(notBefore) }) : t('map.joined.unknown')
    },
  }
}
