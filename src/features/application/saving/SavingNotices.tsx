import { useEffect, useState } from 'react'
import { useLocation } from 'react-router'
import { isSentAgain } from '#src/backend/errors.ts'
import type { DraftSaver } from '#src/backend/saving/draft.ts'
import type { SavingState } from '#src/backend/saving/saving-state.ts'
import { isGuest } from '#src/backend/saving/guest-draft.ts'
import { useOwnTrouble, useSavingState } from '#src/backend/saving/use-draft.ts'
import type { Application } from '#src/domain/application-record.ts'
import { takesChanges } from '#src/domain/rights.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Button } from '#src/ui/Button.tsx'
import { Later } from '#src/ui/Later.tsx'
import { Notice } from '#src/ui/Notice.tsx'
import { useFocusHeir } from '#src/ui/use-focus-heir.ts'
import { BackupButton } from '../BackupButton.tsx'
import { loadHeldNotices } from '../load-later.ts'
import { Clashes } from './Clashes.tsx'
import { FieldLink } from './FieldLink.tsx'
import type { NoticeProps } from './HeldNotice.tsx'
import { saveBackup } from './save-backup.ts'
import { useNotEditableWhy } from '../use-not-editable-why.ts'
import { useTakesNew } from '../use-takes-new.ts'
import styles from '../task-list/TaskListPage.module.css'

type Trouble = NonNullable<SavingState['trouble']>

/** Problems with saving and what to do. Renders nothing without problems. */
export const SavingNotices = ({ saver, application }: { saver: DraftSaver; application: Application }) => {
  const t = useText()
  const state = useSavingState(saver)
  const { device, held, restored } = state
  const backup = <BackupButton onSave={() => saveBackup(application, saver.answers())} />
  return (
    <>
      <Clashes saver={saver} />
      {held > 0 && (
        <Later load={loadHeldNotices} now>
          {({ default: HeldNotices }) => <HeldNotices saver={saver} application={application} backup={backup} />}
        </Later>
      )}
      <TroubleNotice saver={saver} application={application} backup={backup} />
      {device !== 'ok' && (
        <Notice tone="warning" title={t(`saving.${device}`)} live="polite" actions={backup}>
          <p>
            {isGuest(application) ? (
              <GuestAdvice callId={application.callId} />
            ) : (
              t(`application.device.advice.${device}`)
            )}
          </p>
        </Notice>
      )}
      {/* For guests this device is the only place, so finding answers there is no news. */}
      {restored.length > 0 && !isGuest(application) && (
        <RestoredNotice saver={saver} applicationId={application.id} restored={restored} />
      )}
    </>
  )
}

const TroubleNotice = ({ saver, application, backup }: NoticeProps) => {
  const t = useText()
  const state = useSavingState(saver)
  const present = useOwnTrouble(state)
  /** The problem shown when somebody pressed retry: stays during the retry, so that the focus stays. */
  const [tried, setTried] = useState<Trouble | null>(null)
  const heir = useFocusHeir()
  const trouble = present ?? (state.unconfirmed > 0 ? tried : null)
  if (trouble === null) return null
  const handleTry = async () => {
    setTried(trouble)
    await saver.retry().finally(() => setTried(null))
  }
  return (
    <Notice
      ref={heir}
      tone={isSentAgain({ code: trouble }) ? 'warning' : 'error'}
      // The owner has removed this person: the application exists, but for others only.
      title={trouble === 'not_found' ? t('application.saving.gone') : t(`error.${trouble}`)}
      live="polite"
      actions={
        <>
          <Button variant="ghost" size="small" busy={tried !== null} onClick={() => void handleTry()}>
            {t('ui.tryAgain')}
          </Button>
          {backup}
        </>
      }
    >
      <p>
        {t('application.saving.notOnServer', { count: state.unconfirmed })}{' '}
        <Advice trouble={trouble} application={application} />
      </p>
    </Notice>
  )
}

/** The page that showed the notice, per draft. */
const toldOn = new WeakMap<DraftSaver, string>()

/**
 * Shown until it is closed or somebody goes to another page. Not until they type: the content below would move under
 * their hands.
 */
const RestoredNotice = ({
  saver,
  applicationId,
  restored,
}: {
  saver: DraftSaver
  applicationId: string
  restored: SavingState['restored']
}) => {
  const t = useText()
  const { pathname } = useLocation()
  const heir = useFocusHeir()
  // Outside React: the draft, which outlives the page.
  useEffect(() => {
    if (!toldOn.has(saver)) toldOn.set(saver, pathname)
    else if (toldOn.get(saver) !== pathname) saver.acknowledge()
  }, [saver, pathname])
  return (
    <Notice
      ref={heir}
      tone="info"
      live="polite"
      actions={
        <Button variant="ghost" size="small" onClick={() => saver.acknowledge()}>
          {t('ui.close')}
        </Button>
      }
    >
      <p>{t('saving.restored', { count: restored.length })}</p>
      <ul className={styles['long']}>
        {restored.map((address) => (
          <li key={address}>
            <FieldLink address={address} applicationId={applicationId} />
          </li>
        ))}
      </ul>
    </Notice>
  )
}

/** Beside the save status: offline, nothing else on the page can retry. */
export const TryAgain = ({ saver }: { saver: DraftSaver }) => {
  const t = useText()
  const { trouble } = useSavingState(saver)
  const [trying, setTrying] = useState(false)
  const heir = useFocusHeir()
  const handleTry = async () => {
    setTrying(true)
    await saver.retry().finally(() => setTrying(false))
  }
  // Stays during the retry, so that the focus stays.
  if (trouble !== 'offline' && !trying) return null
  return (
    <Button ref={heir} variant="quiet" size="small" busy={trying} onClick={() => void handleTry()}>
      {t('ui.tryAgain')}
    </Button>
  )
}

const GuestAdvice = ({ callId }: { callId: string }) =>
  useText()(useTakesNew(callId) ? 'application.device.advice.guest' : 'application.device.advice.guestClosed')

const Advice = ({ trouble, application }: { trouble: Trouble; application: Application }) => {
  const why = useNotEditableWhy(application)
  return useText()(adviceKey(trouble, why, application))
}

const adviceKey = (trouble: Trouble, why: string | null, { access, clarification }: Application) => {
  if (trouble === 'not_editable' && why === 'already_sent')
    return access === 'owner' ? 'application.saving.afterSending' : 'application.saving.afterSendingOwner'
  if (trouble === 'not_editable' && clarification && (why === 'under_review' || why === 'answer_time_over'))
    return 'application.saving.afterAnswer'
  if (trouble === 'not_editable' && !takesChanges(why)) return 'application.saving.closed'
  if (trouble === 'not_found') return 'application.saving.goneText'
  if (trouble === 'not_signed_in') return 'application.saving.signInAgain'
  return isSentAgain({ code: trouble }) ? 'application.saving.goesUpLater' : 'application.saving.refused'
}
