import type { DraftSaver } from '#src/backend/saving/draft-saver.ts'
import { useSavingState } from '#src/backend/saving/use-draft.ts'
import { addresses } from '#src/domain/application/fields.ts'
import type { JsonValue } from '#src/domain/values.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { ClashNotices } from '#src/ui/ClashNotices.tsx'
import { textOfValue } from './answer-text.ts'
import { targetId } from './form-model.ts'
import { useFormTexts } from './texts.ts'

/** Answers that were changed here and elsewhere, in the words of the form. */
export const Clashes = ({ saver }: { saver: DraftSaver }) => {
  const { clashes } = useSavingState(saver)
  const t = useText()
  const texts = useFormTexts()
  const formats = useFormats()
  const textOf = (address: string, value: JsonValue): string => {
    const found = addresses.get(address)
    if (!found) return ''
    const reader = { find: texts.find, formats, yes: t('ui.yes'), answers: saver.answers() }
    return textOfValue(found.field, address, value, reader)
  }
  return (
    <ClashNotices
      clashes={clashes.map(({ address, mine, theirs }) => ({
        address,
        label: texts.label(address),
        mine: textOf(address, mine),
        theirs: textOf(address, theirs),
        fieldId: targetId(address),
      }))}
      onChoose={saver.resolve}
    />
  )
}
