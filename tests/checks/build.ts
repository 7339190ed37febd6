/**
 * `node tests/checks/build.ts production|demo` builds and searches for the embedded backend: the production build must
 * not have any of its modules or words. The demo build must have them, or the search does not work.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, type Plugin } from 'vite'
import { buildFolder } from '#tests/support/build.ts'
import { root } from '#tests/support/house.ts'

/** Strings of MSW, of its worker, and of the embedded backend (a title in `mocks/refusal.ts`). */
const marks = ['mockServiceWorker', '[MSW]', 'This Idempotency-Key was used for another request']
const itsModules = /\/mocks\/(?!tldts-stub)|\/node_modules\/(?:msw|@mswjs)\//

const recorder = (seen: Set<string>): Plugin => ({
  name: 'recorder',
  generateBundle(_, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type === 'chunk') for (const id of chunk.moduleIds) seen.add(id.replaceAll('\\', '/'))
    }
  },
})

const textOf = (folder: string): string =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:js|json|html|css)$/.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n')

const mode = process.argv[2] === 'demo' ? 'demo' : 'production'
const seen = new Set<string>()
await build({ root, mode, logLevel: 'warn', plugins: [recorder(seen)] })

const text = textOf(buildFolder(mode))
const modules = [...seen].filter((id) => itsModules.test(id))
const problems =
  mode === 'production'
    ? [
        ...modules.map((id) => `the production build has ${id}`),
        ...marks.filter((mark) => text.includes(mark)).map((mark) => `the production build says "${mark}"`),
      ]
    : [
        ...(modules.length === 0 ? ['the demo build has no embedded backend'] : []),
        ...marks
          .filter((mark) => !text.includes(mark))
          .map((mark) => `"${mark}" is not even in the demo build: it can tell nothing about production`),
      ]

for (const problem of problems) console.error(problem)
console.log(`${mode}: ${seen.size} modules, ${modules.length} of the embedded backend`)
process.exitCode = problems.length > 0 ? 1 : 0
