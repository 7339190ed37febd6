/** The connection breaks while answers are saved, and while an application is sent. */
import { buildFolder } from '../support/build.ts'
import { closure, readManifest, scriptsOf } from '../support/manifest.ts'
import { openDraft, savedStatus } from './support/application.ts'
import { setFault } from './support/demonstration.ts'
import { field } from './support/form.ts'
import { expect, expectAccessible, signInAs, test } from './support/test.ts'

/** What the browser logs when a request does not reach its server. */
const lineIsDown = /^console error: Failed to load resource: net::ERR_(FAILED|INTERNET_DISCONNECTED)/

test('what is typed without a connection is kept, counted, and saved when the line is back', async ({
  page,
  context,
  complaints,
}) => {
  complaints.allow(lineIsDown)
  await openDraft(page, 'motivation', 'Motivation')
  await setFault(page, 'No connection')
  await context.setOffline(true)
  const notice = page.getByText('No connection. You can go on with what is open')
  await expect(notice).toBeVisible()

  await field(page, 'Expected results').fill('Typed without a connection.')
  await field(page, 'Objectives').fill('So was this.')
  await expect(page.getByText('2 answers are not on the server yet.').first()).toBeVisible()
  await expect(page.getByText('Kept on this device', { exact: true })).toBeVisible()
  await expect(savedStatus(page)).toBeHidden()
  await expectAccessible(page)

  await setFault(page, 'No connection', false)
  await context.setOffline(false)
  await expect(savedStatus(page)).toBeVisible()
  await expect(page.getByText('not on the server yet')).toBeHidden()
  await expect(notice).toBeHidden()
  await page.reload()
  await expect(field(page, 'Expected results')).toHaveValue('Typed without a connection.')
  await expect(field(page, 'Objectives')).toHaveValue('So was this.')
})

test('documents open without a connection, although they were not looked at before', async ({
  page,
  context,
  complaints,
}) => {
  test.skip(process.env['E2E_BASE_URL'] !== undefined, 'what is served elsewhere has another manifest than dist/')
  complaints.allow(lineIsDown)
  const come = new Set<string>()
  page.on('requestfinished', (request) => come.add(new URL(request.url()).pathname.slice(1)))
  await openDraft(page, 'motivation', 'Motivation')
  // Loaded in idle time.
  const manifest = readManifest(buildFolder('demo'))
  const needed = scriptsOf(manifest, closure(manifest, ['src/features/application/documents/DocumentsForm.tsx']))
  await expect.poll(() => needed.filter((file) => !come.has(file))).toEqual([])
  await setFault(page, 'No connection')
  await context.setOffline(true)
  await page.getByRole('link', { name: /^Documents/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Documents' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Choose a file Provisional budget' })).toBeVisible()
})

test('sending without a connection says so; later it gives one receipt, however often it is pressed', async ({
  page,
  context,
  complaints,
}) => {
  complaints.allow(lineIsDown)
  // A sent and complete application: improved and sent again.
  await signInAs(page, 'Eden Sample', '/applications/tcc-association')
  await page.getByRole('button', { name: 'Improve it until the deadline' }).click()
  await expect(page.getByText('You are improving a version that was sent')).toBeVisible()
  await page.goto('/applications/tcc-association/check')
  const send = page.getByRole('button', { name: 'Send the new version' })
  await expect(send).toBeVisible()

  await setFault(page, 'No connection')
  await context.setOffline(true)
  await send.click()
  const confirm = page.getByRole('dialog').getByRole('button', { name: 'Send now' })
  await confirm.click()
  const failure = page.getByRole('main').getByRole('alert').filter({ hasText: 'The application was not sent' })
  await expect(failure).toContainText('There is no connection to the server.')
  await expectAccessible(page)

  await setFault(page, 'No connection', false)
  await context.setOffline(false)
  await send.click()
  await confirm.dblclick()
  await expect(page.getByRole('heading', { level: 1, name: 'Receipt' })).toBeVisible()
  await page.getByRole('link', { name: 'To the application' }).click()
  await expect(page.getByRole('link', { name: 'Version 2 sent' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Version 3 sent' })).toBeHidden()
  // Going back and forth changes nothing either.
  await page.goto('/applications/tcc-association?receipt=2')
  await page.reload()
  await expect(page.getByText('This version counts.')).toBeVisible()
})
