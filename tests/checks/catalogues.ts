/**
 * Checks that every language has the same texts and that each text is used. That they parse, take the same values and
 * follow the typography of their language is tested in `src/i18n/catalogues.test.ts`.
 */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { catalogueGaps, readCatalogue } from '#src/build/catalogues-plugin.ts'
import { filesBelow, root, withoutComments } from '#tests/support/house.ts'
import { unusedKeys } from '#tests/support/text-use.ts'

const areas = readdirSync(join(root, 'src/i18n/catalogues'))
const keys = areas.flatMap((area) => Object.keys(readCatalogue(area, 'en')))
const code = ['src', 'mocks']
  .flatMap((folder) => filesBelow(folder, ['.ts', '.tsx']))
  .filter(({ path }) => !path.endsWith('.test.ts') && !path.endsWith('.test.tsx'))
  .map(({ text }) => withoutComments(text))

const problems = [...catalogueGaps(), ...unusedKeys(keys, code).map((key) => `nobody shows the text ${key}`)]
if (keys.length === 0) problems.push('no text found at all')

for (const problem of problems) console.error(problem)
console.log(`${keys.length} texts in ${areas.length} areas and 3 languages`)
process.exitCode = problems.length > 0 ? 1 : 0
