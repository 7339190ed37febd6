import { compareAnswers } from '#src/domain/application/differences.ts'
import { documentAddress, documentSlots } from '#src/domain/application/documents.ts'
import type { OpenedSigning } from '#src/domain/signature.ts'
import { useText } from '#src/i18n/use-text.ts'
import { classNames } from '#src/ui/class-names.ts'
import { Notice } from '#src/ui/Notice.tsx'
import { useFormTexts } from '../texts.ts'
import styles from './sign.module.css'

type Content = NonNullable<OpenedSigning['content']>

/** Compared by bytes: another file may have the same name. */
const filesIn = ({ documents }: Content, slot: string): string =>
  JSON.stringify(documents.flatMap((document) => (document.slot === slot ? [document.name, document.sha256] : [])))

/** Says at once that the content differs from what was read, and where. */
export const WhatChanged = ({ read, content }: { read: Content; content: Content }) => {
  const t = useText()
  const texts = useFormTexts()
  const places = [
    ...compareAnswers(content.answers, read.answers).differences.map(({ address }) => address),
    ...documentSlots
      .filter(({ id }) => filesIn(read, id) !== filesIn(content, id))
      .map(({ id }) => documentAddress(id)),
  ]
  return (
    <Notice tone="warning" live="assertive" className={classNames(styles['told'])}>
      <p>{t('together.sign.wasChanged')}</p>
      {places.length > 0 && (
        <ul className={styles['changes']} aria-label={t('together.sign.whatChanged')}>
          {places.map((address) => (
            <li key={address}>{texts.label(address)}</li>
          ))}
        </ul>
      )}
    </Notice>
  )
}
