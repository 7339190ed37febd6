import type { Receipt } from '#src/domain/application-record.ts'
import { currentDeadline } from '#src/domain/deadline.ts'
import { call } from './world.ts'

/** The receipt of an application that was sent in time, with the given data. */
export const sampleReceipt = ({ digest, ...known }: Partial<Receipt> & { digest: string }): Receipt => ({
  applicationId: 'one',
  reference: 'TCC-2016-one',
  callId: call.id,
  authorityName: 'Sample City North',
  modules: ['A', 'B', 'C'],
  submission: {
    number: 1,
    receivedAt: '2016-04-12T08:00:00.000Z',
    timeliness: 'in_time',
    version: 3,
    privacyNoticeVersion: '1',
    digest,
  },
  sentByName: 'Sample owner',
  deadline: currentDeadline(call.deadlines),
  answerCount: 1,
  documents: [],
  ...known,
})
