/** Backup files with a password: saved, opened, and what goes wrong. */
import { act, screen, waitFor } from '@testing-library/react'
import { expect, onTestFinished, test, vi } from 'vitest'
import { readProtected } from '#src/domain/application/protected-backup.ts'
import { openDraftAt, stored } from '#tests/support/application-page.ts'
import { downloads } from '#tests/support/downloads.ts'

const PASSWORD = 'three plain words'
const password = () => screen.getByLabelText('Password')
const again = () => screen.getByLabelText('The same password again')
const save = () => screen.getByRole('button', { name: 'Save a protected backup file' })

/** Opens the page of copies, and saves a protected file there. */
const withFile = async () => {
  const app = await openDraftAt('/copies')
  const files = downloads()
  await app.user.click(await screen.findByText('Backup file with a password'))
  await app.user.type(password(), PASSWORD)
  await app.user.type(again(), PASSWORD)
  await app.user.click(save())
  await screen.findByText('The file was saved. Only this password opens it.', { selector: 'p' })
  const text = (await files[0]?.text()) ?? ''
  return { ...app, files, text }
}

test('a short password and two that differ are told at their fields, and nothing is saved', async () => {
  const { user } = await openDraftAt('/copies')
  const files = downloads()
  await user.click(await screen.findByText('Backup file with a password'))
  await user.type(password(), 'short')
  await user.click(save())
  expect(password()).toHaveFocus()
  expect(password()).toHaveAccessibleDescription(/fewer than 10 characters/)
  await user.clear(password())
  await user.type(password(), PASSWORD)
  await user.type(again(), 'three plain word')
  await user.click(save())
  expect(again()).toHaveFocus()
  expect(again()).toHaveAccessibleDescription(/not the same/)
  expect(files).toEqual([])
})

test('the file holds nothing that can be read, and comes back with its password', async () => {
  const { user, backend, text } = await withFile()
  expect(password()).toHaveValue('')
  expect(readProtected(text)).toMatchObject({ cipher: 'AES-256-GCM' })
  const answers = Object.values(stored(backend).answers).filter(
    (value) => typeof value === 'string' && value.length > 9,
  )
  expect(answers.length).toBeGreaterThan(5)
  for (const answer of answers) expect(text).not.toContain(answer)

  await user.upload(screen.getByLabelText('File with answers'), new File([text], 'mine.json'))
  expect(await screen.findByText('mine.json is protected by a password')).toBeVisible()
  const asked = () => screen.getAllByLabelText('Password').at(-1) as HTMLInputElement
  expect(asked()).toHaveFocus()
  await user.type(asked(), 'three other words')
  await user.click(screen.getByRole('button', { name: 'Open the file' }))
  await waitFor(() => expect(asked()).toHaveAccessibleDescription(/does not open the file/))
  expect(asked()).toHaveFocus()
  await user.clear(asked())
  await user.type(asked(), `${PASSWORD}{Enter}`)
  expect(await screen.findByRole('heading', { level: 2, name: 'What would change: mine.json' })).toHaveFocus()
  expect(screen.getByText(/^Nothing differs/)).toBeVisible()
})

test('without https it is said why no file can be protected', async () => {
  vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) })
  onTestFinished(() => void vi.unstubAllGlobals())
  const { user } = await openDraftAt('/copies')
  await user.click(await screen.findByText('Backup file with a password'))
  expect(save()).toHaveAccessibleDescription(/came without https/)
})

test('the page that verifies receipts says what to do with such a file', async () => {
  const { user, router, text } = await withFile()
  await act(() => router.navigate('/receipts/verify'))
  await user.upload(await screen.findByLabelText('Files to compare'), new File([text], 'mine.json'))
  const list = await screen.findByRole('button', { name: 'Take away mine.json' })
  expect(list.closest('li')).toHaveTextContent('mine.json is a backup file with a password')
})
