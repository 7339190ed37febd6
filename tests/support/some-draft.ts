import type { Confirmed, DraftPort, DraftSaver, DraftSaverOptions } from '#src/backend/saving/draft.ts'
import { openDraft } from '#src/backend/saving/draft-saver.ts'
import { createMemoryDevice } from './memory-device.ts'

/** Opens the document of that backend on a separate device in a single tab, unless options say otherwise. */
export const openSome = (
  backend: { present: () => Confirmed; port: DraftPort },
  changes: Partial<DraftSaverOptions> = {},
): Promise<DraftSaver> =>
  openDraft({
    draft: 'd',
    confirmed: backend.present(),
    port: backend.port,
    device: createMemoryDevice(),
    tab: 'tab',
    isOpen: () => Promise.resolve(false),
    ...changes,
  })
