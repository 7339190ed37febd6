import type { RequestStatus } from '#src/domain/request-steps.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Chip, type ChipTone } from '#src/ui/Chip.tsx'

const tones: Readonly<Record<RequestStatus, ChipTone>> = {
  sent: 'blue',
  question: 'amber',
  accepted: 'green',
  not_accepted: 'red',
  contact_made: 'green',
  closed: 'plain',
  withdrawn: 'plain',
}

export const StatusChip = ({ status }: { status: RequestStatus }) => {
  const t = useText()
  return <Chip tone={tones[status]}>{t(`join.status.${status}`)}</Chip>
}
