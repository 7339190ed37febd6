import { useState } from 'react'
import type { DraftSaver } from '#src/backend/saving/draft-saver.ts'
import { useSavingState } from '#src/backend/saving/use-draft.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Button } from '#src/ui/Button.tsx'
import { classNames } from '#src/ui/class-names.ts'
import { Icon } from '#src/ui/Icon.tsx'
import { VisuallyHidden } from '#src/ui/VisuallyHidden.tsx'
import styles from './proposal.module.css'

const icons = { saved: 'check', typing: 'edit', device: 'clock', unkept: 'warning' } as const

/** Where the text is, never more than is true. Heard when it comes to rest, not at every key. */
export const SaveStatus = ({ saver }: { saver: DraftSaver }) => {
  const t = useText()
  const { time } = useFormats()
  const state = useSavingState(saver)
  const { phase, savedAt, trouble, device, restored } = state

  const textOf = (): string => {
    if (phase === 'saved')
      return savedAt === '' ? t('review.saving.empty') : t('application.saving.saved', { time: time(savedAt) })
    return t(`application.saving.${phase}`)
  }
  const text = textOf()
  const [rested, setRested] = useState(text)
  if (phase !== 'typing' && rested !== text) setRested(text)

  return (
    <div className={styles['saving']}>
      <p className={classNames(styles['phase'], phase === 'saved' && styles['saved'])} aria-hidden="true">
        <Icon name={icons[phase]} />
        {text}
      </p>
      <span role="status">
        <VisuallyHidden>{rested}</VisuallyHidden>
      </span>
      {restored > 0 && phase !== 'saved' && <p>{t('application.saving.restored', { count: restored })}</p>}
      {device !== 'ok' && phase !== 'saved' && <p>{t(`review.saving.device.${device}`)}</p>}
      {trouble !== null && (
        <>
          <p role="alert">{t(`error.${trouble}`)}</p>
          <Button variant="ghost" size="small" onClick={() => void saver.retry()}>
            {t('ui.tryAgain')}
          </Button>
        </>
      )}
    </div>
  )
}
