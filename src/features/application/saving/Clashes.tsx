import type { DraftSaver } from '#src/backend/saving/draft.ts'
import { useClashes } from '#src/backend/saving/use-clashes.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { ClashArea } from '#src/ui/ClashArea.tsx'
import { answerInWords } from '../answer-text.ts'
import { targetId } from '../form-model.ts'
import { useFormTexts } from '../texts.ts'

/** Answers that were changed here and elsewhere, and own texts that were replaced, in the words of the form. */
export const Clashes = ({ saver }: { saver: DraftSaver }) => {
  const t = useText()
  const texts = useFormTexts()
  const formats = useFormats()
  const reader = { find: texts.find, formats, yes: t('ui.yes'), answers: saver.answers() }
  const clashes = useClashes(saver, {
    label: (address) => texts.label(address),
    text: (address, value) => answerInWords(address, value, reader),
    fieldId: targetId,
  })
  return <ClashArea {...clashes} />
}
