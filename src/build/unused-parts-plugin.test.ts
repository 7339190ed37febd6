import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { filesBelow } from '#tests/support/house.ts'
import { neverCalled, slimmed, withoutNeverCalled } from './unused-parts-plugin.ts'

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

test.each(neverCalled)('the router’s %s is empty in the build, and what stands after it is not', (name) => {
  const code = moduleOf('router/router.js')
  const head = new RegExp(`\\n\\t(?:async )?function ${name}\\(.*\\) \\{`)
  const [found = ''] = head.exec(code) ?? []
  expect(found).not.toBe('')
  const slim = withoutNeverCalled(code)
  expect(slim).toContain(`${found}}\n`)
  const heads = (text: string) => text.match(/^\t?(?:async )?function \w+/gm)
  expect(heads(slim)).toEqual(heads(code))
})

test('the router reads nothing out of a form', () => {
  const code = moduleOf('router/router.js')
  expect(code).toContain('getInvalidBodyError')
  expect(withoutNeverCalled(code)).not.toContain('getInvalidBodyError')
})

test('nobody asks the router for what the build leaves out', () => {
  const files = filesBelow('src', ['.ts', '.tsx']).filter(({ path }) => !path.includes('unused-parts-plugin'))
  const imported = files.flatMap(({ text }) => text.match(/^import[^;]*?from 'react-router'/gm) ?? []).join()
  expect(imported).toContain('useNavigate')
  expect(imported).not.toMatch(/\b(?:Form|useActionData|useBlocker|useFetchers?|useFormAction|useSubmit)\b/)
  const table = files.filter(({ path }) => path.startsWith('src/app/')).map(({ text }) => text)
  expect(table.join()).not.toMatch(/\baction\s*:|\bpatchRoutesOnNavigation\b|\.patchRoutes\b/)
})
