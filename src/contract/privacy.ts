import { privacyNoticeSchema } from '#src/domain/privacy-notice.ts'
import { idSchema } from '#src/domain/values.ts'
import { z } from '#src/domain/zod.ts'
import type { OperationSpec } from './operation.ts'

export const privacyOperations = {
  listPrivacyNotices: {
    summary: 'Every version of the privacy notice of a call',
    rule:
      'Newest first; the first is the version in `privacyNotice` of the call. A published version never changes: ' +
      'submissions name the version that their sender had read.',
    method: 'GET',
    path: '/calls/{callId}/privacy-notices',
    caller: 'public',
    params: z.object({ callId: idSchema }),
    status: 200,
    output: z.object({ items: z.array(privacyNoticeSchema) }),
    problems: ['not_found'],
  },
} as const satisfies Record<string, OperationSpec>
