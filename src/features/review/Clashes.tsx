import type { DraftSaver } from '#src/backend/saving/draft.ts'
import { useClashes } from '#src/backend/saving/use-clashes.ts'
import type { Call } from '#src/domain/call.ts'
import type { JsonValue } from '#src/domain/values.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { ClashArea } from '#src/ui/ClashArea.tsx'
import { COMMENT, pointsAddress } from './score-model.ts'
import { fieldId } from './use-score-errors.ts'

const textOf = (value: JsonValue): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''

/** Points and reasons that were also changed in another tab or on another device. */
export const Clashes = ({ saver, call }: { saver: DraftSaver; call: Call }) => {
  const t = useText()
  const { localised, colon } = useFormats()
  const labelOf = (address: string): string => {
    if (address === COMMENT) return t('review.score.comment')
    const criterion = call.criteria.find(({ id }) => address.startsWith(`${id}.`))
    const part = criterion && address === pointsAddress(criterion.id) ? 'review.score.points' : 'review.score.reason'
    return `${criterion ? localised(criterion.label) : address}${colon} ${t(part)}`
  }
  return <ClashArea {...useClashes(saver, { label: labelOf, text: (_, value) => textOf(value), fieldId })} />
}
