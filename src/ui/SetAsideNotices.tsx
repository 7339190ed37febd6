import { useText } from '#src/i18n/use-text.ts'
import { Button } from './Button.tsx'
import styles from './ClashNotices.module.css'
import { Notice } from './Notice.tsx'

export type SetAsideTexts = {
  id: number
  /** Name of the field. */
  label: string
  text: string
  /** Id of the field, if it is on this page. */
  fieldId: string
}

/**
 * Texts that were replaced when a clash was resolved: each can be restored. The focus then moves to the field. Texts:
 * area `saving`.
 */
export const SetAsideNotices = ({
  texts,
  onBringBack,
  onLetGo,
}: {
  texts: readonly SetAsideTexts[]
  onBringBack: (id: number) => void
  onLetGo: (id: number) => void
}) => {
  const t = useText()
  const leave = ({ id, fieldId }: SetAsideTexts, act: (id: number) => void) => {
    // Moves the focus before the notice is removed, so that it is not lost.
    const place = document.getElementById(fieldId) ?? document.querySelector<HTMLElement>('h1')
    place?.focus()
    act(id)
  }
  if (texts.length === 0) return null
  return (
    <div className={styles['clashes']}>
      {texts.map((one) => (
        <Notice
          key={one.id}
          live="polite"
          title={t('saving.aside.title', { label: one.label })}
          actions={
            <>
              <Button variant="ghost" size="small" onClick={() => leave(one, onBringBack)}>
                {t('saving.aside.back')}
              </Button>
              <Button variant="quiet" size="small" onClick={() => leave(one, onLetGo)}>
                {t('saving.aside.close')}
              </Button>
            </>
          }
        >
          <p>{t('saving.aside.text')}</p>
          <p className={styles['text']} dir="auto">
            {one.text === '' ? t('saving.clash.empty') : one.text}
          </p>
        </Notice>
      ))}
    </div>
  )
}
