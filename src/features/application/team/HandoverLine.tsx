import { type Handover, isOverdue } from '#src/domain/handovers.ts'
import type { PlainDate } from '#src/domain/values.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Chip } from '#src/ui/Chip.tsx'
import styles from './team.module.css'
import { useHandoverText } from './use-handover-text.ts'

/** In the list of sections: who takes care of one, and until when. */
export const HandoverLine = ({
  handover,
  isMine,
  todayOn,
}: {
  handover: Handover
  isMine: boolean
  todayOn: PlainDate
}) => {
  const t = useText()
  const textOf = useHandoverText()
  return (
    <span className={styles['line']}>
      {textOf(handover, isMine)}
      {isOverdue(handover, todayOn) && <Chip tone="amber">{t('together.handover.overdue')}</Chip>}
    </span>
  )
}
