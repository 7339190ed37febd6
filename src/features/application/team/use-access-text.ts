import type { Rights } from '#src/domain/rights.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { useFormTexts } from '../texts.ts'

/** A role in a few words: `May edit Budget and Documents, reads the rest`. */
export const useAccessText = () => {
  const t = useText()
  const sectionsText = useSectionsText()
  return ({ access, editableSections }: Rights): string =>
    editableSections
      ? t('together.access.sections', { sections: sectionsText(editableSections) })
      : t(`together.access.${access}`)
}

/** Names of sections in one line. */
export const useSectionsText = () => {
  const { list } = useFormats()
  const texts = useFormTexts()
  return (sections: Rights['editableSections'] = []): string => list(sections.map(texts.section))
}
