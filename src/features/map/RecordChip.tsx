import type { Member } from '#src/domain/member.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Chip } from '#src/ui/Chip.tsx'
import { dataOf } from './map-model.ts'

const looks = {
  documented: { tone: 'blue', text: 'map.documented' },
  applied: { tone: 'plain', text: 'map.applied' },
  sample: { tone: 'amber', text: 'map.sample' },
} as const

/** What the record of a member stands for. */
export function RecordChip({ member }: { member: Member }) {
  const t = useText()
  const { tone, text } = looks[dataOf(member)]
  return <Chip tone={tone}>{t(text)}</Chip>
}
