import { type ChangeEvent, type Ref, useRef, useState } from 'react'
import { useLocale, useText } from '#src/i18n/use-text.ts'
import { Button } from '#src/ui/Button.tsx'
import { useMedia } from '#src/ui/use-media.ts'
import { VisuallyHidden } from '#src/ui/VisuallyHidden.tsx'
import styles from './documents.module.css'
import { photoFile } from './photo.ts'

interface Props {
  /** Ref of the button. */
  readonly ref: Ref<HTMLButtonElement>
  /** Name of the slot for the photograph. */
  readonly label: string
  readonly format: 'jpg' | 'pdf'
  readonly maxNameLength: number
  readonly describedBy: string
  readonly onTaken: (file: File) => Promise<void>
}

/** Photographs a page signed on paper. Only on phones and tablets, which have the camera in hand. */
export const CameraButton = ({ ref, label, format, maxNameLength, describedBy, onTaken }: Props) => {
  const t = useText()
  const language = useLocale()
  const input = useRef<HTMLInputElement>(null)
  const [isBusy, setIsBusy] = useState(false)
  const isHandheld = useMedia('(pointer: coarse)')
  const handleTaken = async (event: ChangeEvent<HTMLInputElement>) => {
    const taken = event.target.files?.[0]
    event.target.value = ''
    if (!taken) return
    setIsBusy(true)
    try {
      await onTaken(await photoFile(taken, { format, title: label, language, maxNameLength }))
    } finally {
      setIsBusy(false)
    }
  }
  if (!isHandheld) return null
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        capture="environment"
        accept="image/*"
        aria-label={t('application.documents.photoFor', { label })}
        onChange={(event) => void handleTaken(event)}
      />
      <Button
        ref={ref}
        variant="ghost"
        icon="camera"
        busy={isBusy}
        aria-describedby={describedBy}
        onClick={() => input.current?.click()}
      >
        {t('application.documents.photo')}
        <VisuallyHidden> {label}</VisuallyHidden>
      </Button>
      <span className={styles['tip']}>{t('application.documents.photoTip')}</span>
    </>
  )
}
