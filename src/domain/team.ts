/**
 * The people of one application: who belongs to it, who was invited, what happened. It is the applicant's side alone:
 * no operation of reviewers or of the secretariat tells of it, but for what one of them asks the secretariat.
 */
import { type Access, accessSchema, editableSectionsSchema } from './access.ts'
import { ownershipTransferSchema } from './ownership-return.ts'
import { sectionIdSchema } from './application/section-id.ts'
import { handoverSchema } from './handovers.ts'
import { localisedTextSchema } from './localised.ts'
import { type Instant, idSchema, instantSchema, versionSchema } from './values.ts'
import { z } from './zod.ts'

/** What a colleague may do. The owner is one of a kind and never invited. */
export const colleagueAccessSchema = z.enum(['editor', 'reader'])
export type ColleagueAccess = z.infer<typeof colleagueAccessSchema>

/** How long an invitation can be good for, in days of 24 hours. */
export const invitationDays = [3, 7, 30] as const
const DAY_MS = 24 * 60 * 60 * 1000

/** People and open invitations together. */
export const MOST_PEOPLE = 30
/** Longest note of whom an invitation is for, in characters. */
export const LONGEST_FOR_NAME = 120

/** The role of a colleague. Only somebody who edits is limited to sections. */
const roleShape = { access: colleagueAccessSchema, editableSections: z.optional(editableSectionsSchema) }
export const teamRoleSchema = z.object(roleShape)
export type TeamRole = z.infer<typeof teamRoleSchema>

/** What the owner says when inviting. Messages are codes; `together.problem.<code>` has the sentence for each. */
export const invitingSchema = z.object({
  /** So that the owner knows whose link is whose. Told to nobody else, and nothing is sent to anybody. */
  forName: z.string().check(z.trim(), z.minLength(1, 'required'), z.maxLength(LONGEST_FOR_NAME, 'too_long')),
  ...roleShape,
  days: z.literal([...invitationDays]),
})
export type Inviting = z.infer<typeof invitingSchema>

/** Somebody who belongs to an application. */
export const teamPersonSchema = z.object({
  personId: idSchema,
  name: z.string(),
  organisation: z.nullable(z.string()),
  access: accessSchema,
  editableSections: z.optional(editableSectionsSchema),
})
export type TeamPerson = z.infer<typeof teamPersonSchema>

/** An invitation that nobody has accepted yet. */
export const invitationSchema = z.object({
  id: idSchema,
  forName: z.string(),
  ...roleShape,
  createdAt: instantSchema,
  expiresAt: instantSchema,
})
export type Invitation = z.infer<typeof invitationSchema>

export const teamEventKinds = [
  'invited',
  'invitation_withdrawn',
  'joined',
  'access_changed',
  'removed',
  'left',
  'ownership_offered',
  'ownership_offer_ended',
  'ownership_declined',
  'ownership_transferred',
  'ownership_asked_back',
  'ownership_asking_ended',
  'ownership_returned',
  'ownership_kept',
  'section_handed',
  'section_taken_back',
  'section_done',
  'section_reopened',
] as const

/** One thing that happened among the people of an application. Kept for ever. */
export const teamEventSchema = z.object({
  at: instantSchema,
  byName: z.string(),
  kind: z.enum(teamEventKinds),
  /** Whom it was about; null when it was about whoever did it. */
  name: z.nullable(z.string()),
  access: z.nullable(colleagueAccessSchema),
  /** With an access that is limited to sections. */
  editableSections: z.optional(editableSectionsSchema),
  section: z.nullable(sectionIdSchema),
  /** Of a decision of the secretariat, whose people are not named: `byName` is empty then. */
  reason: z.optional(z.string()),
})
export type TeamEvent = z.infer<typeof teamEventSchema>

/** The owner offers the application to a colleague; nothing changes before that one accepts, and either can end it. */
export const ownershipOfferSchema = z.object({ personId: idSchema, name: z.string(), offeredAt: instantSchema })
export type OwnershipOffer = z.infer<typeof ownershipOfferSchema>

/** The people of an application as one of them sees it. It has a version of its own: answers do not move it. */
export const teamSchema = z.object({
  applicationId: idSchema,
  version: versionSchema,
  /** Of the person who asks. */
  access: accessSchema,
  /** The owner first, then in the order in which they came. */
  people: z.array(teamPersonSchema),
  /** Null while none stands. */
  offer: z.nullable(ownershipOfferSchema),
  /** Null when it never changed hands, or when that can no longer be asked back. */
  transfer: z.nullable(ownershipTransferSchema),
  /** Sections that somebody looks after, in the order in which they were handed over. */
  handovers: z.array(handoverSchema),
  /** For the owner; empty for everybody else. */
  invitations: z.array(invitationSchema),
  /** Newest first. Those about invitations are the owner's alone. */
  events: z.array(teamEventSchema),
})
export type Team = z.infer<typeof teamSchema>

/**
 * What an invitation is to whoever opens it: `open` can be accepted; `yours` belongs already; `other_side` assesses
 * this application or works for the secretariat, so may not join.
 */
export const invitationStateSchema = z.enum(['open', 'yours', 'used', 'expired', 'other_side'])
export type InvitationState = z.infer<typeof invitationStateSchema>

/** An invitation as the holder of its code sees it. Of the application it tells only while it is open or yours. */
export const openedInvitationSchema = z.object({
  state: invitationStateSchema,
  invitedByName: z.string(),
  ...roleShape,
  expiresAt: instantSchema,
  callTitle: z.nullable(localisedTextSchema),
  authorityName: z.nullable(z.string()),
  /** For who belongs to it: where to go on. */
  applicationId: z.nullable(idSchema),
})
export type OpenedInvitation = z.infer<typeof openedInvitationSchema>

export const expiryOf = (now: Instant, days: number): Instant => new Date(Date.parse(now) + days * DAY_MS).toISOString()

export const isExpired = ({ expiresAt }: Pick<Invitation, 'expiresAt'>, now: Instant): boolean =>
  Date.parse(now) > Date.parse(expiresAt)

/** Order matters: who belongs already is told so, even by a link that is over. */
export function invitationState(
  invitation: Pick<Invitation, 'expiresAt'> & { used: boolean },
  who: { belongs: boolean; assesses: boolean },
  now: Instant,
): InvitationState {
  if (who.belongs) return 'yours'
  if (invitation.used) return 'used'
  if (isExpired(invitation, now)) return 'expired'
  return who.assesses ? 'other_side' : 'open'
}

/** Whether one more person can be invited. */
export const hasRoom = (people: number, openInvitations: number): boolean => people + openInvitations < MOST_PEOPLE

/** Invitations, roles and removing are the owner's. */
export const managesTeam = (access: Access): boolean => access === 'owner'
