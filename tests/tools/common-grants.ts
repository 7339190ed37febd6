/** The application form of a call as a form of CommonGrants; written by `open-data.ts`. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { answerBeside } from '#src/domain/application/beside-answer.ts'
import {
  commonGrantsPlaces,
  mappingFromCommonGrants,
  mappingToCommonGrants,
  nested,
} from '#src/domain/application/common-grants.ts'
import { describeAddress, isList } from '#src/domain/application/fields.ts'
import { answerValueSchema } from '#src/domain/application/schemas.ts'
import type { Call } from '#src/domain/call.ts'
import { z } from '#src/domain/zod.ts'
import { root } from '#tests/support/house.ts'

const description =
  'Questions of the application form, with a mapping of its answers to a proposal of CommonGrants and back. ' +
  'The mapping and parts of the form are our own design; neither the Council of Europe nor the makers of CommonGrants have reviewed or endorsed them. ' +
  'Answers that CommonGrants has no place for, lists of rows among them, are custom fields of the proposal, of the organization or of the contact. ' +
  'Left out: declarations and signatures, which are made anew for every call; files; translations of answers and the language of a single answer, also in rows. ' +
  'Our form gives organizations no identifier: whoever takes them in gives them one.'

const instructions =
  'A response is the file that "Save a backup file" gives, after one step: in its "answers" each dot of an address becomes a level ' +
  '("contact.contactEmail" becomes contact, in it contactEmail); addresses that end in ".lang" or hold ".translation.", and such names inside rows, are dropped first. ' +
  'After mapping, drop every part for which the mapping reads answers and none came, its constants included. ' +
  'Names of people and the postal address are one text with us: it stands whole in lastName and in street1, the parts that CommonGrants asks for beside them are empty, ' +
  'and the way back reads the custom field. The telephone number and the website are custom fields, because we take them as they were typed. ' +
  'Amounts inside rows are whole cents; dates are YYYY-MM-DD. Way back: make levels into addresses again.'

const uuidOf = (name: string): string => {
  const hex = createHash('sha256').update(name).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** Read from disk, since imported catalogues are compiled in tests. */
const texts = JSON.parse(readFileSync(join(root, 'src/i18n/catalogues/form/en.json'), 'utf8')) as Record<string, string>
const textOf = (key: string): string => texts[key] ?? key

/** For example `Window for the second session: First day`. */
const label = (address: string): string => {
  const found = describeAddress(address)
  if (!found) throw new Error(`no question has the address ${address}`)
  const whole = `field.${found.field.id}.label`
  return [...new Set([whole, found.labelKey])].map(textOf).join(': ')
}

const schemaOf = (address: string) => {
  const found = describeAddress(address)
  const schema = answerValueSchema(address)
  if (!found || !schema) throw new Error(`nothing is kept at ${address}`)
  const {
    $schema: _dialect,
    $defs: _beside,
    ...shape
  } = z.toJSONSchema(schema, {
    // Rows are exported without languages and translations.
    override: ({ jsonSchema }) => {
      const columns = Object.entries(jsonSchema.properties ?? {})
      if (columns.length > 0)
        jsonSchema.properties = Object.fromEntries(columns.filter(([column]) => answerBeside(column) === undefined))
    },
  })
  const control = found.part ?? found.field
  return {
    title: label(address),
    ...('options' in control && { examples: control.options }),
    ...(isList(found.field) && {
      description: found.field.item
        .map(({ id }) => `${id}: ${textOf(`field.${found.field.id}.${id}.label`)}`)
        .join('. '),
    }),
    ...shape,
  }
}

const object = (properties: Readonly<Record<string, unknown>>) => ({ type: 'object', properties })

/** Turns nested questions into nested objects; a question has a title. */
const asObjects = (level: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  object(
    Object.fromEntries(
      Object.entries(level as Readonly<Record<string, Record<string, unknown>>>).map(([key, value]) => [
        key,
        typeof value['title'] === 'string' ? value : asObjects(value),
      ]),
    ),
  )

/** @param published the date in the present file, kept if nothing else changes. */
export const commonGrantsForm = (call: Call, published: string | null): Record<string, unknown> => {
  const content = {
    id: uuidOf(`form of ${call.id}`),
    name: `Application form: ${call.shortTitle.en}`,
    description,
    instructions,
    jsonSchema: {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      ...object({
        requestedGrant: object({
          amount: { type: 'string', pattern: String.raw`^\d+\.\d{2}$` },
          currency: { type: 'string', const: 'EUR' },
        }),
        answers: asObjects(nested([...commonGrantsPlaces.keys()].map((address) => [address, schemaOf(address)]))),
      }),
    },
    mappingToCommonGrants: mappingToCommonGrants({ id: uuidOf(call.id), title: call.title.en }, label),
    mappingFromCommonGrants: mappingFromCommonGrants(),
  }
  const version = createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 12)
  const before = published === null ? null : (JSON.parse(published) as { version: string; lastModifiedAt: string })
  const lastModifiedAt = before?.version === version ? before.lastModifiedAt : new Date().toISOString()
  return { ...content, version, createdAt: '2026-11-30T00:00:00.000Z', lastModifiedAt }
}
