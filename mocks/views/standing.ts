import { budgetOf } from '#src/domain/application/budget.ts'
import { chosenModules, textAt } from '#src/domain/application/fields.ts'
import type { Answers, ModuleId } from '#src/domain/application/types.ts'
import type { Call } from '#src/domain/call.ts'
import { countingSubmission, currentDeadline, type Deadline } from '#src/domain/deadline.ts'
import { type ApplicationStatus, standingStatus } from '#src/domain/status.ts'
import { fold } from '#src/domain/text.ts'
import { type CountryCode, countryCodeSchema, type Instant } from '#src/domain/values.ts'
import { z } from '#src/domain/zod.ts'
import type { State, StoredApplication, StoredSubmission } from '../state.ts'

export const AUTHORITY_ADDRESS = 'applicant.localAuthorityName'
export const COUNTRY_ADDRESS = 'applicant.country'

/**
 * The effective status of an application: for an improvement that was begun but not sent in time, that of the sent
 * version.
 */
export type Standing = {
  status: ApplicationStatus
  /** The submission that counts; null if nothing was sent. */
  counting: StoredSubmission | null
  /** The deadline version in force. */
  deadline: Deadline
}

export function standingOf(application: StoredApplication, call: Call, now: Instant): Standing {
  const deadline = currentDeadline(call.deadlines)
  const counting = countingSubmission(application.submissions, deadline)
  return { status: standingStatus(application, deadline, now), counting, deadline }
}

/** The status under which a submission is received. */
export const receivedAs = (submission: Pick<StoredSubmission, 'timeliness'>): ApplicationStatus =>
  submission.timeliness === 'in_time' ? 'submitted' : 'received_late'

/** The call of an application; the seed and `createApplication` guarantee that it exists. */
export function callOf(state: State, application: StoredApplication): Call {
  const call = state.calls.find(({ id }) => id === application.callId)
  if (!call) throw new Error(`application ${application.id} names no known call`)
  return call
}

/** Fields for lists, read from the answers. */
export type Headline = { authorityName: string | null; country: CountryCode | null; modules: ModuleId[] }

export function headlineOf(answers: Answers): Headline {
  const country = z.safeParse(countryCodeSchema, answers[COUNTRY_ADDRESS])
  return {
    authorityName: textAt(answers, AUTHORITY_ADDRESS) || null,
    country: country.success ? country.data : null,
    modules: [...chosenModules(answers)],
  }
}

/** Fields for rows of proposals, read once from each submission, which never changes. */
export type SentHeadline = {
  authorityName: string
  country: CountryCode
  modules: ModuleId[]
  /** Null without module C, the only one that pays money. */
  requestedCents: number | null
  /** The same for all spellings of an authority. */
  authorityKey: string
}

const headlines = new WeakMap<StoredSubmission, SentHeadline>()

export function sentHeadline(submission: StoredSubmission): SentHeadline {
  const known = headlines.get(submission)
  if (known) return known
  const { authorityName, country, modules } = headlineOf(submission.answers)
  if (authorityName === null || country === null) throw new Error('something was sent without name or country')
  const headline: SentHeadline = {
    authorityName,
    country,
    modules,
    requestedCents: modules.includes('C') ? budgetOf(submission.answers).requestedCents : null,
    authorityKey: `${country} ${fold(authorityName).trim()}`,
  }
  headlines.set(submission, headline)
  return headline
}
