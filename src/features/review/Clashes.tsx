import type { DraftSaver } from '#src/backend/saving/draft.ts'
import { bringBack, chooseText, letGo, useSetAside } from '#src/backend/saving/set-aside.ts'
import { useSavingState } from '#src/backend/saving/use-draft.ts'
import type { Call } from '#src/domain/call.ts'
import type { JsonValue } from '#src/domain/values.ts'
import { useLocalised, useText } from '#src/i18n/use-text.ts'
import { ClashNotices } from '#src/ui/ClashNotices.tsx'
import { SetAsideNotices } from '#src/ui/SetAsideNotices.tsx'
import { COMMENT, pointsAddress } from './score-model.ts'
import { fieldId } from './use-score-errors.ts'

const textOf = (value: JsonValue): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''

/** Points and reasons that were changed in another tab or on another device too. */
export const Clashes = ({ saver, call }: { saver: DraftSaver; call: Call }) => {
  const t = useText()
  const localised = useLocalised()
  const { clashes } = useSavingState(saver)
  const aside = useSetAside(saver)
  const labelOf = (address: string): string => {
    if (address === COMMENT) return t('review.score.comment')
    const criterion = call.criteria.find(({ id }) => address.startsWith(`${id}.`))
    const part = criterion && address === pointsAddress(criterion.id) ? 'review.score.points' : 'review.score.reason'
    return `${criterion ? localised(criterion.label) : address}: ${t(part)}`
  }
  return (
    <>
      <ClashNotices
        clashes={clashes.map(({ address, mine, theirs }) => ({
          address,
          label: labelOf(address),
          mine: textOf(mine),
          theirs: textOf(theirs),
          fieldId: fieldId(address),
        }))}
        onChoose={(address, choice) => chooseText(saver, address, choice)}
      />
      <SetAsideNotices
        texts={aside.map(({ id, address, value }) => ({
          id,
          label: labelOf(address),
          text: textOf(value),
          fieldId: fieldId(address),
        }))}
        onBringBack={(id) => bringBack(saver, id)}
        onLetGo={(id) => letGo(saver, id)}
      />
    </>
  )
}
