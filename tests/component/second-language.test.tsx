import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { switchLanguage } from '#src/i18n/language.ts'
import { closeDrafts } from '#src/backend/saving/open-drafts.ts'
import { areas } from '#src/i18n/areas.ts'
import { openCompleteAt, openDraftAt, stored } from '#tests/support/application-page.ts'

const choice = () => screen.findByLabelText('Show questions also in')
const objectives = () => screen.findByRole('textbox', { name: 'Objectives' })
const entries = (list: HTMLElement) =>
  within(list)
    .getAllByRole('option')
    .map((option) => option.textContent)

test('every question has its words in the language that was chosen below its own, and keeps its name', async () => {
  const fetched = vi.spyOn(areas.form, 'fr')
  const { user } = await openDraftAt('/motivation')
  const list = await choice()
  expect(entries(list)).toEqual(['no other language', 'Français', 'Deutsch'])
  expect(list).toHaveValue('')
  expect(fetched).not.toHaveBeenCalled()
  const field = await objectives()
  const described = field.getAttribute('aria-describedby')

  await user.selectOptions(list, 'Français')
  expect(await screen.findByText('Objectifs')).toHaveAttribute('lang', 'fr')
  // The heading of the section, and the hint.
  expect(screen.getByText('Pourquoi vous présentez cette candidature et ce qui doit changer.')).toHaveAttribute(
    'lang',
    'fr',
  )
  expect(screen.getAllByText(/Ne nommez pas de particuliers/).length).toBeGreaterThan(2)
  expect(list).toHaveFocus()
  expect(screen.getByText('The questions are now shown in French too.')).toBeInTheDocument()
  expect(field).toBeInTheDocument()
  expect(field).toHaveAccessibleName('Objectives')
  expect(field).toHaveAttribute('aria-describedby', described)

  await user.selectOptions(list, 'no other language')
  expect(screen.queryByText('Objectifs')).not.toBeInTheDocument()
})

test('it is kept for the next section and for the next visit', async () => {
  const { user, router } = await openDraftAt('/motivation')
  await user.selectOptions(await choice(), 'Français')
  await screen.findByText('Objectifs')
  await router.navigate('/applications/tcc-draft/applicant')
  expect(await screen.findByText('Qui présente la candidature')).toHaveAttribute('lang', 'fr')
  expect(await choice()).toHaveValue('fr')

  closeDrafts()
  cleanup()
  const again = await openDraftAt('/motivation')
  expect(await screen.findByText('Objectifs')).toHaveAttribute('lang', 'fr')
  await again.user.selectOptions(await choice(), 'no other language')
  closeDrafts()
  cleanup()
  await openDraftAt('/motivation')
  expect(await choice()).toHaveValue('')
  expect(screen.queryByText('Objectifs')).not.toBeInTheDocument()
})

test('choices have it as well, outside their names, and rows, groups and places for files', async () => {
  const { user, router } = await openCompleteAt('/applicant')
  await user.selectOptions(await choice(), 'Français')
  expect(await screen.findByText('Collectivité locale')).toHaveAttribute('lang', 'fr')
  expect(screen.getByRole('radio', { name: 'Local authority' })).toBeInTheDocument()
  await router.navigate('/applications/full/declarations')
  expect(await screen.findByText('Aucune situation d’exclusion')).toHaveAttribute('lang', 'fr')
  expect(screen.getByText('Conflit d’intérêts dans cette procédure')).toHaveAttribute('lang', 'fr')
  expect(screen.getByRole('checkbox', { name: 'None of these situations applies to us' })).toBeInTheDocument()
  await router.navigate('/applications/full/budget')
  expect(await screen.findByText('Ligne 1')).toHaveAttribute('lang', 'fr')
  expect(screen.getByRole('group', { name: 'Line 1' })).toBeInTheDocument()
  expect(screen.getAllByText('Coût unitaire en euros').length).toBeGreaterThan(0)
  await router.navigate('/applications/full/documents')
  expect(await screen.findByText('Budget prévisionnel')).toHaveAttribute('lang', 'fr')
})

test('what stands beside an answer is not taken for its question', async () => {
  const { user } = await openCompleteAt('/motivation')
  await user.click(await screen.findByRole('button', { name: 'Add a translation Objectives' }))
  await screen.findByRole('textbox', { name: 'Translation into English Objectives' })
  await user.selectOptions(await choice(), 'Français')
  await screen.findByText('Objectifs')
  expect(screen.getAllByText('Objectifs')).toHaveLength(1)
})

test('nor in a group or in the row of a list', async () => {
  const { user } = await openCompleteAt('/activity')
  await screen.findByRole('textbox', { name: 'Purpose' })
  await user.selectOptions(await choice(), 'Français')
  expect(await screen.findAllByText('But')).toHaveLength(1)
  expect(screen.getAllByText('Remarques')).toHaveLength(1)
})

test('switched on in the middle of a sentence, the sentence stays, and is saved', async () => {
  const { user, backend } = await openDraftAt('/motivation')
  const field = await objectives()
  await user.clear(field)
  await user.type(field, 'Staff know which')
  await user.selectOptions(await choice(), 'Français')
  await screen.findByText('Objectifs')
  expect(await objectives()).toBe(field)
  expect(field).toHaveValue('Staff know which')
  await user.type(field, ' rights')
  expect(field).toHaveFocus()
  await waitFor(() => expect(stored(backend).answers['motivation.objectives']).toBe('Staff know which rights'))
})

test('the language of the page is never its own second one', async () => {
  const { user } = await openDraftAt('/motivation')
  await user.selectOptions(await choice(), 'Français')
  await screen.findByText('Objectifs')
  const field = await objectives()
  await user.click(field)
  await switchLanguage('fr')
  const list = await screen.findByLabelText('Afficher aussi les questions en')
  expect(entries(list)).toEqual(['aucune autre langue', 'English', 'Deutsch'])
  expect(list).toHaveValue('')
  expect(screen.getAllByText('Objectifs').filter((place) => place.hasAttribute('lang'))).toEqual([])
  expect(field).toHaveFocus()
  expect(field).toHaveAccessibleName('Objectifs')
  await switchLanguage('en')
  expect(await screen.findByText('Objectifs')).toHaveAttribute('lang', 'fr')
})

test('texts that do not come are told, cost nothing, and can be asked for again', async () => {
  vi.spyOn(areas.form, 'de').mockRejectedValueOnce(new TypeError('Failed to fetch'))
  const { user, backend } = await openDraftAt('/motivation')
  const list = await choice()
  await user.selectOptions(list, 'Français')
  await screen.findByText('Objectifs')
  await user.selectOptions(list, 'Deutsch')
  const told = await screen.findByText(/^The questions could not be fetched in German\./)
  expect(list).toHaveFocus()
  expect(screen.queryByText('Objectifs')).not.toBeInTheDocument()
  const field = await objectives()
  await user.clear(field)
  await user.type(field, 'Still here')
  await waitFor(() => expect(stored(backend).answers['motivation.objectives']).toBe('Still here'))
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByText('Ziele')).toHaveAttribute('lang', 'de')
  expect(told).not.toBeInTheDocument()
  expect(list).toHaveFocus()
})
