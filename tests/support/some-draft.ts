import type { Confirmed, DraftPort, DraftSaver, DraftSaverOptions } from '#src/backend/saving/draft.ts'
import { openDraft } from '#src/backend/saving/draft-saver.ts'
import { createMemoryDevice } from './memory-device.ts'

let openings = 0

/**
 * Opens the draft of that backend on a separate device, unless options say otherwise. Each call is a new page of one tab.
 */
export const openSome = (
  backend: { present: () => Confirmed; port: DraftPort },
  changes: Partial<DraftSaverOptions> = {},
): Promise<DraftSaver> =>
  openDraft({
    draft: 'd',
    confirmed: backend.present(),
    port: backend.port,
    device: createMemoryDevice(),
    tab: `tab.${(openings += 1)}`,
    isOpen: () => Promise.resolve(false),
    ...changes,
  })
