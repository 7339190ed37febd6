import { useText } from '#src/i18n/use-text.ts'
import { Button } from './Button.tsx'
import styles from './ClashNotices.module.css'
import { Notice } from './Notice.tsx'

export type SetAsideTexts = {
  id: number
  /** Name of the field. */
  label: string
  text: string
  /** Place of the field on this page, if it is here. */
  fieldId: string
}

/**
 * Texts in whose place another was taken, where the clash was told: each can come back. The focus then goes to the field.
 * Texts: area `application`.
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
    // Before the notice goes, so that the focus never falls out of the page.
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
