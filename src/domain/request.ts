/** What outsiders sent, as each side sees it. One shape for all three kinds; only the form differs. */
import { checkFileAt } from './application/documents.ts'
import { cooperationOfferSchema, interestInCallSchema, joinRequestSchema } from './joining.ts'
import { letterRules } from './letter-rules.ts'
import {
  requestActors,
  requestDecisionSchema,
  requestStatusSchema,
  stepNeedSchema,
  type RequestKind,
} from './request-steps.ts'
import { countryCodeSchema, countSchema, idSchema, instantSchema, versionSchema, type CountryCode } from './values.ts'
import { z } from './zod.ts'

/** A council decision or a letter of the head; later files are added, not replaced. */
export const letterSchema = z.object({
  id: idSchema,
  name: z.string(),
  sizeBytes: countSchema,
  sha256: z.string(),
  addedAt: instantSchema,
})
export type Letter = z.infer<typeof letterSchema>

/** Maximum number of letters per request. */
export const MOST_LETTERS = 10

/** Problems of a file before it is accepted as a letter, each as a code. */
export const letterProblems = (file: Parameters<typeof checkFileAt>[1]) => checkFileAt('letter', file, letterRules)

/** One step that was taken. */
export const requestEventSchema = z.object({
  at: instantSchema,
  by: z.enum(requestActors),
  /** Name of the person in the secretariat; null for senders, and in what senders see. */
  byName: z.nullable(z.string()),
  from: requestStatusSchema,
  to: requestStatusSchema,
  text: z.nullable(z.string()),
  decision: z.nullable(requestDecisionSchema),
})
export type RequestEvent = z.infer<typeof requestEventSchema>

const common = {
  reference: idSchema,
  version: versionSchema,
  status: requestStatusSchema,
  receivedAt: instantSchema,
  changedAt: instantSchema,
  letters: z.array(letterSchema),
  /** In order of time. */
  history: z.array(requestEventSchema),
  /** Steps that the caller may take now. */
  next: z.array(z.object({ to: requestStatusSchema, needs: stepNeedSchema })),
}

/** A participant or another request that may be of the same authority. */
export const possibleDuplicateSchema = z.object({
  what: z.enum(['member', 'request']),
  /** Id of the member, or reference of the request. */
  id: idSchema,
  name: z.string(),
  country: countryCodeSchema,
  likeness: z.enum(['same', 'similar']),
  /** The sender has seen it and says that it is another authority. */
  denied: z.boolean(),
  /** Status, if it is a request. */
  status: z.nullable(requestStatusSchema),
})
export type PossibleDuplicate = z.infer<typeof possibleDuplicateSchema>

const forDesk = {
  ...common,
  duplicates: z.array(possibleDuplicateSchema),
  /** The participant created on acceptance; null before, and after a correction. */
  memberId: z.nullable(idSchema),
}

const joinPart = { kind: z.literal('join'), form: joinRequestSchema }
const cooperationPart = { kind: z.literal('cooperation'), form: cooperationOfferSchema }
const interestPart = { kind: z.literal('interest'), callId: idSchema, form: interestInCallSchema }

/** Kind and form of a request. */
export const requestContentSchema = z.union([z.object(joinPart), z.object(cooperationPart), z.object(interestPart)])
export type RequestContent = z.infer<typeof requestContentSchema>

/** A request as its sender sees it: without names of staff and without the comparisons of the secretariat. */
export const sentRequestSchema = z.union([
  z.object({ ...common, ...joinPart }),
  z.object({ ...common, ...cooperationPart }),
  z.object({ ...common, ...interestPart }),
])
export type SentRequest = z.infer<typeof sentRequestSchema>

/** A request as the secretariat sees it. */
export const receivedRequestSchema = z.union([
  z.object({ ...forDesk, ...joinPart }),
  z.object({ ...forDesk, ...cooperationPart }),
  z.object({ ...forDesk, ...interestPart }),
])
export type ReceivedRequest = z.infer<typeof receivedRequestSchema>

/** The authority or organisation that sent it. */
export const senderOf = (content: RequestContent): { name: string; country: CountryCode } => ({
  name: content.kind === 'cooperation' ? content.form.organisationName : content.form.authorityName,
  country: content.form.country,
})

/** Whether a letter may be added: only until the request is decided. */
export const mayAddLetter = ({
  kind,
  status,
  letters,
}: {
  kind: RequestKind
  status: string
  letters: readonly unknown[]
}) => kind === 'join' && (status === 'sent' || status === 'question') && letters.length < MOST_LETTERS
