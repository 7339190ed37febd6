import { fireEvent, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { PlainDate } from '#src/domain/values.ts'
import { renderDraft } from '#tests/support/application-page.ts'
import { restAs } from '#tests/support/backends.ts'
import { draft, world } from '#tests/support/world.ts'

const handover = (personId: string, dueOn: PlainDate | null = '2016-04-20') => ({
  section: 'motivation' as const,
  personId,
  dueOn,
  note: 'Two pages are enough.',
  handedAt: '2016-04-11T08:00:00.000Z',
  doneAt: null,
})

const openAs = (as: string, page: string, handed: readonly ReturnType<typeof handover>[] = []) =>
  renderDraft(`/applications/one${page}`, {
    as,
    state: world({
      applications: [draft('one')],
      teams: [
        { applicationId: 'one', version: 2, invitations: [], handovers: [...handed], ownershipOffer: null, events: [] },
      ],
    }),
  })

test('the owner hands a section over, with a day, and takes it back', async () => {
  const { user, backend } = await openAs('owner', '/people')
  const hand = await screen.findByRole('button', { name: 'Hand the section over' })
  await user.click(hand)
  expect(screen.getByText(/Choose the section/)).toBeVisible()
  expect(screen.getByText(/Choose who looks after it/)).toBeVisible()
  const section = screen.getByRole('combobox', { name: 'Section' })
  expect(section).toHaveFocus()
  await user.selectOptions(section, 'Motivation')
  const who = screen.getByRole('combobox', { name: 'Who' })
  expect(within(who).queryByRole('option', { name: 'Sample reader' })).toBeNull()
  await user.selectOptions(who, 'Sample editor')
  const due = screen.getByLabelText(/^By/)
  fireEvent.change(due, { target: { value: '2016-05-20' } })
  await user.click(hand)
  expect(await screen.findByText(/Choose a day up to the deadline/)).toBeVisible()
  expect(due).toHaveFocus()
  fireEvent.change(due, { target: { value: '2016-04-20' } })
  await user.click(hand)
  expect(await screen.findByText('With Sample editor, by 20 April 2016')).toBeVisible()
  expect(backend.state().teams[0]?.handovers).toMatchObject([{ section: 'motivation', personId: 'editor' }])
  expect(section).toHaveValue('')
  await user.click(screen.getByRole('button', { name: 'Take back Motivation' }))
  expect(await screen.findByText('Motivation: taken back.')).toBeVisible()
  expect(screen.getByRole('heading', { name: '3 people' })).toHaveFocus()
})

test('who takes a section on is not said to hand it to somebody', async () => {
  const { user } = await openAs('owner', '/people')
  await user.selectOptions(await screen.findByRole('combobox', { name: 'Section' }), 'Motivation')
  await user.selectOptions(screen.getByRole('combobox', { name: 'Who' }), 'Sample owner (you)')
  await user.type(screen.getByLabelText(/^Note/), 'On Monday.')
  await user.click(screen.getByRole('button', { name: 'Hand the section over' }))
  expect(await screen.findByText('Motivation: you look after it.')).toBeVisible()
  await user.click(screen.getByText('What happened (1)'))
  expect(screen.getByText('Sample owner looks after “Motivation”')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Take back Motivation' }))
  expect(await screen.findByText('Sample owner no longer looks after “Motivation”')).toBeVisible()
})

test('a note to oneself is one’s own', async () => {
  await openAs('owner', '/motivation', [handover('owner')])
  expect(await screen.findByText('Your note: Two pages are enough.')).toBeVisible()
})

test('the list of sections says who has which, and what is overdue', async () => {
  await openAs('reader', '', [handover('editor', '2016-04-11')])
  const link = await screen.findByRole('link', { name: 'Motivation' })
  const item = within(link.closest('li') ?? document.body)
  expect(await item.findByText('With Sample editor, by 11 April 2016')).toBeVisible()
  expect(item.getByText('Overdue')).toBeVisible()
})

test('whoever has it reads the note in the section, and says that it is done', async () => {
  const { user, backend } = await openAs('editor', '/motivation', [handover('editor')])
  expect(await screen.findByText('Yours, by 20 April 2016')).toBeVisible()
  expect(screen.getByText('Note by Sample owner: Two pages are enough.')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'It is done Motivation' }))
  const again = await screen.findByRole('button', { name: 'Not done after all Motivation' })
  expect(again).toHaveFocus()
  expect(backend.state().teams[0]?.handovers[0]?.doneAt).not.toBeNull()
  await user.click(again)
  expect(await screen.findByText('Yours, by 20 April 2016')).toBeVisible()
})

test('a day that the browser cannot read is not taken for none', async () => {
  const { user, backend } = await openAs('owner', '/people')
  await user.selectOptions(await screen.findByRole('combobox', { name: 'Section' }), 'Motivation')
  await user.selectOptions(screen.getByRole('combobox', { name: 'Who' }), 'Sample editor')
  const due = screen.getByLabelText(/^By/)
  // As for 30 February: the input has content, but its value is empty.
  Object.defineProperty(due, 'validity', { configurable: true, value: { badInput: true } })
  await user.click(screen.getByRole('button', { name: 'Hand the section over' }))
  expect(await screen.findByText(/Enter a date that exists/)).toBeVisible()
  expect(due).toHaveFocus()
  expect(backend.state().teams[0]?.handovers).toEqual([])
})

test('what changes at other sections refuses no “done”, what changes at this one does', async () => {
  const { user, backend } = await openAs('editor', '/motivation', [handover('editor')])
  const done = await screen.findByRole('button', { name: 'It is done Motivation' })
  const owner = restAs('owner', backend)
  const handing = { applicationId: 'one', personId: 'editor', dueOn: null, note: '' }
  const { version } = await owner.handOverSection({ ...handing, section: 'activity', version: 2 })
  await user.click(done)
  expect(await screen.findByRole('button', { name: 'Not done after all Motivation' })).toBeVisible()
  const ofMotivation = () => backend.state().teams[0]?.handovers.find(({ section }) => section === 'motivation')
  expect(ofMotivation()?.doneAt).not.toBeNull()
  expect(screen.queryByText('That did not work')).toBeNull()
  backend.clock.jumpTo('2016-04-12T09:00:00.000Z')
  await owner.handOverSection({ ...handing, section: 'motivation', note: 'Once more.', version: version + 1 })
  await user.click(screen.getByRole('button', { name: 'Not done after all Motivation' }))
  expect(await screen.findByText(/Somebody changed this meanwhile/)).toBeVisible()
  expect(await screen.findByText('Note by Sample owner: Once more.')).toBeVisible()
})

test('others see with whom a section is, and cannot say that it is done', async () => {
  await openAs('owner', '/motivation', [handover('editor', null)])
  expect(await screen.findByText('With Sample editor')).toBeVisible()
  expect(screen.queryByRole('button', { name: /^It is done/ })).toBeNull()
})
