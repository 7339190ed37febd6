import { type ReactNode, useState } from 'react'
import { visitorZone } from '#src/i18n/formats.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Icon } from './Icon.tsx'
import styles from './SaveStatus.module.css'
import { VisuallyHidden } from './VisuallyHidden.tsx'

const icons = { saved: 'check', typing: 'edit', device: 'clock', unkept: 'warning' } as const

/**
 * Where a text is stored now. "Saved" appears only once the backend has confirmed it, with the day if it is not today.
 * Announces new confirmations; problems are announced where they are shown. Texts: area `saving`.
 */
export const SaveStatus = ({
  phase,
  savedAt,
  nowMs,
  nothingYet,
  children,
}: {
  phase: keyof typeof icons
  /** Last confirmation on the backend's clock; empty if there was none. */
  savedAt: string
  /** The backend's clock. */
  nowMs: number
  /** Shown before there is anything to save. */
  nothingYet?: string
  /** Additional content. */
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

/** Formatting dates is slow, so it happens after saving and not while typing. */
const Saved = ({ at, nowMs }: { at: string; nowMs: number }) => {
  const t = useText()
  const formats = useFormats()
  const [zone] = useState(visitorZone)
  const time = formats.time(at, { zone })
  const day = formats.dayOf(at, 'short', { zone })
  const isToday = day === formats.dayOf(new Date(nowMs).toISOString(), 'short', { zone })
  if (!isToday) return <>{t('saving.savedOn', { day, time })}</>
  // If the visitor's zone differs, the text says so, since the rest of the page uses Strasbourg time.
  return <>{t(formats.visitorTime(at, zone) === null ? 'saving.saved' : 'saving.savedYours', { time })}</>
}

/**
 * A separate live region, so that it never replaces a warning in the page's region. At most once a minute; the initial
 * state is not announced.
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
