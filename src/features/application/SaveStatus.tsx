import { useEffect, useState } from 'react'
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

/** What was heard last: the state in which a page opens is not news. */
let last: string | null = null
const hear = (words: string): void => {
  if (last !== null && last !== words) announce(words)
  last = words
}

/** Where the text is now. "Saved" is said only of text that the backend has confirmed. */
export const SaveStatus = ({ saver }: { saver: DraftSaver }) => {
  const t = useText()
  const { phase, savedAt, trouble, unconfirmed } = useSavingState(saver)
  return (
    <div className={styles['status']}>
      <p className={styles[phase]}>
        <Icon name={icons[phase]} />
        {phase === 'saved' ? <Saved at={savedAt} /> : <span>{t(`application.saving.${phase}`)}</span>}
      </p>
      {phase !== 'saved' && trouble && (
        <p className={styles['count']}>{t('application.saving.notOnServer', { count: unconfirmed })}</p>
      )}
    </div>
  )
}

/** Dates cost more than keys may: made when something was saved, not while typing. */
const Saved = ({ at }: { at: string }) => {
  const t = useText()
  const formats = useFormats()
  const [zone] = useState(visitorZone)
  const now = new Date(useServerTime().nowMs).toISOString()
  const time = formats.time(at, { zone })
  const day = formats.dayOf(at, 'short', { zone })
  const isToday = day === formats.dayOf(now, 'short', { zone })

  // The page's live region: confirmed is heard once a minute at most; trouble tells of itself where it is shown.
  const heard = t('application.saving.heard', { time })
  useEffect(() => hear(heard), [heard])

  return (
    <span>{isToday ? t('application.saving.saved', { time }) : t('application.saving.savedOn', { day, time })}</span>
  )
}
