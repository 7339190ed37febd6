import { zodResolver } from '@hookform/resolvers/zod'
import type { Control, FieldErrors, Resolver } from 'react-hook-form'
import { duplicatesOf } from '#src/domain/duplicates.ts'
import {
  type AlikeQuestion,
  alikeQuestionSchema,
  interestInCallSchema,
  type InterestInCall,
  type JoinRequest,
  joinRequestSchema,
  type OpenRequests,
} from '#src/domain/joining.ts'
import type { Member } from '#src/domain/member.ts'
import { z } from '#src/domain/zod.ts'
import { alikeQuestion, secondOf, tickOf } from './open-requests.ts'
import type { SendContext } from './use-send-form.ts'

/** The initial values of the forms as typed, before validation. */
export const emptyJoin = {
  authorityName: '',
  kind: '',
  country: '',
  /** Ids of participants, and open requests by `tickOf`. */
  otherThan: [] as string[],
  inhabitants: '',
  headName: '',
  headFunction: '',
  contactName: '',
  contactFunction: '',
  contactEmail: '',
  contactPhone: '',
  topics: [] as string[],
  needs: '',
  offers: '',
  letter: '',
  mayRepresent: false,
  privacyRead: false,
}
export type JoinValues = typeof emptyJoin
export type JoinControl = Control<JoinValues, SendContext, JoinRequest>

export const emptyInterest = {
  authorityName: '',
  country: '',
  contactName: '',
  contactEmail: '',
  modules: [] as string[],
  message: '',
  privacyRead: false,
}
export type InterestValues = typeof emptyInterest

/** Reads a number of people: `280 000`, `280.000` and `280,000` are the same. Null if empty, NaN if it is no number. */
export function peopleIn(text: string): number | null {
  const trimmed = text.trim()
  if (trimmed === '') return null
  return /^\d{1,3}([\s.,'’\u202f\u00a0]\d{3})*$|^\d+$/.test(trimmed)
    ? Number(trimmed.replaceAll(/\D/g, ''))
    : Number.NaN
}

/** Converts typed values for the schema of the contract, which validates them. */
const joinFormSchema = z.pipe(
  z.transform(
    (values: JoinValues) =>
      ({ ...values, inhabitants: peopleIn(values.inhabitants) }) as z.input<typeof joinRequestSchema>,
  ),
  joinRequestSchema,
)

const checkJoin = zodResolver(joinFormSchema)

/** Participants that may be this authority. */
export const alikeMembers = (
  { authorityName, country }: Pick<JoinValues, 'authorityName' | 'country'>,
  members: readonly Member[],
): Member[] => (country === '' ? [] : duplicatesOf({ name: authorityName, country }, members).map(({ other }) => other))

const attemptSchema = z.extend(alikeQuestionSchema, { otherThanOpen: z.optional(z.boolean()) })

/**
 * What an earlier attempt under the same name said about open requests; null if there was none. That attempt may have
 * arrived and be one of these open requests, so an unchanged retry must say the same to count once.
 */
export function attemptOf({ authorityName, country }: AlikeQuestion, sent: string | null) {
  if (sent === null) return null
  const { data } = z.safeParse(attemptSchema, JSON.parse(sent))
  return data?.authorityName === authorityName && data.country === country ? data : null
}

/**
 * @param members participants: those with a similar name must be confirmed before sending.
 * @param letterProblem problem of the chosen file, as a code; null if it is fine.
 * @param openRequests returns open requests with a similar name, which must be confirmed too; undefined if they
 *   cannot be loaded now, which blocks nothing.
 */
export const joinResolver =
  (
    members: readonly Member[],
    letterProblem: string | null,
    openRequests: (question: AlikeQuestion, isAfresh: boolean) => Promise<OpenRequests | undefined>,
  ): Resolver<JoinValues, SendContext, JoinRequest> =>
  async (values, context, options) => {
    const alike = alikeMembers(values, members).map(({ id }) => id)
    const otherThan = values.otherThan.filter((id) => alike.includes(id))
    const checked = (isOther: boolean) =>
      checkJoin({ ...values, otherThan, ...(isOther && { otherThanOpen: true }) }, context, options)
    const question = alikeQuestion(values)
    const attempted = context?.attempted ?? null
    const earlier = question && attemptOf(question, attempted)
    const again = earlier && (await checked(earlier.otherThanOpen === true))
    const isAgain = again !== null && JSON.stringify(again.values) === attempted
    const others = question && !isAgain ? await openRequests(question, attempted !== null) : null
    const told = question && others && others.open > 0 ? tickOf(question, others) : null
    const tick = told && earlier ? secondOf(told) : told
    const isTicked = tick !== null && values.otherThan.includes(tick)
    // A second request by the same sender is not declared as one of another authority.
    const result = isAgain ? again : await checked(isTicked && !earlier)
    const errors: FieldErrors<JoinValues> = { ...result.errors }
    const blame = (field: keyof JoinValues, message: string) => {
      errors[field] = { type: 'custom', message }
    }
    // The schema checks this only if all else is valid, but all errors should be shown at once.
    if (values.needs.trim() === '' && values.offers.trim() === '') blame('needs', 'needs_or_offers')
    if (tick !== null && !isTicked) blame('otherThan', earlier ? 'maybe_own' : 'maybe_member')
    if (otherThan.length < alike.length) blame('otherThan', 'maybe_member')
    const letter = values.letter === 'attached' ? letterProblem : null
    if (letter) blame('letter', letter)
    return Object.keys(errors).length === 0 ? result : { values: {}, errors }
  }

const interestFormSchema = z.pipe(
  z.transform((values: InterestValues) => values as z.input<typeof interestInCallSchema>),
  interestInCallSchema,
)

export const interestResolver: Resolver<InterestValues, unknown, InterestInCall> = zodResolver(interestFormSchema)
