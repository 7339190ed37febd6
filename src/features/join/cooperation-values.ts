import { zodResolver } from '@hookform/resolvers/zod'
import type { Resolver } from 'react-hook-form'
import { type CooperationOffer, cooperationOfferSchema } from '#src/domain/joining.ts'
import { z } from '#src/domain/zod.ts'

/** The initial values of the form as typed, before validation. */
export const emptyCooperation = {
  organisationName: '',
  legalForm: '',
  country: '',
  website: '',
  contactName: '',
  contactFunction: '',
  contactEmail: '',
  contactPhone: '',
  topics: [] as string[],
  proposal: '',
  /** One per line. */
  authorities: '',
  privacyRead: false,
}
export type CooperationValues = typeof emptyCooperation

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

const formSchema = z.pipe(
  z.transform(
    (values: CooperationValues) =>
      ({
        ...values,
        website: values.website.trim() || null,
        authorities: linesOf(values.authorities),
      }) as z.input<typeof cooperationOfferSchema>,
  ),
  cooperationOfferSchema,
)

const check = zodResolver(formSchema)

export const cooperationResolver: Resolver<CooperationValues, unknown, CooperationOffer> = async (
  values,
  context,
  options,
) => {
  const result = await check(values, context, options)
  // An error in one line is shown at the field that holds all lines.
  const { authorities } = result.errors
  const inLine = Array.isArray(authorities) ? (authorities as { message?: string }[]).find(Boolean)?.message : undefined
  if (inLine === undefined) return result
  return { values: {}, errors: { ...result.errors, authorities: { type: 'custom', message: inLine } } }
}
