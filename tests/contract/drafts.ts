import { completeAnswers } from '#tests/support/sample-answers.ts'
import type { Application } from '#src/domain/application-record.ts'
import { takesNew } from '#src/domain/deadline.ts'
import type { Part, Target } from './target.ts'

export const newKey = (): string => crypto.randomUUID()

/** A call that is open on the backend's clock. */
export async function openCall(target: Target): Promise<string> {
  const { serverTime } = await target.as(null).getSession({})
  const call = (await target.as(null).listCalls({})).items.find((candidate) => takesNew(candidate, serverTime))
  if (!call) throw new Error('this backend has no open call, so applications cannot be tried')
  return call.id
}

/** A new application without findings. */
export async function completeDraft(target: Target, part: Part = 'applicant'): Promise<Application> {
  const backend = target.as(part)
  const { id, version } = await backend.createApplication({ callId: await openCall(target), key: newKey() })
  const changes = Object.entries(completeAnswers).map(([address, value]) => ({ address, value }))
  return backend.saveAnswers({ applicationId: id, version, changes })
}
