import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { isGuest } from '#src/backend/saving/guest-draft.ts'
import type { SectionId } from '#src/domain/application/types.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Icon } from '#src/ui/Icon.tsx'
import styles from './ApplicationFrame.module.css'
import { DeadlineAlarm } from './deadline/DeadlineAlarm.tsx'
import { DeadlineCard, DeadlineChip } from './deadline/DeadlineCard.tsx'
import { DeadlineMoved } from './deadline/DeadlineMoved.tsx'
import { HelpLinks } from './HelpLinks.tsx'
import { GuestNotice } from './GuestNotice.tsx'
import type { ApplicationData } from './drafts.ts'
import { applicationPaths } from './paths.ts'
import { SaveStatus } from './saving/SaveStatus.tsx'
import { TryAgain } from './saving/SavingNotices.tsx'
import { StepList } from './task-list/StepList.tsx'
import { WhoIsHere } from './team/WhoIsHere.tsx'
import { useWide } from './use-wide.ts'
import { isEditable } from './use-application.ts'

type Step = SectionId | 'check'
/** Pages besides the sections. */
const beside = ['people', 'signature', 'copies', 'receipt', 'question'] as const
type Beside = (typeof beside)[number]

const isStep = (current: Step | Beside | null): current is Step =>
  current !== null && !beside.some((page) => page === current)

/** The place that others see in the presence list. */
const placeOf = (current: Step | Beside | null) =>
  current === null || current === 'copies' || current === 'receipt' || current === 'question' ? 'home' : current

/** Frame of every page of one application: save status, list of sections, deadline. */
export const ApplicationFrame = ({
  data,
  current,
  stepsTitle,
  children,
}: {
  data: ApplicationData
  current: Step | Beside | null
  /** Title of the collapsed list, `Step 4 of 10`; empty on pages without list. */
  stepsTitle: string
  children: ReactNode
}) => {
  const t = useText()
  const { localised } = useFormats()
  const wide = useWide()
  const { application, call, draft } = data
  const guest = isGuest(application)
  const asked = current === 'question' && application.notEditableWhy === 'question'
  const editable = asked || isEditable(data)
  const steps = isStep(current) && <StepList data={data} current={current} />
  return (
    <div className={styles['frame']}>
      <div className={styles['left']}>
        {editable && (
          <div className={styles['status']}>
            <SaveStatus saver={draft.saver} />
            <TryAgain saver={draft.saver} />
            {!wide && !asked && <DeadlineChip call={call} />}
          </div>
        )}
        <div className={styles['here']}>
          <WhoIsHere application={application} place={placeOf(current)} />
        </div>
        <nav className={styles['side']} aria-label={t('application.steps')}>
          {current ? (
            <>
              <Link to={applicationPaths.home(application.id)} className={styles['home']}>
                <Icon name="arrow-left" />
                {t('application.toTaskList')}
              </Link>
              {wide
                ? steps
                : steps && (
                    <details className={styles['folded']}>
                      <summary>{stepsTitle}</summary>
                      {steps}
                    </details>
                  )}
            </>
          ) : (
            <Link to={applicationPaths.list} className={styles['home']}>
              <Icon name="arrow-left" />
              {t('application.toList')}
            </Link>
          )}
        </nav>
      </div>
      <div className={styles['main']}>
        {guest && (
          <div className={styles['guest']}>
            <GuestNotice call={call} saver={draft.saver} />
          </div>
        )}
        <p className={styles['kicker']}>
          {stepsTitle && `${stepsTitle} · `}
          {localised(call.shortTitle)}
          {!guest && ` · ${application.reference}`}
        </p>
        <div className={styles['alarm']}>
          <DeadlineMoved key={application.id} application={application} call={call} />
          <DeadlineAlarm data={data} />
        </div>
        {children}
      </div>
      {!asked && (
        <aside className={styles['deadline']} aria-label={t('application.help.place')}>
          <DeadlineCard call={call} />
          <HelpLinks call={call} forms={editable && isStep(current) && current !== 'check'} />
        </aside>
      )}
    </div>
  )
}
