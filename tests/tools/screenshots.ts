/**
 * `npm run screenshots` takes the README's screenshots into `.github/screenshots`: every workspace on a wide and a
 * small screen, as on the first sign-in to the demonstration.
 */
import { mkdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { applicationSummarySchema } from '#src/domain/application-record.ts'
import { z } from '#src/domain/zod.ts'
import { askBackend, type Demo, openPage, withDemo } from '#tests/support/demo.ts'
import { root } from '#tests/support/house.ts'

const folder = join(root, '.github', 'screenshots')
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

rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
await withDemo(async (demo) => {
  const draftId = await findDraft(demo)
  for (const { name, person, path } of pictures(draftId)) {
    for (const screen of screens) {
      const context = await demo.enter(person, {
        viewport: screen.viewport,
        colorScheme: 'light',
        reducedMotion: 'reduce',
      })
      const page = await openPage(context, demo.url + path)
      await page.waitForLoadState('networkidle')
      await page.evaluate(async () => {
        await document.fonts.ready
      })
      const file = join(folder, `${name}-${screen.name}.png`)
      await page.screenshot({ path: file, animations: 'disabled', caret: 'hide' })
      await context.close()
      const kb = Math.ceil(statSync(file).size / 1000)
      console.log(`.github/screenshots/${name}-${screen.name}.png ${kb} kB`)
      if (kb > MAX_KB) throw new Error(`${name}-${screen.name}.png is larger than ${MAX_KB} kB`)
    }
  }
})
