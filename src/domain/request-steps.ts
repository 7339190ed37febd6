/**
 * The steps of what outsiders sent, in one table for the pages of both sides and for every backend. A step that is not
 * in the table does not exist. Nothing is deleted: a wrong decision is corrected, and both stay in the history.
 */
import { isPlainDate } from './application/plain-date.ts'
import { LONGEST_TEXT } from './joining.ts'
import { plainDateSchema, type PlainDate } from './values.ts'
import { z } from './zod.ts'

export const requestKinds = ['join', 'cooperation', 'interest'] as const
export const requestKindSchema = z.enum(requestKinds)
export type RequestKind = z.infer<typeof requestKindSchema>

/** There is no status for a draft: drafts exist on the sender's device only. */
export const requestStatuses = [
  'sent',
  'question',
  'accepted',
  'not_accepted',
  'contact_made',
  'closed',
  'withdrawn',
] as const
export const requestStatusSchema = z.enum(requestStatuses)
export type RequestStatus = z.infer<typeof requestStatusSchema>

/** `sender` is whoever holds the code. */
export const requestActors = ['sender', 'secretariat'] as const
export type RequestActor = (typeof requestActors)[number]

/** What a step requires; all but `nothing` and `decision` are a text that the other side reads. */
export const stepNeeds = ['nothing', 'question', 'answer', 'reason', 'note', 'correction', 'decision'] as const
export const stepNeedSchema = z.enum(stepNeeds)
export type StepNeed = z.infer<typeof stepNeedSchema>

export interface RequestStep {
  readonly kinds: readonly RequestKind[]
  readonly from: readonly RequestStatus[]
  readonly to: RequestStatus
  readonly actor: RequestActor
  readonly needs: StepNeed
}

const waiting = ['sent', 'question'] as const

export const requestSteps: readonly RequestStep[] = [
  { kinds: ['join', 'cooperation'], from: ['sent'], to: 'question', actor: 'secretariat', needs: 'question' },
  { kinds: ['join', 'cooperation'], from: ['question'], to: 'sent', actor: 'sender', needs: 'answer' },
  { kinds: ['join'], from: waiting, to: 'accepted', actor: 'secretariat', needs: 'decision' },
  { kinds: ['join'], from: waiting, to: 'not_accepted', actor: 'secretariat', needs: 'reason' },
  { kinds: ['join'], from: ['accepted', 'not_accepted'], to: 'sent', actor: 'secretariat', needs: 'correction' },
  { kinds: ['cooperation'], from: waiting, to: 'contact_made', actor: 'secretariat', needs: 'note' },
  { kinds: ['cooperation'], from: [...waiting, 'contact_made'], to: 'closed', actor: 'secretariat', needs: 'reason' },
  { kinds: ['cooperation'], from: ['contact_made', 'closed'], to: 'sent', actor: 'secretariat', needs: 'correction' },
  { kinds: ['join'], from: waiting, to: 'withdrawn', actor: 'sender', needs: 'nothing' },
  { kinds: ['cooperation'], from: [...waiting, 'contact_made'], to: 'withdrawn', actor: 'sender', needs: 'nothing' },
  { kinds: ['interest'], from: ['sent'], to: 'withdrawn', actor: 'sender', needs: 'nothing' },
]

export type RequestSubject = { readonly kind: RequestKind; readonly status: RequestStatus }

/** Statuses that requests of one kind can have, in the order of the table. */
export const statusesOf = (kind: RequestKind): readonly RequestStatus[] =>
  requestStatuses.filter(
    (status) => status === 'sent' || requestSteps.some(({ kinds, to }) => kinds.includes(kind) && to === status),
  )

/** Whether somebody still has to act on the request. */
export const isWaiting = ({ kind, status }: RequestSubject): boolean =>
  kind !== 'interest' && (status === 'sent' || status === 'question')

/** Steps that one side may take now. */
export const stepsFor = ({ kind, status }: RequestSubject, actor: RequestActor): readonly RequestStep[] =>
  requestSteps.filter((step) => step.actor === actor && step.kinds.includes(kind) && step.from.includes(status))

const degrees = (most: number) => z.number().check(z.minimum(-most, 'degrees'), z.maximum(most, 'degrees'))

/** Position of the new participant on the map, WGS84 degrees. */
const placeSchema = z.object({ lat: degrees(90), lon: degrees(180) })
export type Place = z.infer<typeof placeSchema>

/** Maximum length of the name of the body that decided, in characters. */
export const LONGEST_BODY = 200
/** Date and body of a decision. The body is free text, since it is not documented which body decides. */
export const requestDecisionSchema = z.object({
  on: plainDateSchema,
  body: z.string().check(z.trim(), z.minLength(1, 'required'), z.maxLength(LONGEST_BODY, 'too_long')),
  /** Null or absent if not given: the participant is then in the lists, but not on the map. */
  coordinates: z.optional(z.nullable(placeSchema)),
})
export type RequestDecision = z.infer<typeof requestDecisionSchema>

/**
 * Reads coordinates; `48.58` and `48,58` are the same. Anything else becomes NaN and is refused. Null if both are
 * empty.
 */
export function placeIn(lat: string, lon: string): Place | null {
  if (lat.trim() === '' && lon.trim() === '') return null
  const number = (text: string) => {
    const plain = text.trim().replace(',', '.').replace('\u2212', '-')
    return /^[+-]?\d{1,3}(\.\d*)?$/.test(plain) ? Number(plain) : Number.NaN
  }
  return { lat: number(lat), lon: number(lon) }
}

const placeProblems = ({ lat, lon }: Place): { pointer: string; code: string }[] => [
  ...(Math.abs(lat) <= 90 ? [] : [{ pointer: 'decision.coordinates.lat', code: 'degrees' }]),
  ...(Math.abs(lon) <= 180 ? [] : [{ pointer: 'decision.coordinates.lon', code: 'degrees' }]),
]

/** The text of a step. */
export const stepTextSchema = z.string().check(z.trim(), z.maxLength(LONGEST_TEXT, 'too_long'))
export type StepGiven = { readonly text: string; readonly decision: RequestDecision | null }

export type StepAnswer =
  | { readonly step: RequestStep; readonly problems: readonly { pointer: string; code: string }[] }
  | { readonly step: null }

/**
 * Whether a step may be taken now with the given text and decision. `step` is null if there is no such step.
 *
 * @param today the day in Strasbourg by the backend's clock: a decision must not lie in the future.
 */
export function checkRequestStep(
  subject: RequestSubject,
  to: RequestStatus,
  actor: RequestActor,
  { text, decision }: StepGiven,
  today: PlainDate,
): StepAnswer {
  const step = stepsFor(subject, actor).find((candidate) => candidate.to === to)
  if (!step) return { step: null }
  const problems: { pointer: string; code: string }[] = []
  if (!stepTextSchema.safeParse(text).success) problems.push({ pointer: 'text', code: 'too_long' })
  if (step.needs === 'decision') {
    if (!decision || !isPlainDate(decision.on)) problems.push({ pointer: 'decision.on', code: 'required' })
    else if (decision.on > today) problems.push({ pointer: 'decision.on', code: 'in_future' })
    if (!decision || decision.body.trim() === '') problems.push({ pointer: 'decision.body', code: 'required' })
    if (decision?.coordinates) problems.push(...placeProblems(decision.coordinates))
  } else if (step.needs !== 'nothing' && text.trim() === '') {
    problems.push({ pointer: 'text', code: 'required' })
  }
  return { step, problems }
}
