import type { ReactNode } from 'react'
import { modulesAddress, visibleSections } from '#src/domain/application/fields.ts'
import type { Call } from '#src/domain/call.ts'
import { currentDeadline } from '#src/domain/deadline.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Chip } from '#src/ui/Chip.tsx'
import { deadlineView } from '../deadline/deadline-view.ts'
import styles from './ListPage.module.css'
import { useLeftText } from '../deadline/DeadlineCard.tsx'
import { useUsualWords } from '../use-usual-words.ts'

/** A call that is open for applications, with its deadline and the time left. */
export const CallAbout = ({ call, nowMs, children }: { call: Call; nowMs: number; children?: ReactNode }) => {
  const t = useText()
  const formats = useFormats()
  const left = useLeftText()
  const deadline = currentDeadline(call.deadlines)
  const view = deadlineView(deadline, nowMs)
  const usually = useUsualWords(call.id)
  const [time, withBudget] = [usually(visibleSections({})), usually(visibleSections({ [modulesAddress]: ['C'] }))]
  return (
    <div className={styles['about']}>
      <h3 className={styles['name']}>{formats.localised(call.title)}</h3>
      <p className={styles['small']}>{t('application.list.deadline', { when: formats.dateTime(deadline.at) })}</p>
      {view.state === 'open' && time !== null && withBudget !== null && (
        <p className={styles['small']}>{t('application.usual.whole', { time, withBudget })}</p>
      )}
      <p className={styles['chips']}>
        <Chip tone={view.state === 'open' ? 'amber' : 'plain'} icon="clock">
          {left(view)}
        </Chip>
        {children}
      </p>
      {view.state === 'disputed_hour' && <p className={styles['small']}>{t('application.list.disputed')}</p>}
    </div>
  )
}
