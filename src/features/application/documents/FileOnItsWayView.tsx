import { useEffect, useState } from 'react'
import type { FileOnItsWay } from '#src/backend/saving/uploads.ts'
import { documentAddress } from '#src/domain/application/documents.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Button } from '#src/ui/Button.tsx'
import { useFocusHeir } from '#src/ui/use-focus-heir.ts'
import { useQuietAnnouncement } from '#src/ui/use-quiet-announcement.ts'
import { VisuallyHidden } from '#src/ui/VisuallyHidden.tsx'
import { fileSize } from './file-size.ts'
import styles from './documents.module.css'

interface Props {
  readonly onItsWay: FileOnItsWay
  readonly onRetry: () => void
  readonly onCancel: () => void
}

/** Announces every 25 per cent, and when the upload stops or continues. */
const SAID_EVERY = 25

/** True if nothing has arrived for so long that the shown pace is outdated. */
const useIsSilent = (arrivedBytes: number, afterMs: number | undefined): boolean => {
  const [silentAt, setSilentAt] = useState<number | null>(null)
  // Outside React: a timer.
  useEffect(() => {
    if (afterMs === undefined) return undefined
    const timer = setTimeout(() => setSilentAt(arrivedBytes), afterMs)
    return () => clearTimeout(timer)
  }, [arrivedBytes, afterMs])
  return silentAt === arrivedBytes
}

/** Progress of an upload, why it stopped, and buttons to retry or cancel. */
export const FileOnItsWayView = ({ onItsWay, onRetry, onCancel }: Props) => {
  const t = useText()
  const formats = useFormats()
  const { slot, name, sizeBytes, arrivedBytes, phase, error, pace, isKept } = onItsWay
  const percent = Math.floor((arrivedBytes / sizeBytes) * 100)
  const size = (bytes: number) => fileSize(bytes, formats.number)
  const arrived = { name, percent, arrived: size(arrivedBytes), size: size(sizeBytes) }
  /** The retry button stays until something arrives or fails, so that the focus stays. */
  const [triedAt, setTriedAt] = useState<number | null>(null)
  const isTrying = phase === 'sending' && triedAt === arrivedBytes
  const heir = useFocusHeir(documentAddress(slot))
  const handleRetry = () => {
    setTriedAt(arrivedBytes)
    onRetry()
  }
  const said = Math.floor(percent / SAID_EVERY) * SAID_EVERY
  const isSilent = useIsSilent(arrivedBytes, pace?.goodForMs)
  const reason = error ? t(`error.${error.code}`) : ''
  const unkept = isKept ? '' : t('application.documents.unkept')
  useQuietAnnouncement(
    phase === 'sending'
      ? t('application.documents.said', { name, percent: said })
      : phase === 'waiting'
        ? `${t('application.documents.stands', { name, reason })} ${unkept}`.trim()
        : '',
  )
  return (
    <div ref={heir} className={styles['way']}>
      <p>
        {t(phase === 'sending' ? 'application.documents.sending' : 'application.documents.arrived', arrived)}
        {phase === 'waiting' && (
          <>
            {' '}
            {reason} {error?.code !== 'forbidden' && t('application.documents.goesOn')}
          </>
        )}
        {phase === 'file_wanted' && <> {t('application.documents.fileWanted')}</>}
      </p>
      {unkept && <p className={styles['warning']}>{unkept}</p>}
      {phase === 'sending' && (
        <p className={styles['pace']}>
          {pace &&
            !isSilent &&
            t(pace.msLeft === null ? 'application.documents.pace' : 'application.documents.paceAndTime', {
              speed: fileSize(pace.bytesPerSecond, formats.number, '-per-second'),
              left: formats.duration(pace.msLeft ?? 0),
            })}
        </p>
      )}
      <progress
        className={styles['bar']}
        aria-label={t('application.documents.progressOf', { name })}
        value={percent}
        max={100}
      />
      <div className={styles['actions']}>
        {(phase === 'waiting' || isTrying) && (
          <Button ref={heir} variant="ghost" size="small" busy={isTrying} onClick={handleRetry}>
            {t('application.documents.tryNow')}
            <VisuallyHidden> {name}</VisuallyHidden>
          </Button>
        )}
        <Button variant="quiet" size="small" icon="close" onClick={onCancel}>
          {t('ui.cancel')}
          <VisuallyHidden> {name}</VisuallyHidden>
        </Button>
      </div>
    </div>
  )
}
