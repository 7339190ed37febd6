import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { slimmed } from './unused-parts-plugin.ts'

const moduleOf = (path: string) => readFileSync(`node_modules/react-router/dist/production/lib/${path}`, 'utf8')

test.each([
  ['dom/lib.js', 'createElement(PrefetchPageLinks'],
  ['dom/lib.js', 'remixContext.isSpaMode'],
  ['hooks.js', 'createElement(DefaultErrorComponent'],
  ['hooks.js', 'may be used only in the context of a <Router> component'],
  ['router/router.js', 'Expected pending action'],
  ['router/utils.js', 'could not be decoded because it is a malformed URL segment'],
  ['router/router.js', 'The lazy property will be ignored'],
  ['dom/lib.js', 'Form.displayName'],
  ['dom/lib.js', 'const Form = React$1'],
])('the router’s %s has “%s”, and the build has not', (path, part) => {
  const code = moduleOf(path)
  expect(code).toContain(part)
  expect(slimmed(code)).not.toContain(part)
})

test('what the router demands it still demands', () => {
  const code = moduleOf('router/router.js')
  const demands = (text: string) => text.match(/\binvariant\(/g)?.length
  expect(demands(slimmed(code))).toBe(demands(code))
})
