import type { ApplicantView } from '#src/domain/status.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Chip, type ChipTone } from '#src/ui/Chip.tsx'

const tones: Record<ApplicantView, ChipTone> = {
  draft: 'blue',
  received: 'green',
  received_late: 'amber',
  question: 'amber',
  under_review: 'blue',
  result: 'plain',
  withdrawn: 'plain',
}

export const StatusChip = ({ view }: { view: ApplicantView }) => {
  const t = useText()
  return <Chip tone={tones[view]}>{t(`status.applicant.${view}`)}</Chip>
}
