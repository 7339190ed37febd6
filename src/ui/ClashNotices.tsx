import { useText } from '#src/i18n/use-text.ts'
import { Button } from './Button.tsx'
import styles from './ClashNotices.module.css'
import { Notice } from './Notice.tsx'

export type ClashTexts = {
  address: string
  /** Name of the field. */
  label: string
  mine: string
  theirs: string
  /** Id of the field, if it is on this page. */
  fieldId: string
}

const noticeId = (address: string): string => `clash-${address}`

/**
 * Shown if the same field was changed here and elsewhere: both texts side by side, and the person chooses. Typing can
 * go on meanwhile. After a choice, the focus moves to the next clash, else to the field. Texts: area `saving`.
 */
export const ClashNotices = ({
  clashes,
  onChoose,
}: {
  clashes: readonly ClashTexts[]
  onChoose: (address: string, choice: 'mine' | 'theirs') => void
}) => {
  const t = useText()
  const choose = ({ address, fieldId }: ClashTexts, choice: 'mine' | 'theirs') => {
    const others = clashes.filter((clash) => clash.address !== address)
    const index = clashes.findIndex((clash) => clash.address === address)
    const next = others[index] ?? others.at(-1)
    const target = next ? noticeId(next.address) : fieldId
    // Moves the focus before the notice is removed, so that it is not lost.
    const place = document.getElementById(target) ?? document.querySelector<HTMLElement>('h1')
    place?.focus()
    onChoose(address, choice)
  }
  if (clashes.length === 0) return null
  return (
    <div className={styles['clashes']}>
      {clashes.map((clash) => (
        <Notice
          key={clash.address}
          tone="warning"
          live="assertive"
          title={
            <span id={noticeId(clash.address)} tabIndex={-1}>
              {t('saving.clash.title', { label: clash.label })}
            </span>
          }
        >
          <p>{t('saving.clash.text')}</p>
          <div className={styles['sides']}>
            {(['mine', 'theirs'] as const).map((side) => (
              <section key={side} className={styles['side']} aria-label={t(`saving.clash.${side}`)}>
                <p className={styles['title']}>{t(`saving.clash.${side}`)}</p>
                <p className={styles['text']}>{clash[side] === '' ? t('saving.clash.empty') : clash[side]}</p>
                <Button variant="ghost" size="small" onClick={() => choose(clash, side)}>
                  {t(side === 'mine' ? 'saving.clash.keepMine' : 'saving.clash.keepTheirs')}
                </Button>
              </section>
            ))}
          </div>
        </Notice>
      ))}
    </div>
  )
}
