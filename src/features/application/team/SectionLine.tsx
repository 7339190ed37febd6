import type { Application } from '#src/domain/application-record.ts'
import { describeAddress } from '#src/domain/application/fields.ts'
import type { SectionId } from '#src/domain/application/types.ts'
import type { Handover } from '#src/domain/handovers.ts'
import { isOpenThread, type Thread } from '#src/domain/threads.ts'
import type { PlainDate } from '#src/domain/values.ts'
import { useText } from '#src/i18n/use-text.ts'
import { HandoverLine } from './HandoverLine.tsx'
import { SectionEditors } from './SectionEditors.tsx'
import styles from './team.module.css'

/** Below the name of a section in the list: usual time, who takes care of it or may change it, open comments. */
export const SectionLine = ({
  application,
  section,
  usually,
  handovers = [],
  threads = [],
  personId,
  todayOn,
}: {
  application: Application
  section: SectionId
  /** In words; null if unknown. */
  usually: string | null
  handovers: readonly Handover[] | undefined
  threads: readonly Thread[] | undefined
  personId: string | undefined
  todayOn: PlainDate
}) => {
  const t = useText()
  const handover = handovers.find((one) => one.section === section)
  const open = threads.filter((thread) => isOpenThread(thread) && describeAddress(thread.address)?.section === section)
  return (
    <span className={styles['lines']}>
      {usually && <span className={styles['quiet']}>{t('application.usual', { time: usually })}</span>}
      {handover && <HandoverLine handover={handover} isMine={handover.personId === personId} todayOn={todayOn} />}
      <SectionEditors application={application} section={section} personId={personId} />
      {open.length > 0 && <span className={styles['quiet']}>{t('together.comment.open', { count: open.length })}</span>}
    </span>
  )
}
