import { withArea } from '#src/i18n/with-area.ts'
import { loadOnce } from '#src/ui/load-once.ts'

const withTexts = <Part>(importPart: () => Promise<Part>) => loadOnce(withArea('section-later', importPart))

/** Parts of a section that load on demand, with their texts. */
export const loadEarlierAnswers = withTexts(() => import('./history/EarlierAnswersDialog.tsx'))
export const loadPutBackNotice = withTexts(() => import('./history/PutBackNotice.tsx'))
export const loadPasteDialog = withTexts(() => import('./form/PasteDialog.tsx'))
export const loadStartDialog = withTexts(() => import('./form/StartDialog.tsx'))
export const loadTranslations = withTexts(() => import('./form/Translations.tsx'))
/** Help beside a field; if it fails to load, the form works without it. */
export const loadFieldHelp = () => import('./form/FieldHelp.tsx').catch(() => ({ default: (): null => null }))
/** The preview of a text with marks; if it fails to load, the field works without it. */
export const loadHowItReads = () => import('./form/HowItReads.tsx').catch(() => ({ default: (): null => null }))
/** The list of copied answers in a section; if it fails to load, each still has its note at the field. */
export const loadReadAgain = () =>
  import('./read-again/ReadAgainList.tsx')
    .then(({ ReadAgainInSection }) => ({ default: ReadAgainInSection }))
    .catch(() => ({ default: (): null => null }))
/** Loaded with every page of a sent application. */
export const loadUnsentNotice = withTexts(() => import('./version/UnsentNotice.tsx'))

/** Loaded in idle time, since printing does not wait. */
export const loadSectionOnPaper = loadOnce(() => import('./paper/SectionOnPaper.tsx'))

/** Everything that a draft may need offline. */
export const partsForLater: readonly (() => Promise<unknown>)[] = [
  loadEarlierAnswers,
  loadPutBackNotice,
  loadPasteDialog,
  loadStartDialog,
  loadTranslations,
  loadFieldHelp,
  loadHowItReads,
  loadReadAgain,
  loadUnsentNotice,
  loadSectionOnPaper,
]
