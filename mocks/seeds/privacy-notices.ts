import texts from '#mocks/data/privacy-notices.json' with { type: 'json' }
import type { PrivacyNotice } from '#src/domain/privacy-notice.ts'
import { OPEN_CALL, REHEARSAL_CALL } from './calls.ts'

/** Our own wording: the notice of 2016 was not found. Newest first. */
const notices = texts as PrivacyNotice[]
const first = notices.filter(({ version }) => version === '1')

export const privacyNotices: Readonly<Record<string, readonly PrivacyNotice[]>> = {
  [OPEN_CALL]: notices,
  [REHEARSAL_CALL]: first.map((notice) => ({ ...notice, publishedOn: '2016-01-11' })),
}
