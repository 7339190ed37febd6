/**
 * The people of one application: members, invitations and history. Visible to the applicant's side only; reviewers and
 * the secretariat see nothing of it, except what a person asks the secretariat.
 */
import { type Access, accessSchema, editableSectionsSchema } from './access.ts'
import { ownershipTransferSchema } from './ownership-return.ts'
import { sectionIdSchema } from './application/section-id.ts'
import { handoverSchema } from './handovers.ts'
import { localisedTextSchema } from './localised.ts'
import { type Instant, idSchema, instantSchema, versionSchema } from './values.ts'
import { z } from './zod.ts'

/** Access of a colleague. There is one owner, who is never invited. */
export const colleagueAccessSchema = z.enum(['editor', 'reader'])
export type ColleagueAccess = z.infer<typeof colleagueAccessSchema>

/** How long an invitation can be valid, in days of 24 hours. */
export const invitationDays = [3, 7, 30] as const
const DAY_MS = 24 * 60 * 60 * 1000

/** People and open invitations together. */
export const MOST_PEOPLE = 30
/** Maximum length of the note on whom an invitation is for, in characters. */
export const LONGEST_FOR_NAME = 120

/** The role of a colleague. Only editors can be limited to sections. */
const roleShape = { access: colleagueAccessSchema, editableSections: z.optional(editableSectionsSchema) }
export const teamRoleSchema = z.object(roleShape)
export type TeamRole = z.infer<typeof teamRoleSchema>

/** What the owner enters to invite somebody. Messages are codes; the sentences are under `together.problem.<code>`. */
export const invitingSchema = z.object({
  /** A note for the owner, to know whose link it is. Shown to nobody else; nothing is sent to anybody. */
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

/** One event among the people of an application. Kept for ever. */
export const teamEventSchema = z.object({
  at: instantSchema,
  byName: z.string(),
  kind: z.enum(teamEventKinds),
  /** Name of the person concerned; null if it is the person who acted. */
  name: z.nullable(z.string()),
  access: z.nullable(colleagueAccessSchema),
  /** Present if the access is limited to sections. */
  editableSections: z.optional(editableSectionsSchema),
  section: z.nullable(sectionIdSchema),
  /** Reason of a decision of the secretariat, whose people are not named: `byName` is empty then. */
  reason: z.optional(z.string()),
})
export type TeamEvent = z.infer<typeof teamEventSchema>

/**
 * The owner offers the application to a colleague. Nothing changes before the colleague accepts; both can end the
 * offer.
 */
export const ownershipOfferSchema = z.object({ personId: idSchema, name: z.string(), offeredAt: instantSchema })
export type OwnershipOffer = z.infer<typeof ownershipOfferSchema>

/** The people of an application, as one of them sees them. It has its own version, which answers do not change. */
export const teamSchema = z.object({
  applicationId: idSchema,
  version: versionSchema,
  /** Access of the caller. */
  access: accessSchema,
  /** The owner first, then in order of joining. */
  people: z.array(teamPersonSchema),
  /** Null if there is no offer. */
  offer: z.nullable(ownershipOfferSchema),
  /** Null if ownership never changed, or if it can no longer be asked back. */
  transfer: z.nullable(ownershipTransferSchema),
  /** Sections handed over to somebody, in order of handing over. */
  handovers: z.array(handoverSchema),
  /** For the owner; empty for everybody else. */
  invitations: z.array(invitationSchema),
  /** Newest first. Events about invitations are for the owner only. */
  events: z.array(teamEventSchema),
})
export type Team = z.infer<typeof teamSchema>

/**
 * State of an invitation for the person who opens it: `open` can be accepted; `yours`: the person belongs already;
 * `other_side`: the person assesses this application or works for the secretariat, so may not join.
 */
export const invitationStateSchema = z.enum(['open', 'yours', 'used', 'expired', 'other_side'])
export type InvitationState = z.infer<typeof invitationStateSchema>

/** An invitation as the holder of its code sees it. Call and authority are filled only while it is open or yours. */
export const openedInvitationSchema = z.object({
  state: invitationStateSchema,
  invitedByName: z.string(),
  ...roleShape,
  expiresAt: instantSchema,
  callTitle: z.nullable(localisedTextSchema),
  authorityName: z.nullable(z.string()),
  /** Set for people who belong to the application, to continue there. */
  applicationId: z.nullable(idSchema),
})
export type OpenedInvitation = z.infer<typeof openedInvitationSchema>

export const expiryOf = (now: Instant, days: number): Instant => new Date(Date.parse(now) + days * DAY_MS).toISOString()

export const isExpired = ({ expiresAt }: Pick<Invitation, 'expiresAt'>, now: Instant): boolean =>
  Date.parse(now) > Date.parse(expiresAt)

/** The order matters: people who belong already get `yours` even from an expired link. */
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

/** Only the owner manages invitations, roles and removals. */
export const managesTeam = (access: Access): boolean => access === 'owner'
