/**
 * `npm run open-data` writes `public/data/`: what public sources document, as files with permanent URLs, each with its
 * JSON Schema, and the application form of each real call as a form of CommonGrants. Samples and rehearsals are left
 * out. A test detects outdated files.
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { calls } from '#mocks/seeds/calls.ts'
import { countries } from '#mocks/seeds/countries.ts'
import { documentedMembers } from '#mocks/seeds/members.ts'
import { networks } from '#mocks/seeds/networks.ts'
import { timeline } from '#mocks/seeds/timeline.ts'
import { attribution, recordsLicence } from '#src/domain/attribution.ts'
import { countrySchema } from '#src/domain/country.ts'
import { memberSchema, timelinePointSchema } from '#src/domain/member.ts'
import { networkSchema } from '#src/domain/network.ts'
import { z } from '#src/domain/zod.ts'
import { root } from '#tests/support/house.ts'
import { commonGrantsForm } from './common-grants.ts'

export const openDataFolder = join(root, 'public', 'data')

/** `version` changes exactly when the records change, so that a citation can name what was read. */
const envelope = <Item extends z.ZodMiniType>(item: Item) =>
  z.object({
    $schema: z.string(),
    title: z.string(),
    attribution: z.string(),
    licence: z.string(),
    version: z.string().check(z.regex(/^[0-9a-f]{12}$/)),
    items: z.array(item),
  })

const sets = [
  {
    name: 'members',
    title: 'Cities and regions that public sources name as participants of the Alliance',
    attribution: attribution.participants,
    item: memberSchema,
    items: documentedMembers,
  },
  {
    name: 'membership-timeline',
    title: 'Documented counts of participants over time; null where the source gives no number',
    attribution: attribution.participants,
    item: timelinePointSchema,
    items: timeline,
  },
  {
    name: 'countries',
    title: 'Member states of the Council of Europe and Kosovo*, with estimates of the Roma and Traveller population',
    attribution: attribution.estimates,
    item: countrySchema,
    items: countries,
  },
  {
    name: 'networks',
    title: 'Authorities that public pages name in other networks, a declaration and a prize',
    attribution: attribution.lists,
    item: networkSchema,
    items: networks,
  },
] as const

const text = (value: unknown) => `${JSON.stringify(value, null, 1)}\n`

const forms = () =>
  calls
    .filter(({ rehearsal }) => !rehearsal)
    .map((call) => {
      const name = `${call.id}-common-grants.json`
      const path = join(openDataFolder, name)
      return [name, text(commonGrantsForm(call, existsSync(path) ? readFileSync(path, 'utf8') : null))] as const
    })

/** Names and contents of the files in `public/data`. */
export const openDataFiles = (): ReadonlyMap<string, string> =>
  new Map([
    ...forms(),
    ...sets.flatMap(({ name, title, attribution: source, item, items }) => {
      const schema = envelope(item)
      const version = createHash('sha256').update(JSON.stringify(items)).digest('hex').slice(0, 12)
      const data = z.parse(schema, {
        $schema: `/data/${name}.schema.json`,
        title,
        attribution: source,
        licence: recordsLicence,
        version,
        items,
      })
      const described = { title, ...z.toJSONSchema(schema) }
      return [
        [`${name}.json`, text(data)],
        [`${name}.schema.json`, text(described)],
      ] as const
    }),
  ])

if (import.meta.main) {
  mkdirSync(openDataFolder, { recursive: true })
  for (const [name, content] of openDataFiles()) writeFileSync(join(openDataFolder, name), content)
  console.log('public/data written')
}
