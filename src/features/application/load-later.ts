import { withArea } from '#src/i18n/with-area.ts'
import { loadOnce } from '#src/ui/load-once.ts'

const withTexts = <Part>(importPart: () => Promise<Part>) => loadOnce(withArea('section-later', importPart))

/** Parts of a section that come when somebody asks for them, with their texts. */
export const loadEarlierAnswers = withTexts(() => import('./history/EarlierAnswersDialog.tsx'))
export const loadPutBackNotice = withTexts(() => import('./history/PutBackNotice.tsx'))
export const loadPasteDialog = withTexts(() => import('./form/PasteDialog.tsx'))
export const loadStartDialog = withTexts(() => import('./form/StartDialog.tsx'))
export const loadTranslations = withTexts(() => import('./form/Translations.tsx'))
/** Help beside a field. Where it cannot be had the form stands without it. */
export const loadFieldHelp = () => import('./form/FieldHelp.tsx').catch(() => ({ default: (): null => null }))
/** Comes along with every page of an application, but on the way to no draft that was never sent. */
export const loadUnsentNotice = withTexts(() => import('./version/UnsentNotice.tsx'))

/** Comes in spare time: printing waits for nothing. */
export const loadSectionOnPaper = loadOnce(() => import('./paper/SectionOnPaper.tsx'))

/** All that a draft may ask for where there is no connection. */
export const partsForLater: readonly (() => Promise<unknown>)[] = [
  loadEarlierAnswers,
  loadPutBackNotice,
  loadPasteDialog,
  loadStartDialog,
  loadTranslations,
  loadFieldHelp,
  loadUnsentNotice,
  loadSectionOnPaper,
]
