import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { openDraftAt, renderDraft, saved, stored } from '#tests/support/application-page.ts'
import { draft, world } from '#tests/support/world.ts'

const ADDRESS = 'motivation.expectedResults'

test('a paste from a word processor is cleaned where the cursor stands, and what can be seen stays', async () => {
  const { user, backend } = await openDraftAt('/motivation')
  const field = await screen.findByLabelText('Expected results')
  await user.type(field, 'Before. After.')
  if (field instanceof HTMLTextAreaElement) field.setSelectionRange(8, 8)
  await user.paste('“Zusam\u00admen\u00adarbeit” – l’Europe\v\uf0b7 Trust\u0000\ufeff ')
  expect(field).toHaveValue('Before. “Zusammenarbeit” – l’Europe\n• Trust After.')
  expect(screen.getByText('Invisible characters were left out of what you pasted.')).toBeInTheDocument()
  await waitFor(() => expect(stored(backend).answers[ADDRESS]).toContain('“Zusammenarbeit” – l’Europe\n• Trust'))
})

test('a clean paste is left to the browser', async () => {
  const { user } = await openDraftAt('/motivation')
  const field = await screen.findByLabelText('Expected results')
  await user.click(field)
  await user.paste('“Quoted” – and clean.')
  expect(field).toHaveValue('“Quoted” – and clean.')
})

test.each([
  ['emoji', '👩\u200d👩\u200d👧 🇷🇴 👍🏽'],
  ['right to left', '\u200fשלום עולם (1)'],
  ['Persian', 'می\u200cخواهم'],
  ['combined marks', 'e\u0301 Z\u0351\u036b\u0343a'],
  ['a script of Roma writers', 'Романо чхиб, ʒanes?'],
])('%s comes back as it was typed', async (_, text) => {
  const { user, backend, router } = await openDraftAt('/motivation')
  const field = await screen.findByLabelText('Expected results')
  await user.click(field)
  await user.paste(text)
  await saved()
  await waitFor(() => expect(stored(backend).answers[ADDRESS]).toBe(text))
  await router.navigate('/applications/tcc-draft/check')
  const answer = await screen.findByText(
    (_content, element) => element?.textContent === text && element.tagName === 'P',
  )
  expect(answer).toHaveAttribute('dir', 'auto')
})

test('half a character in a paste becomes the sign for one that is missing; typed, it stops nothing', async () => {
  const { user, backend } = await openDraftAt('/motivation')
  const field = await screen.findByLabelText('Expected results')
  await user.click(field)
  await user.paste('Half \ud83d of it')
  expect(field).toHaveValue('Half \ufffd of it')
  fireEvent.change(field, { target: { value: 'Half \ud83d of it' } })
  await saved()
  await waitFor(() => expect(stored(backend).answers[ADDRESS]).toBe('Half \ud83d of it'))
})

test('a text of 1 MB stays whole in its field and on this device, and keeps nothing else from being saved', async () => {
  const { user, backend } = await openDraftAt('/motivation')
  const field = await screen.findByLabelText('Expected results')
  const text = 'x “y” 👍 \n'.repeat(100_000).trim()
  fireEvent.input(field, { target: { value: text } })
  expect(await screen.findByText(/^[\d,]+ characters too many$/)).toBeVisible()
  await user.type(screen.getByLabelText('Objectives'), ' Trust.')
  await waitFor(() => expect(stored(backend).answers['motivation.objectives']).toMatch(/ Trust\.$/))
  expect((field as HTMLTextAreaElement).value).toHaveLength(text.length)
  expect(stored(backend).answers[ADDRESS]).toBeUndefined()
})

test('a visit on 30 February is no day: said on the check page, with the way to it, and not sent', async () => {
  const complete = draft('leap')
  const [visit] = complete.answers['activity.visits'] as Record<string, string>[]
  const answers = { ...complete.answers, 'activity.visits': [{ ...visit, startOn: '2016-02-30' }] }
  const { user } = await renderDraft('/applications/leap/check', {
    as: 'owner',
    state: world({ applications: [{ ...complete, answers }] }),
  })
  const [link] = await screen.findAllByRole('link', { name: /Visit 1: First day/ })
  if (!link) throw new Error('nobody says what is wrong')
  await user.click(screen.getByRole('button', { name: 'Send the application' }))
  expect(screen.queryByRole('dialog')).toBeNull()
  // As typed, since no answer is discarded.
  expect(screen.getByText('2016-02-30')).toBeVisible()
  await user.click(link)
  const day = within(await screen.findByRole('group', { name: 'Visit 1' })).getByLabelText('First day')
  await waitFor(() => expect(day).toHaveFocus())
  expect(day).toBeInvalid()
})

test('a day that came in words is shown beside its field, and who only passes through changes nothing', async () => {
  const [address, words] = ['declarations.signatory.signedOn', 'in May']
  const worded = draft('worded')
  const { user, backend } = await renderDraft('/applications/worded/declarations', {
    as: 'owner',
    state: world({ applications: [{ ...worded, answers: { ...worded.answers, [address]: words } }] }),
  })
  const day = await screen.findByLabelText('Date')
  expect(day).toHaveAccessibleDescription(/It says “in May”/)
  await user.click(day)
  await user.tab()
  await user.tab({ shift: true })
  await user.tab()
  expect(day).toHaveAccessibleDescription(/It says “in May”/)
  const place = screen.getByLabelText('Position')
  await user.type(place, '!')
  await waitFor(() => expect(stored(backend, 'worded').answers['declarations.signatory.position']).toMatch(/!$/))
  expect(stored(backend, 'worded').answers[address]).toBe(words)

  fireEvent.change(day, { target: { value: '2016-04-11' } })
  await waitFor(() => expect(stored(backend, 'worded').answers[address]).toBe('2016-04-11'))
  expect(day).not.toHaveAccessibleDescription(/It says/)
})
