import { mayEditAt } from '#src/domain/rights.ts'
import { useText } from '#src/i18n/use-text.ts'
import { HeldNotice, type NoticeProps } from './HeldNotice.tsx'
import { ownerOf } from '../owner-of.ts'
import { useAnswers } from './use-saver.ts'

/** Names answers in sections that this person may no longer change. They stay here until the right is given back. */
export const NoRightNotice = ({ saver, application, backup }: NoticeProps) => {
  const t = useText()
  const joined = useAnswers(saver, () =>
    saver
      .unconfirmedChanges()
      .flatMap(({ address }) => (mayEditAt(application, address) ? [] : [address]))
      .join(' '),
  )
  if (joined === '') return null
  const held = joined.split(' ').map((address) => ({ address }))
  const count = held.length
  return (
    <HeldNotice
      held={held}
      applicationId={application.id}
      backup={backup}
      title={t('application.noRight.title', { count })}
      text={t('application.noRight.text', { count, owner: ownerOf(application) })}
    />
  )
}
