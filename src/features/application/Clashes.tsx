import type { DraftSaver } from '#src/backend/saving/draft.ts'
import { bringBack, chooseText, letGo, useSetAside } from '#src/backend/saving/set-aside.ts'
import { useSavingState } from '#src/backend/saving/use-draft.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { ClashNotices } from '#src/ui/ClashNotices.tsx'
import { SetAsideNotices } from '#src/ui/SetAsideNotices.tsx'
import { answerInWords } from './answer-text.ts'
import { targetId } from './form-model.ts'
import { useFormTexts } from './texts.ts'

/** Answers that were changed here and elsewhere, and own texts for which others were taken, in the words of the form. */
export const Clashes = ({ saver }: { saver: DraftSaver }) => {
  const { clashes } = useSavingState(saver)
  const aside = useSetAside(saver)
  const t = useText()
  const texts = useFormTexts()
  const formats = useFormats()
  const reader = { find: texts.find, formats, yes: t('ui.yes'), answers: saver.answers() }
  return (
    <>
      <ClashNotices
        clashes={clashes.map(({ address, mine, theirs }) => ({
          address,
          label: texts.label(address),
          mine: answerInWords(address, mine, reader),
          theirs: answerInWords(address, theirs, reader),
          fieldId: targetId(address),
        }))}
        onChoose={(address, choice) => chooseText(saver, address, choice)}
      />
      <SetAsideNotices
        texts={aside.map(({ id, address, value }) => ({
          id,
          label: texts.label(address),
          text: answerInWords(address, value, reader),
          fieldId: targetId(address),
        }))}
        onBringBack={(id) => bringBack(saver, id)}
        onLetGo={(id) => letGo(saver, id)}
      />
    </>
  )
}
