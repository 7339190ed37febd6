/**
 * `npm run screenshots` takes the README's screenshots into `.github/screenshots`: every workspace on a wide and a
 * small screen, as on the first sign-in to the demonstration.
 *
 * `npm run screenshots -- --all` takes pictures of the public pages instead, to be looked at and not kept: whole pages in
 * light, dark and forced colours at three widths, and a PDF of each, into `dist/screenshots`.
 */
import { mkdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { applicationSummarySchema } from '#src/domain/application-record.ts'
import { z } from '#src/domain/zod.ts'
import { askBackend, type Demo, openPage, withDemo } from '#tests/support/demo.ts'
import { root } from '#tests/support/house.ts'

const { values } = parseArgs({ options: { all: { type: 'boolean', default: false } } })

const MAX_KB = 400

const screens = [
  { name: 'wide', viewport: { width: 1440, height: 900 } },
  { name: 'small', viewport: { width: 360, height: 740 } },
] as const

interface Picture {
  readonly name: string
  /** A person of the seeds; null is a visitor. */
  readonly person: string | null
  readonly path: string
}

const pictures = (draftId: string): readonly Picture[] => [
  { name: 'overview', person: null, path: '/' },
  { name: 'map', person: null, path: '/map' },
  { name: 'application', person: 'applicant', path: `/applications/${draftId}/motivation` },
  { name: 'board', person: 'secretariat', path: '/review?call=romact-rehearsal-2016' },
  { name: 'secretariat', person: 'secretariat', path: '/secretariat' },
]

/** Pages that need no sign-in, by the name of their files. */
const publicPages: Readonly<Record<string, string>> = {
  overview: '/',
  map: '/map',
  'map-rates': '/map?measure=per-million&country=RO',
  countries: '/countries',
  country: '/countries/RO',
  participant: '/members/strasbourg',
  coverage: '/coverage',
  calls: '/calls',
  call: '/calls/romact-tcc-2016-1',
  questions: '/calls/romact-tcc-2016-1/questions',
  join: '/join',
  cooperate: '/cooperate',
  about: '/about',
  privacy: '/privacy',
  accessibility: '/accessibility',
  embed: '/embed/map',
  verify: '/receipts/verify',
}

const looks = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  forced: { forcedColors: 'active' },
} as const satisfies Record<string, BrowserContextOptions>

const widths = [
  { width: 320, height: 640 },
  { width: 768, height: 1024 },
  { width: 1440, height: 900 },
] as const

const findDraft = async (demo: Demo): Promise<string> => {
  const context = await demo.enter('applicant')
  const page = await openPage(context, demo.url)
  const { body } = await askBackend(page, '/applications')
  await context.close()
  const { items } = z.parse(z.object({ items: z.array(applicationSummarySchema) }), body)
  const draft = items.find(({ status }) => status === 'draft')
  if (!draft) throw new Error('the seeds have no draft to show')
  return draft.id
}

/** Opens a page, waits until it is whole, and hands it to `take`. */
async function visit(
  demo: Demo,
  { person, path }: Pick<Picture, 'person' | 'path'>,
  options: BrowserContextOptions,
  take: (page: Page) => Promise<unknown>,
): Promise<void> {
  const context = await demo.enter(person, { reducedMotion: 'reduce', ...options })
  const page = await openPage(context, demo.url + path)
  await page.waitForLoadState('networkidle')
  await page.evaluate(async () => {
    await document.fonts.ready
  })
  await take(page)
  await context.close()
}

const emptied = (folder: string): string => {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  return folder
}

async function takeForReadme(demo: Demo): Promise<void> {
  const folder = emptied(join(root, '.github', 'screenshots'))
  for (const picture of pictures(await findDraft(demo))) {
    for (const { name, viewport } of screens) {
      const file = `${picture.name}-${name}.png`
      await visit(demo, picture, { viewport, colorScheme: 'light' }, (page) =>
        page.screenshot({ path: join(folder, file), animations: 'disabled', caret: 'hide' }),
      )
      const kb = Math.ceil(statSync(join(folder, file)).size / 1000)
      console.log(`.github/screenshots/${file} ${kb} kB`)
      if (kb > MAX_KB) throw new Error(`${file} is larger than ${MAX_KB} kB`)
    }
  }
}

async function takePublicPages(demo: Demo): Promise<void> {
  const folder = emptied(join(root, 'dist', 'screenshots'))
  for (const [name, path] of Object.entries(publicPages)) {
    for (const [look, options] of Object.entries(looks)) {
      for (const viewport of widths) {
        await visit(demo, { person: null, path }, { ...options, viewport }, (page) =>
          page.screenshot({
            path: join(folder, `${name}-${look}-${viewport.width}.png`),
            fullPage: true,
            animations: 'disabled',
            caret: 'hide',
          }),
        )
      }
    }
    await visit(demo, { person: null, path }, {}, (page) =>
      page.pdf({ path: join(folder, `${name}.pdf`), format: 'A4', printBackground: true }),
    )
    console.log(`dist/screenshots/${name}-*`)
  }
}

await withDemo(values.all ? takePublicPages : takeForReadme)
