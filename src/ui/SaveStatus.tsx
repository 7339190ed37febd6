import { type ReactNode, useState } from 'react'
import { visitorZone } from '#src/i18n/formats.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Icon } from './Icon.tsx'
import styles from './SaveStatus.module.css'
import { VisuallyHidden } from './VisuallyHidden.tsx'

const icons = { saved: 'check', typing: 'edit', device: 'clock', unkept: 'warning' } as const

/**
 * Where a text is now. "Saved" is said only of what the backend has confirmed, with the day when it is not today. Heard
 * when something new is confirmed; trouble tells of itself where it is shown. Texts: area `application`.
 */
export const SaveStatus = ({
  phase,
  savedAt,
  nowMs,
  nothingYet,
  children,
}: {
  phase: keyof typeof icons
  /** Last confirmation, backend's clock; empty when there was none. */
  savedAt: string
  /** The backend's clock. */
  nowMs: number
  /** Said before there was anything to save. */
  nothingYet?: string
  /** What there is to add. */
  children?: ReactNode
}) => {
  const t = useText()
  const idle = phase === 'saved' && savedAt === ''
  return (
    <div className={styles['status']}>
      <p className={styles[idle ? 'typing' : phase]}>
        <Icon name={icons[idle ? 'typing' : phase]} />
        {idle ? nothingYet : phase === 'saved' ? <Saved at={savedAt} nowMs={nowMs} /> : t(`saving.${phase}`)}
      </p>
      <Heard phase={phase} savedAt={savedAt} />
      {children}
    </div>
  )
}

/** Dates cost more than keys may: made when something was saved, not while typing. */
const Saved = ({ at, nowMs }: { at: string; nowMs: number }) => {
  const t = useText()
  const formats = useFormats()
  const [zone] = useState(visitorZone)
  const time = formats.time(at, { zone })
  const day = formats.dayOf(at, 'short', { zone })
  const isToday = day === formats.dayOf(new Date(nowMs).toISOString(), 'short', { zone })
  if (!isToday) return <>{t('saving.savedOn', { day, time })}</>
  // Everything else on the page is told in the time of Strasbourg.
  return <>{t(formats.visitorTime(at, zone) === null ? 'saving.saved' : 'saving.savedYours', { time })}</>
}

/**
 * A live region of its own, so that it never takes the place of a warning in the page's. Once a minute at most; the
 * state in which a page opens is not news.
 */
const Heard = ({ phase, savedAt }: { phase: keyof typeof icons; savedAt: string }) => {
  const t = useText()
  const { time } = useFormats()
  const [zone] = useState(visitorZone)
  const minute = savedAt === '' ? '' : time(savedAt, { zone })
  const [first] = useState(phase === 'saved' ? minute : '')
  const [told, setTold] = useState(first)
  if (phase === 'saved' && minute !== told) setTold(minute)
  return (
    <span role="status">
      <VisuallyHidden>{told !== first && t('saving.heard', { time: told })}</VisuallyHidden>
    </span>
  )
}
