import type { LeftOut } from '#src/domain/application/differences.ts'
import { countCharacters } from '#src/domain/application/count.ts'
import { describeAddress } from '#src/domain/application/fields.ts'
import { MAX_STORED_TEXT } from '#src/domain/application/stored-text.ts'
import type { JsonValue } from '#src/domain/values.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Button } from '#src/ui/Button.tsx'
import { downloadText } from '#src/ui/download-text.ts'
import { Notice } from '#src/ui/Notice.tsx'
import { useFormTexts } from '../texts.ts'
import styles from './exchange.module.css'

const BEGINNING = 200

const plain = (value: JsonValue): string => (typeof value === 'string' ? value : JSON.stringify(value, null, 2))

const beginning = (text: string): string => {
  const signs = Array.from(text.slice(0, 2 * BEGINNING))
  return signs.length > BEGINNING ? `${signs.slice(0, BEGINNING).join('')} …` : text
}

/** Answers that the form cannot hold, why, and what to do; all of them can be saved as text. */
export const LeftOutList = ({ items, fileName }: { items: readonly LeftOut[]; fileName: string }) => {
  const t = useText()
  const texts = useFormTexts()
  if (items.length === 0) return null
  const label = (address: string): string => (describeAddress(address) ? texts.label(address) : address)
  const handleSave = () => {
    const text = items.map(({ address, value }) => `${label(address)}\n${'-'.repeat(40)}\n${plain(value)}\n`).join('\n')
    downloadText(`${fileName}.txt`, text)
  }
  return (
    <Notice
      tone="warning"
      title={t('exchange.leftOut.title', { count: items.length })}
      actions={
        <Button variant="ghost" size="small" icon="download" onClick={handleSave}>
          {t('exchange.leftOut.save')}
        </Button>
      }
    >
      <ul className={styles['leftOut']}>
        {items.map(({ address, value, why }) => (
          <li key={address}>
            <strong>{label(address)}</strong>
            <p>{t(`exchange.leftOut.${why}`, { most: MAX_STORED_TEXT, count: countCharacters(plain(value)) })}</p>
            <p className={styles['quote']} dir="auto">
              {beginning(plain(value))}
            </p>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
