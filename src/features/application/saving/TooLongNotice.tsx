import type { ReactNode } from 'react'
import type { DraftSaver } from '#src/backend/saving/draft.ts'
import { useSavingState } from '#src/backend/saving/use-draft.ts'
import { isTooLongToStore, longestText, MAX_STORED_TEXT } from '#src/domain/application/stored-text.ts'
import { useText } from '#src/i18n/use-text.ts'
import { HeldNotice } from './HeldNotice.tsx'
import { useAnswers } from './use-saver.ts'

type TooLong = { address: string; length: number; isKept: boolean }

const tooLong = (saver: DraftSaver): TooLong[] =>
  saver
    .unconfirmedChanges()
    .filter(({ value }) => isTooLongToStore(value))
    .map(({ address, value }) => ({ address, length: longestText(value), isKept: saver.isKept(address) }))

/** Texts that no backend accepts, such as a whole report pasted by mistake. */
export const TooLongNotice = ({ saver, ...place }: { saver: DraftSaver; applicationId: string; backup: ReactNode }) => {
  const t = useText()
  const { phase } = useSavingState(saver)
  const long = JSON.parse(useAnswers(saver, () => JSON.stringify(tooLong(saver)))) as TooLong[]
  const count = long.length
  if (count === 0) return null
  // Texts being written to the device count as stored: only a refusal of the browser is mentioned.
  const isUnkept = phase === 'unkept' && long.some(({ isKept }) => !isKept)
  return (
    <HeldNotice
      {...place}
      held={long.map(({ address, length }) => ({
        address,
        why: t('application.tooLong.length', { length, most: MAX_STORED_TEXT }),
      }))}
      title={t('application.tooLong.title', { count })}
      text={t(`application.tooLong.${isUnkept ? 'unkept' : 'text'}`, { count })}
    />
  )
}
