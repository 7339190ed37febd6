import type { DraftSaver } from '#src/backend/saving/draft-saver.ts'
import { useSavingState } from '#src/backend/saving/use-draft.ts'
import type { Call } from '#src/domain/call.ts'
import type { JsonValue } from '#src/domain/values.ts'
import { useLocalised, useText } from '#src/i18n/use-text.ts'
import { Button } from '#src/ui/Button.tsx'
import { Notice } from '#src/ui/Notice.tsx'
import styles from './proposal.module.css'
import { COMMENT, pointsAddress } from './score-model.ts'

/** The same field was changed in another tab or on another device: both texts are here, a person chooses. */
export const Clashes = ({ saver, call }: { saver: DraftSaver; call: Call }) => {
  const t = useText()
  const localised = useLocalised()
  const { clashes } = useSavingState(saver)
  const labelOf = (address: string): string => {
    if (address === COMMENT) return t('review.score.comment')
    const criterion = call.criteria.find(({ id }) => address.startsWith(`${id}.`))
    const part = criterion && address === pointsAddress(criterion.id) ? 'review.score.points' : 'review.score.reason'
    return `${criterion ? localised(criterion.label) : address}: ${t(part)}`
  }
  const shown = (value: JsonValue) =>
    typeof value === 'string' || typeof value === 'number' ? value : t('review.clash.empty')
  return clashes.map(({ address, mine, theirs }) => (
    <Notice
      key={address}
      tone="warning"
      live="polite"
      title={t('review.clash.title', { field: labelOf(address) })}
      actions={
        <>
          <Button size="small" variant="ghost" onClick={() => saver.resolve(address, 'mine')}>
            {t('review.clash.keepMine')}
          </Button>
          <Button size="small" variant="ghost" onClick={() => saver.resolve(address, 'theirs')}>
            {t('review.clash.takeOther')}
          </Button>
        </>
      }
    >
      <dl className={styles['clash']}>
        <div>
          <dt>{t('review.clash.mine')}</dt>
          <dd className={styles['text']}>{shown(mine)}</dd>
        </div>
        <div>
          <dt>{t('review.clash.other')}</dt>
          <dd className={styles['text']}>{shown(theirs)}</dd>
        </div>
      </dl>
    </Notice>
  ))
}
