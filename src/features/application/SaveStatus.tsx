import { useEffect, useRef } from 'react'
import type { DraftSaver, SavingState } from '#src/backend/saving/draft-saver.ts'
import { useSavingState } from '#src/backend/saving/use-draft.ts'
import { visitorZone } from '#src/i18n/formats.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { announce } from '#src/ui/announcer.ts'
import { Icon, type IconName } from '#src/ui/Icon.tsx'
import styles from './SaveStatus.module.css'
import { useServerTime } from './use-server-time.ts'

const icons: Record<SavingState['phase'], IconName> = {
  saved: 'check',
  typing: 'edit',
  device: 'clock',
  unkept: 'warning',
}

/** Where the text is now. "Saved" is said only of text that the backend has confirmed. */
export const SaveStatus = ({ saver }: { saver: DraftSaver }) => {
  const t = useText()
  const formats = useFormats()
  const { phase, savedAt, trouble, unconfirmed } = useSavingState(saver)
  const now = new Date(useServerTime().nowMs).toISOString()
  const zone = visitorZone()
  const isToday = formats.dayOf(savedAt, 'short', { zone }) === formats.dayOf(now, 'short', { zone })
  const saved = isToday
    ? t('application.saving.saved', { time: formats.time(savedAt) })
    : t('application.saving.savedOn', { day: formats.dayOf(savedAt, 'short', { zone }), time: formats.time(savedAt) })
  const words = phase === 'saved' ? saved : t(`application.saving.${phase}`)

  // The page's live region: confirmed is heard once a minute at most; trouble tells of itself where it is shown.
  const heard = phase === 'saved' ? t('application.saving.heard', { time: formats.time(savedAt) }) : null
  const told = useRef(heard)
  useEffect(() => {
    if (heard === null || heard === told.current) return
    told.current = heard
    announce(heard)
  }, [heard, told])

  return (
    <div className={styles['status']}>
      <p className={styles[phase]}>
        <Icon name={icons[phase]} />
        <span>{words}</span>
      </p>
      {phase !== 'saved' && trouble && (
        <p className={styles['count']}>{t('application.saving.notOnServer', { count: unconfirmed })}</p>
      )}
    </div>
  )
}
