/** `npm run size` counts what it assumes the first page to load; this test checks what a browser really loads. */
import { buildFolder } from '../support/build.ts'
import { closure, pageChunks, readManifest, readPages, scriptsOf, shellOf } from '../support/manifest.ts'
import { expect, saveData, test } from './support/test.ts'

test('the first page loads the scripts that its budget counts, and no other', async ({ page, baseURL }) => {
  test.skip(process.env['E2E_BASE_URL'] !== undefined, 'what is served elsewhere has another manifest than dist/')
  // Files for other pages load some seconds later, on a slow machine even before this page is complete.
  await saveData(page)
  const loaded = new Set<string>()
  page.on('request', (request) => {
    const path = new URL(request.url()).pathname
    if (path.startsWith('/assets/') && path.endsWith('.js')) loaded.add(path.slice(1))
  })
  await page.goto('/')
  await page.getByRole('heading', { level: 1 }).waitFor()

  const manifest = readManifest(buildFolder('demo'))
  const first = readPages().find(({ path }) => path === '/')
  if (!first) throw new Error(`${baseURL ?? ''} has no first page`)
  const counted = scriptsOf(manifest, [...shellOf(manifest), ...pageChunks(manifest, first)])
  // Embedded backend and panel belong to the demonstration; the code for offline reading loads after the page has
  // rendered.
  const beside = Object.keys(manifest).filter((key) =>
    /^mocks\/|^src\/(?:app\/offline|backend\/kept-answers)\.ts$/.test(key),
  )
  const known = new Set([...counted, ...scriptsOf(manifest, closure(manifest, beside))])

  await expect.poll(() => counted.filter((file) => !loaded.has(file))).toEqual([])
  await page.getByRole('button', { name: 'Demonstration' }).waitFor()
  await page.waitForLoadState('networkidle')
  expect([...loaded].filter((file) => !known.has(file))).toEqual([])
})

for (const [path, address] of [
  ['/countries', '/countries'],
  ['/calls/:callId', '/calls/romact-tcc-2016-1'],
] as const) {
  test(`the files of ${path} come beside the application, not after it`, async ({ page }) => {
    test.skip(process.env['E2E_BASE_URL'] !== undefined, 'what is served elsewhere has another manifest than dist/')
    const asked = new Set<string>()
    page.on('request', (request) => asked.add(new URL(request.url()).pathname.slice(1)))
    const application = Promise.withResolvers<void>()
    await page.route(/\/assets\/index-.*\.js$/, async (route) => {
      await application.promise
      await route.continue()
    })
    await page.goto(address, { waitUntil: 'commit' })

    const manifest = readManifest(buildFolder('demo'))
    const found = readPages().find((one) => one.path === path)
    if (!found) throw new Error(`no page ${path}`)
    const needed = scriptsOf(manifest, pageChunks(manifest, found))
    await expect.poll(() => needed.filter((file) => !asked.has(file))).toEqual([])
    application.resolve()
    await page.getByRole('heading', { level: 1 }).waitFor()
  })
}
