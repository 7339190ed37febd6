/** Chunks with circular imports: loaded first, one may find another that is not evaluated yet. */
import { buildFolder } from '../support/build.ts'
import { closure, type Manifest, readManifest } from '../support/manifest.ts'
import { expect, test } from './support/test.ts'

const inCircles = (manifest: Manifest): readonly string[] =>
  Object.entries(manifest).flatMap(([key, { file, imports = [] }]) =>
    closure(manifest, imports).has(key) ? [file] : [],
  )

test('every chunk of a circle can be the first', async ({ context, baseURL }) => {
  test.skip(process.env['E2E_BASE_URL'] !== undefined, 'what is served elsewhere has another manifest than dist/')
  const troubles: string[] = []
  for (const file of inCircles(readManifest(buildFolder('demo')))) {
    // A page of the same origin without any evaluated script.
    const page = await context.newPage()
    await page.route('**/nothing', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<title>Nothing</title>' }),
    )
    await page.goto(`${baseURL ?? ''}/nothing`)
    const trouble = await page.evaluate((path) => import(path).then(() => '', String), `/${file}`)
    if (trouble !== '') troubles.push(`${file}: ${trouble}`)
    await page.close()
  }
  expect(troubles).toEqual([])
})
