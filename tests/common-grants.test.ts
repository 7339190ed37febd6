import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { OPEN_CALL } from '#mocks/seeds/calls.ts'
import { seedState } from '#mocks/seeds/seed-state.ts'
import { backupText, readBackup } from '#src/domain/application/backup.ts'
import { answerBeside } from '#src/domain/application/beside-answer.ts'
import { commonGrantsPlaces, nested } from '#src/domain/application/common-grants.ts'
import { addresses } from '#src/domain/application/fields.ts'
import { completeAnswers } from '#tests/support/sample-answers.ts'
import { changeProblem } from '#src/domain/application/schemas.ts'
import type { Answers } from '#src/domain/application/types.ts'
import { z } from '#src/domain/zod.ts'
import { openDataFolder } from './tools/open-data.ts'

type Node = Readonly<Record<string, unknown>>
type Form = Readonly<Record<'jsonSchema' | 'mappingToCommonGrants' | 'mappingFromCommonGrants', Node>>
const form = JSON.parse(readFileSync(join(openDataFolder, `${OPEN_CALL}-common-grants.json`), 'utf8')) as Form

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value)
const at = (data: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((level, step) => (isNode(level) ? level[step] : undefined), data)

/**
 * A minimal mapping language: a field, a constant, a choice of values. Parts whose fields have no value are dropped.
 */
function mapped(data: unknown, node: Node): { value: unknown; asks: boolean; got: boolean } {
  if (typeof node['field'] === 'string') {
    const value = at(data, node['field']) ?? undefined
    return { value, asks: true, got: value !== undefined }
  }
  if ('const' in node) return { value: node['const'], asks: false, got: false }
  if (isNode(node['switch'])) {
    const { field, case: cases } = node['switch'] as { field: string; case: Node }
    const value = cases[String(at(data, field))]
    return { value, asks: true, got: value !== undefined }
  }
  const parts = Object.entries(node).map(([key, part]) => [key, mapped(data, part as Node)] as const)
  const asks = parts.some(([, part]) => part.asks)
  const got = parts.some(([, part]) => part.got)
  const kept = parts.filter(([, part]) => part.value !== undefined)
  return {
    value: asks && !got ? undefined : Object.fromEntries(kept.map(([key, { value }]) => [key, value])),
    asks,
    got,
  }
}

const about = { applicationId: 'one', reference: 'TCC-1', callId: OPEN_CALL, savedAt: '2016-04-12T08:00:00.000Z' }

const withoutBeside = (kept: Node): Node =>
  Object.fromEntries(Object.entries(kept).filter(([name]) => answerBeside(name) === undefined))

/** The saved file, with its answers nested as the instructions require. */
function response(answers: Answers): Node {
  const file = JSON.parse(backupText(about, answers)) as { answers: Answers }
  const own = Object.entries(withoutBeside(file.answers)).map(
    ([address, value]) =>
      [address, Array.isArray(value) ? value.map((row) => (isNode(row) ? withoutBeside(row) : row)) : value] as const,
  )
  return { ...file, answers: nested(own) }
}

const toProposal = (answers: Answers): unknown => mapped(response(answers), form.mappingToCommonGrants).value

/** Turns nested objects into addresses again. */
function toAnswers(proposal: unknown): Answers {
  const back = mapped(proposal, form.mappingFromCommonGrants).value
  const found = [...addresses.keys()].map((address) => [address, at(back, `answers.${address}`)] as const)
  return Object.fromEntries(found.filter(([, value]) => value !== undefined)) as Answers
}

const text = z.string().check(z.minLength(1))
const isoDate = z.iso.date()
const customFields = z.optional(
  z.record(
    z.string().check(z.regex(/^[a-zA-Z]+$/)),
    z.discriminatedUnion('fieldType', [
      z.strictObject({ name: text, fieldType: z.literal('string'), value: z.string() }),
      z.strictObject({ name: text, fieldType: z.literal('integer'), value: z.int() }),
      z.strictObject({ name: text, fieldType: z.literal('boolean'), value: z.boolean() }),
      z.strictObject({ name: text, fieldType: z.literal('array'), value: z.array(z.unknown()) }),
    ]),
  ),
)
const person = z.strictObject({
  name: z.strictObject({ firstName: z.string(), lastName: text }),
  title: z.optional(text),
  emails: z.optional(z.strictObject({ primary: z.email(), otherEmails: z.optional(z.record(z.string(), z.email())) })),
  customFields,
})
const organization = z.strictObject({
  name: text,
  addresses: z.optional(
    z.strictObject({
      primary: z.strictObject({
        street1: text,
        city: z.string(),
        stateOrProvince: z.string(),
        country: text,
        postalCode: z.string(),
      }),
    }),
  ),
  customFields,
})
/** The fields of a CommonGrants proposal that we fill; an organization's identifier is the receiver's. */
const proposalSchema = z.strictObject({
  title: text,
  description: z.optional(text),
  amountRequested: z.optional(
    z.strictObject({ amount: z.string().check(z.regex(/^-?[0-9]+\.?[0-9]*$/)), currency: z.literal('EUR') }),
  ),
  projectTimeline: z.optional(
    z.strictObject({
      otherDates: z.record(
        z.string(),
        z.strictObject({ name: text, eventType: z.literal('dateRange'), startDate: isoDate, endDate: isoDate }),
      ),
    }),
  ),
  opportunity: z.strictObject({ id: z.uuid(), title: text }),
  organizations: z.strictObject({
    primary: organization,
    otherOrgs: z.optional(z.record(z.string(), organization)),
  }),
  contacts: z.strictObject({ primary: person, otherContacts: z.optional(z.record(z.string(), person)) }),
  customFields,
})

const seeded = (await seedState()).applications.map(({ id, answers }) => [id, answers] as const)

test('a complete draft becomes a proposal, with its sum, dates and people', () => {
  const proposal = z.parse(proposalSchema, toProposal(completeAnswers))
  expect(proposal.title).toBe('Call for proposals for capacity building and transnational cooperation')
  expect(proposal.amountRequested).toEqual({ amount: '1762.00', currency: 'EUR' })
  expect(proposal.projectTimeline?.otherDates['secondSession']).toMatchObject({
    startDate: '2017-03-20',
    endDate: '2017-03-31',
  })
  expect(proposal.contacts.primary).toMatchObject({
    name: { firstName: '', lastName: 'Sample Lead' },
    emails: { primary: 'integration@example.org' },
  })
  expect(proposal.organizations.primary).toMatchObject({
    name: 'Sample City North',
    addresses: { primary: { country: 'DE' } },
    customFields: { applicantType: { value: 'government_municipal' } },
  })
  expect(proposal.organizations.otherOrgs).toHaveProperty('partner.name', 'Sample Town South')
  expect(proposal.organizations.otherOrgs).not.toHaveProperty('applicant')
  expect(proposal.customFields?.['visits']?.value).toEqual(completeAnswers['activity.visits'])
})

test('what stands beside an answer stays at home, in rows too', () => {
  const [visit] = completeAnswers['activity.visits'] as Node[]
  const beside = { 'purpose.lang': 'ro', 'purpose.translation.fr': { text: 'Voir.', madeOf: '1-a', origin: 'written' } }
  const marked = { ...completeAnswers, 'activity.visits': [{ ...visit, ...beside }] } as Answers
  expect(toProposal(marked)).toEqual(toProposal(completeAnswers))
  expect(JSON.stringify(form.jsonSchema)).not.toMatch(/\.lang|\.translation|\$defs|\$ref/)
})

test.each(seeded)('%s, as it is saved, becomes a proposal and comes back as it was', (_id, answers) => {
  const proposal = toProposal(answers)
  expect(z.safeParse(proposalSchema, proposal).error?.issues).toBeUndefined()
  const back = toAnswers(proposal)
  const travels = Object.entries(answers).filter(
    ([address, value]) => commonGrantsPlaces.has(address) && value !== null && value !== undefined,
  )
  expect(back).toEqual(Object.fromEntries(travels))
  for (const [address, value] of Object.entries(back)) expect(changeProblem(address, value), address).toBeNull()
})

test('what another funder knows of an applicant fills the answers that are the same, and no half of a name', () => {
  const theirs = {
    contacts: { primary: { name: { firstName: 'Kim', lastName: 'Sample' }, emails: { primary: 'kim@example.org' } } },
    organizations: { primary: { id: 'ab', name: 'Sample City', addresses: { primary: { country: 'RO' } } } },
  }
  expect(toAnswers(theirs)).toEqual({
    'applicant.localAuthorityName': 'Sample City',
    'applicant.country': 'RO',
    'contact.contactEmail': 'kim@example.org',
  })
})

test('a draft without the module that moves money asks for none, and the sum of a file is not read back', () => {
  expect(toProposal({ ...completeAnswers, 'modules.modules': ['A'] })).not.toHaveProperty('amountRequested')
  const read = readBackup(backupText(about, completeAnswers))
  expect(read.ok && read.backup).not.toHaveProperty('requestedGrant')
})

const fieldsIn = (node: Node): string[] =>
  Object.entries(node).flatMap(([key, value]) =>
    isNode(value) ? fieldsIn(value) : key === 'field' && typeof value === 'string' ? [value] : [],
  )

test('every address of the mapping is one of the form, described in its schema, and no two share a place', () => {
  const read = [...new Set(fieldsIn(form.mappingToCommonGrants))].filter((path) => !path.startsWith('requestedGrant.'))
  const known = [...addresses.keys()].filter((address) => !address.startsWith('declarations.'))
  expect(read.toSorted()).toEqual(known.map((address) => `answers.${address}`).toSorted())
  for (const path of read)
    expect(at(form.jsonSchema, `properties.${path.replaceAll('.', '.properties.')}.title`), path).toEqual(
      expect.any(String),
    )
  const places = fieldsIn(form.mappingFromCommonGrants)
  expect(new Set(places).size).toBe(places.length)
  expect(places).toHaveLength(known.length)
})
