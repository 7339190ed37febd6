import type { ReactNode } from 'react'
import type { DraftSaver } from '#src/backend/saving/draft.ts'
import { useSavingState } from '#src/backend/saving/use-draft.ts'
import { isTooLongToStore, longestText, MAX_STORED_TEXT } from '#src/domain/application/stored-text.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Notice } from '#src/ui/Notice.tsx'
import { FieldLink } from './FieldLink.tsx'
import styles from './TaskListPage.module.css'
import { useAnswers } from './use-saver.ts'

type TooLong = { address: string; length: number; isKept: boolean }

const tooLong = (saver: DraftSaver): TooLong[] =>
  saver
    .unconfirmedChanges()
    .filter(({ value }) => isTooLongToStore(value))
    .map(({ address, value }) => ({ address, length: longestText(value), isKept: saver.isKept(address) }))

const readTold = (told: string) => JSON.parse(told) as TooLong[]

/** Texts that no backend takes, such as a whole report pasted by mistake. They stay here, whole; all else is saved. */
export const TooLongNotice = ({
  saver,
  applicationId,
  backup,
}: {
  saver: DraftSaver
  applicationId: string
  backup: ReactNode
}) => {
  const t = useText()
  const { phase } = useSavingState(saver)
  const long = readTold(useAnswers(saver, () => JSON.stringify(tooLong(saver))))
  if (long.length === 0) return null
  // What is on its way to the device counts as there: only a browser that has refused is worth a word.
  const isRefused = phase === 'unkept' && long.some(({ isKept }) => !isKept)
  return (
    <Notice
      tone="warning"
      live="polite"
      title={t('application.tooLong.title', { count: long.length })}
      actions={backup}
    >
      <ul className={styles['long']}>
        {long.map(({ address, length }) => (
          <li key={address}>
            <FieldLink address={address} applicationId={applicationId} />{' '}
            {t('application.tooLong.length', { length, most: MAX_STORED_TEXT })}
          </li>
        ))}
      </ul>
      <p>{t(`application.tooLong.${isRefused ? 'unkept' : 'text'}`, { count: long.length })}</p>
    </Notice>
  )
}
