import type { DraftSaver } from '#src/backend/saving/draft.ts'
import { useClashes } from '#src/backend/saving/use-clashes.ts'
import { letters } from '#src/domain/joining.ts'
import { memberKinds } from '#src/domain/member.ts'
import { topics } from '#src/domain/topic.ts'
import type { JsonValue } from '#src/domain/values.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { ClashArea } from '#src/ui/ClashArea.tsx'
import type { FieldName } from './problem-text.ts'

/** Fields that were also changed in another tab. */
export const Clashes = ({ saver, fields }: { saver: DraftSaver; fields: readonly FieldName[] }) => {
  const t = useText()
  const { country, list } = useFormats()

  const wordOf = (address: string, value: string): string => {
    const kind = address === 'kind' && memberKinds.find((one) => one === value)
    const letter = address === 'letter' && letters.find((one) => one === value)
    const topic = address === 'topics' && topics.find((one) => one === value)
    if (kind) return t(`join.kind.${kind}`)
    if (letter) return t(`join.letter.${letter}`)
    if (topic) return t(`topic.${topic}`)
    return address === 'country' ? country(value) : value
  }
  const textOf = (address: string, value: JsonValue): string => {
    // Ticks that say "another authority" have no readable value.
    if (address === 'otherThan' && value !== null) return t('ui.yes')
    const words = [value].flat().flatMap((one) => (typeof one === 'string' ? [wordOf(address, one)] : []))
    return list(words, 'unit')
  }
  const labelOf = (address: string): string => {
    const field = fields.find((one) => one === address)
    return field ? t(`join.field.${field}`) : address
  }
  return <ClashArea {...useClashes(saver, { label: labelOf, text: textOf, fieldId: (address) => address })} />
}
