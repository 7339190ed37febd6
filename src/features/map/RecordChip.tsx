import type { Member } from '#src/domain/member.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Chip } from '#src/ui/Chip.tsx'
import { dataOf } from './model/map-model.ts'

const tones = { documented: 'blue', applied: 'plain', sample: 'amber' } as const

/** The kind of a member's record. */
export function RecordChip({ member }: { member: Member }) {
  const t = useText()
  const kind = dataOf(member)
  return <Chip tone={tones[kind]}>{t(`map.${kind}`)}</Chip>
}
