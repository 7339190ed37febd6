import { withArea } from '#src/i18n/with-area.ts'
import { loadOnce } from '#src/ui/load-once.ts'

const withTexts = <Part>(importPart: () => Promise<Part>) => loadOnce(withArea('section-later', importPart))

/** A part that the page works without: if it fails to load, nothing takes its place. */
const orNothing =
  <Part>(load: () => Promise<{ default: Part }>) =>
  () =>
    load().catch(() => ({ default: (): null => null }))

/** Parts of a section that load on demand, with their texts. */
export const loadEarlierAnswers = withTexts(() => import('./history/EarlierAnswersDialog.tsx'))
export const loadPutBackNotice = withTexts(() => import('./history/PutBackNotice.tsx'))
export const loadHeldNotices = withTexts(() => import('./saving/HeldNotices.tsx'))
export const loadPasteDialog = withTexts(() => import('./form/PasteDialog.tsx'))
export const loadStartDialog = withTexts(() => import('./form/StartDialog.tsx'))
export const loadTranslations = withTexts(() => import('./form/Translations.tsx'))
export const loadFieldHelp = orNothing(withTexts(() => import('./form/FieldHelp.tsx')))
export const loadHowItReads = orNothing(() => import('./form/HowItReads.tsx'))
/** The list of copied answers in a section; each has its note at the field as well. */
export const loadReadAgain = orNothing(async () => ({
  default: (await import('./read-again/ReadAgainList.tsx')).ReadAgainInSection,
}))
/** Loaded with every page of a sent application. */
export const loadUnsentNotice = withTexts(() => import('./version/UnsentNotice.tsx'))

/** Loaded in idle time, since printing does not wait. */
export const loadSectionOnPaper = loadOnce(() => import('./paper/SectionOnPaper.tsx'))

/** Everything that a draft may need offline. */
export const partsForLater: readonly (() => Promise<unknown>)[] = [
  loadEarlierAnswers,
  loadPutBackNotice,
  loadHeldNotices,
  loadPasteDialog,
  loadStartDialog,
  loadTranslations,
  loadFieldHelp,
  loadHowItReads,
  loadReadAgain,
  loadUnsentNotice,
  loadSectionOnPaper,
]
