import { loadOnce } from '#src/ui/load-once.ts'
import { withArea } from '#src/i18n/with-area.ts'

/** Parts of a section that come when somebody asks for them, with their texts. */
export const loadEarlierAnswers = withArea('section-later', () => import('./history/EarlierAnswersDialog.tsx'))
export const loadPutBackNotice = withArea('section-later', () => import('./history/PutBackNotice.tsx'))
export const loadPasteDialog = withArea('section-later', () => import('./form/PasteDialog.tsx'))
export const loadStartDialog = withArea('section-later', () => import('./form/StartDialog.tsx'))
export const loadTranslations = withArea('section-later', () => import('./form/Translations.tsx'))
/** Comes along with every page of an application, but on the way to no draft that was never sent. */
export const loadUnsentNotice = withArea('section-later', () => import('./version/UnsentNotice.tsx'))

/** Comes in spare time: printing waits for nothing. */
export const loadSectionOnPaper = loadOnce(() => import('./paper/SectionOnPaper.tsx'))

/** All that a draft may ask for where there is no connection. */
export const loadAllLater = () =>
  Promise.all([
    loadEarlierAnswers(),
    loadPutBackNotice(),
    loadPasteDialog(),
    loadStartDialog(),
    loadTranslations(),
    loadUnsentNotice(),
    loadSectionOnPaper(),
  ])
