/**
 * Colleagues who may edit only some sections: chosen by the owner, shown where it matters, without losing typed text.
 */
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import type { NodeBackend } from '#mocks/node.ts'
import { seedState } from '#mocks/seeds/seed-state.ts'
import type { SectionId } from '#src/domain/application/types.ts'
import { renderDraft, saved, stored } from '#tests/support/application-page.ts'
import { restAs } from '#tests/support/backends.ts'
import { draft, world } from '#tests/support/world.ts'

const OBJECTIVES = 'motivation.objectives'

const limitedTo = (...editableSections: SectionId[]) => [
  { personId: 'editor', access: 'editor' as const, ...(editableSections.length > 0 && { editableSections }) },
  { personId: 'reader', access: 'reader' as const },
]

const openAs = (as: string, page: string, ...sections: SectionId[]) =>
  renderDraft(`/applications/one${page}`, {
    as,
    state: world({ applications: [draft('one', { collaborators: limitedTo(...sections) })] }),
  })

/** The owner changes the editor's role elsewhere. */
const limit = (backend: NodeBackend, ...editableSections: SectionId[]) =>
  limitIn(backend, 'one', 'editor', editableSections)

const limitIn = async (
  backend: NodeBackend,
  applicationId: string,
  personId: string,
  editableSections: SectionId[],
) => {
  const owner = restAs(stored(backend, applicationId).ownerId, backend)
  const { version } = await owner.getTeam({ applicationId })
  const role = { access: 'editor' as const, ...(editableSections.length > 0 && { editableSections }) }
  await owner.changeColleague({ applicationId, personId, version, ...role })
}

const ASKED = 'rehearsal-40'
/** The page of the office's question about the mandate letter, as a colleague. */
const openQuestion = async (...editableSections: SectionId[]) => {
  const seeds = await seedState()
  return renderDraft(`/applications/${ASKED}/question`, {
    as: 'applicant',
    state: {
      ...seeds,
      applications: seeds.applications.map((application) =>
        application.id === ASKED
          ? { ...application, collaborators: [{ personId: 'applicant', access: 'editor', editableSections }] }
          : application,
      ),
    },
  })
}

const itemOf = async (name: string) => {
  const item = (await screen.findByText(name, { selector: 'li p' })).closest('li')
  if (!item) throw new Error(`${name} stands in no list`)
  return within(item)
}

describe('the owner', () => {
  test('lets a colleague edit chosen sections, at least one, and sees it said', async () => {
    const { user, backend } = await openAs('owner', '/people')
    await user.click(await screen.findByRole('button', { name: 'Choose sections for Sample editor' }))
    const dialog = within(await screen.findByRole('dialog', { name: 'What Sample editor may do' }))
    expect(dialog.getByRole('radio', { name: 'Edit' })).toBeChecked()
    expect(dialog.queryByRole('checkbox')).toBeNull()
    await user.click(dialog.getByRole('radio', { name: 'Edit some sections' }))
    await user.click(dialog.getByRole('button', { name: 'Save' }))
    expect(dialog.getByRole('group', { name: 'Which sections' })).toHaveAccessibleDescription(
      /Choose at least one section/,
    )
    expect(dialog.getByRole('checkbox', { name: 'Applicant' })).toHaveFocus()
    await user.click(dialog.getByRole('checkbox', { name: 'Budget' }))
    await user.click(dialog.getByRole('checkbox', { name: 'Documents' }))
    await user.click(dialog.getByRole('button', { name: 'Save' }))
    expect(await screen.findByText('Sample editor may now edit Budget and Documents, and read the rest.')).toBeVisible()
    expect((await itemOf('Sample editor')).getByText('May edit Budget and Documents, reads the rest')).toBeVisible()
    expect(stored(backend, 'one').collaborators).toEqual(limitedTo('budget', 'documents'))
    await user.click(screen.getByText('What happened (1)'))
    expect(screen.getByText('Sample owner let Sample editor edit Budget and Documents and read the rest')).toBeVisible()

    await user.click(screen.getByRole('button', { name: 'Choose sections for Sample editor' }))
    const again = within(await screen.findByRole('dialog'))
    expect(again.getByRole('radio', { name: 'Edit some sections' })).toBeChecked()
    expect(again.getByRole('checkbox', { name: 'Budget' })).toBeChecked()
    await user.click(again.getByRole('radio', { name: 'Edit' }))
    await user.click(again.getByRole('button', { name: 'Save' }))
    expect(await screen.findByText('Sample editor may edit now.')).toBeVisible()
    expect(stored(backend, 'one').collaborators).toEqual(limitedTo())
  })

  test('is told what a colleague will no longer look after', async () => {
    const handover = { section: 'motivation', personId: 'editor', dueOn: null, note: '' } as const
    const { user, backend } = await renderDraft('/applications/one/people', {
      as: 'owner',
      state: world({
        applications: [draft('one')],
        teams: [
          {
            applicationId: 'one',
            version: 2,
            invitations: [],
            handovers: [{ ...handover, handedAt: '2016-04-11T08:00:00.000Z', doneAt: null }],
            ownershipOffer: null,
            events: [],
          },
        ],
      }),
    })
    await user.click(await screen.findByRole('button', { name: 'Choose sections for Sample editor' }))
    const dialog = within(await screen.findByRole('dialog'))
    await user.click(dialog.getByRole('radio', { name: 'Edit some sections' }))
    await user.click(dialog.getByRole('checkbox', { name: 'Motivation' }))
    expect(dialog.queryByText(/will no longer look after/)).toBeNull()
    await user.click(dialog.getByRole('checkbox', { name: 'Motivation' }))
    await user.click(dialog.getByRole('checkbox', { name: 'Budget' }))
    expect(dialog.getByText('Sample editor will no longer look after Motivation.')).toBeVisible()
    await user.click(dialog.getByRole('button', { name: 'Save' }))
    expect(await screen.findByText('Sample editor may now edit Budget, and read the rest.')).toBeVisible()
    expect(backend.state().teams[0]?.handovers).toEqual([])
  })

  test('invites to some sections by a link that says so', async () => {
    const { user, router } = await openAs('owner', '/people')
    await user.type(await screen.findByLabelText('For whom'), 'Robin')
    await user.click(screen.getByRole('radio', { name: 'Edit some sections' }))
    await user.click(screen.getByRole('button', { name: 'Make the link' }))
    expect(screen.getByRole('checkbox', { name: 'Applicant' })).toHaveFocus()
    expect(screen.getByText(/Choose at least one section/)).toBeVisible()
    await user.click(screen.getByRole('checkbox', { name: 'Budget' }))
    // The choice is stored when the page changes.
    await router.navigate('/applications/one')
    await router.navigate('/applications/one/people')
    expect(await screen.findByRole('checkbox', { name: 'Budget' })).toBeChecked()
    await user.click(screen.getByRole('button', { name: 'Make the link' }))
    expect(await screen.findByText(/One person can join with it, edit Budget and read the rest, until/)).toBeVisible()
    expect((await itemOf('Robin')).getByText(/^May edit Budget, reads the rest · Good until/)).toBeVisible()
    const link = new URL(screen.getByRole<HTMLInputElement>('textbox', { name: 'Link' }).value)
    await router.navigate(link.pathname + link.hash)
    expect(await screen.findByText('You belong to this application already.')).toBeVisible()
  })

  test('hands a section to who may not edit it only after letting them', async () => {
    const { user, backend } = await openAs('owner', '/people', 'budget')
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Section' }), 'Motivation')
    await user.selectOptions(screen.getByRole('combobox', { name: 'Who' }), 'Sample editor')
    expect(await screen.findByText('Sample editor may edit only Budget.')).toBeVisible()
    const hand = screen.getByRole('button', { name: 'Hand the section over' })
    await user.click(hand)
    const who = screen.getByRole('combobox', { name: 'Who' })
    expect(who).toHaveFocus()
    expect(who).toHaveAccessibleDescription(/This person may not edit that section/)
    expect(backend.state().teams).toEqual([])
    await user.click(screen.getByRole('button', { name: 'Let Sample editor edit “Motivation” too' }))
    expect(await screen.findByText('Sample editor may edit “Motivation” too now.')).toBeVisible()
    expect(who).toHaveFocus()
    expect(screen.queryByText('Sample editor may edit only Budget.')).toBeNull()
    await user.click(hand)
    expect(await screen.findByText('Motivation: handed to Sample editor.')).toBeVisible()
    expect(stored(backend, 'one').collaborators).toEqual(limitedTo('motivation', 'budget'))
    expect(backend.state().teams[0]?.handovers).toMatchObject([{ section: 'motivation', personId: 'editor' }])
  })
})

test('an invitation to some sections names them', async () => {
  const { backend, router } = await openAs('stranger', '')
  const invitation = { forName: 'Robin', access: 'editor', editableSections: ['budget'], days: 3, key: 'k' } as const
  const made = await restAs('owner', backend).inviteColleague({
    applicationId: 'one',
    ...invitation,
    editableSections: ['budget'],
  })
  await router.navigate(`/invitations#${made.code}`)
  expect(await screen.findByText(/^Sample owner invites you to edit Budget in the application of/)).toBeVisible()
})

describe('a colleague who edits the budget alone', () => {
  test('sees in the list of sections who may edit which', async () => {
    await openAs('editor', '', 'budget')
    const item = (name: string) => within(screen.getByRole('link', { name }).closest('li') ?? document.body)
    await screen.findByRole('link', { name: 'Motivation' })
    expect(await item('Budget').findByText('May edit: Sample owner and you')).toBeVisible()
    expect(item('Motivation').getByText('You may only read this section. May edit: Sample owner')).toBeVisible()
    expect(screen.getByText('May edit Budget, reads the rest')).toBeVisible()
  })

  test('sees beside the open section which ones are to be read only', async () => {
    await openAs('editor', '/budget', 'budget')
    expect(await screen.findByRole('link', { name: /^Motivation .*You may only read this section\.$/ })).toBeVisible()
    expect(screen.getByRole('link', { name: /^Budget / })).not.toHaveAccessibleName(/You may read/)
    expect(screen.getByRole('link', { name: 'Check and send' })).toBeVisible()
  })

  test('sees in the list of applications that only some sections may be edited', async () => {
    const { router } = await openAs('editor', '', 'budget')
    await router.navigate('/applications')
    expect(await screen.findByText('You may edit some sections')).toBeVisible()
    expect(screen.queryByText('You may edit')).toBeNull()
  })

  test('reads the motivation, with the reason and whom to ask, comments on it, and edits the budget', async () => {
    const { router } = await openAs('editor', '/motivation', 'budget')
    expect(
      await screen.findByText(
        'You may read this section and comment on it. Sample owner may edit it. If you need to as well, ask Sample owner.',
      ),
    ).toBeVisible()
    expect(screen.queryByRole('textbox')).toBeNull()
    expect(screen.queryByRole('button', { name: 'Save and continue' })).toBeNull()
    expect(await screen.findByRole('button', { name: 'Comment on: Expected results' })).toBeVisible()
    await router.navigate('/applications/one/budget')
    expect(await screen.findByRole('button', { name: 'Save and continue' })).toBeVisible()
    expect(screen.getByText('May edit: Sample owner and you')).toBeVisible()
  })

  test('is offered to change answers on the check page only there', async () => {
    await openAs('editor', '/check', 'budget')
    const links = async (name: string) => within(await screen.findByRole('region', { name })).queryAllByRole('link')
    expect((await links('Budget')).length).toBeGreaterThan(0)
    expect(await links('Motivation')).toEqual([])
  })

  test('takes from a copy what belongs there, and is told what was left out', async () => {
    const { user, backend } = await openAs('editor', '/copies', 'motivation')
    const { answers } = stored(backend, 'one')
    const copy = {
      kind: 'alliance-application-backup',
      applicationId: 'one',
      reference: 'TCC-2016-one',
      savedAt: '2016-04-10T10:00:00.000Z',
      answers: { ...answers, [OBJECTIVES]: 'From the file', 'contact.contactName': 'Somebody Else' },
    }
    await user.upload(
      await screen.findByLabelText('File with answers'),
      new File([JSON.stringify(copy)], 'backup.json'),
    )
    expect(await screen.findByText('Left out, because you may not edit it: Contact person')).toBeVisible()
    expect(screen.getByText(/If it belongs into the application, ask Sample owner/)).toBeVisible()
    expect(screen.getAllByRole('checkbox')).toHaveLength(1)
    await user.click(screen.getByRole('checkbox'))
    await user.click(screen.getByRole('button', { name: 'Take this answer' }))
    await waitFor(() => expect(stored(backend, 'one').answers[OBJECTIVES]).toBe('From the file'))
    expect(stored(backend, 'one').answers).toEqual({ ...answers, [OBJECTIVES]: 'From the file' })
  })
})

test('a reader of the whole application sees at each section that it is to be read', async () => {
  const { router } = await openAs('reader', '')
  const task = (await screen.findByRole('link', { name: 'Motivation' })).closest('li') ?? document.body
  expect(within(task).getByText('You may only read this section.')).toBeVisible()
  expect(screen.queryByText(/May edit:/)).toBeNull()
  await router.navigate('/applications/one/budget')
  expect(await screen.findByRole('link', { name: /^Motivation .*You may only read this section\.$/ })).toBeVisible()
})

test('without any limit nothing is said about who may edit', async () => {
  const { router } = await openAs('editor', '')
  await screen.findByRole('link', { name: 'Motivation' })
  expect(screen.queryByText(/May edit:/)).toBeNull()
  await router.navigate('/applications/one/motivation')
  await screen.findByLabelText('Expected results')
  expect(screen.queryByText(/May edit:/)).toBeNull()
})

test('whose section is taken away while text waits there keeps it, is told, and it goes up once it is given back', async () => {
  const { user, backend, queryClient } = await openAs('editor', '/motivation')
  const field = await screen.findByLabelText('Expected results')
  const before = stored(backend, 'one').answers['motivation.expectedResults']
  backend.faults.set({ kind: 'internal', operation: 'saveAnswers' })
  await user.type(field, ' Mine alone.')
  await screen.findByText('Kept on this device')
  await limit(backend, 'budget')
  backend.faults.clear()

  const told = await screen.findByText('You may no longer change one answer that is not on the server')
  expect(told).toBeVisible()
  expect(screen.getByText(/Ask Sample owner to let you edit its section: then it is saved by itself/)).toBeVisible()
  expect(screen.getByRole('link', { name: 'Expected results' })).toBeVisible()
  expect(screen.getByRole('button', { name: 'Save a backup file' })).toBeVisible()
  const why = await screen.findByText(/^You may read this section and comment on it/)
  expect(why).toBeVisible()
  expect(screen.queryByLabelText('Expected results')).toBeNull()
  expect(await screen.findByText(/ Mine alone\.$/)).toBeVisible()
  expect(screen.queryByText('You may not do this.')).toBeNull()
  expect(stored(backend, 'one').answers['motivation.expectedResults']).toBe(before)

  await limit(backend)
  await queryClient.invalidateQueries()
  await waitFor(() => expect(stored(backend, 'one').answers['motivation.expectedResults']).toMatch(/ Mine alone\.$/))
  expect(await saved()).toBeVisible()
  expect(await screen.findByLabelText('Expected results')).toBeVisible()
})

test('a file that was on its way when the documents were taken away waits, is told of, and goes up once they are given back', async () => {
  const { user, backend, queryClient } = await openAs('editor', '/documents')
  const slot = await screen.findByLabelText('File for: Signed signature page')
  backend.faults.set({ kind: 'offline', operation: 'finishUpload' })
  await user.upload(slot, new File(['%PDF-1.7 signed'], 'signed.pdf'))
  await screen.findByText(/^signed\.pdf has not arrived in full/)
  await limit(backend, 'budget')
  backend.faults.clear()
  await user.click(screen.getByRole('button', { name: 'Try again now signed.pdf' }))
  expect(await screen.findByText(/You may not do this/)).toBeVisible()
  await queryClient.invalidateQueries()
  expect(
    await screen.findByText(/^1 file has not arrived and waits in this browser: .* Ask Sample owner to let you\.$/),
  ).toBeVisible()
  expect(screen.queryByLabelText(/^File for/)).toBeNull()
  expect(stored(backend, 'one').documents).toEqual([])

  await limit(backend)
  await queryClient.invalidateQueries()
  await waitFor(() => expect(stored(backend, 'one').documents).toMatchObject([{ name: 'signed.pdf' }]))
})

test('a file that waits for a right is called off there, and does not go up once the right is back', async () => {
  const { user, backend, queryClient } = await openAs('editor', '/documents')
  backend.faults.set({ kind: 'offline', operation: 'finishUpload' })
  await user.upload(
    await screen.findByLabelText('File for: Signed signature page'),
    new File(['%PDF-1.7 signed'], 'signed.pdf'),
  )
  await screen.findByText(/^signed\.pdf has not arrived in full/)
  await limit(backend, 'budget')
  backend.faults.clear()
  await queryClient.invalidateQueries()
  await screen.findByText(/^1 file has not arrived and waits in this browser/)
  await user.click(screen.getByRole('button', { name: 'Cancel signed.pdf' }))
  expect(await screen.findByText('signed.pdf is not sent.')).toBeInTheDocument()
  expect(screen.queryByText(/waits in this browser/)).toBeNull()
  expect(screen.getByRole('heading', { level: 1 })).toHaveFocus()
  expect(backend.state().uploads.filter((upload) => upload.open)).toEqual([])

  await limit(backend)
  await queryClient.invalidateQueries()
  expect(await screen.findByLabelText('File for: Signed signature page')).toBeInTheDocument()
  expect(screen.queryByText(/signed\.pdf has not arrived/)).toBeNull()
  expect(stored(backend, 'one').documents).toEqual([])
})

test('the page of the office’s question tells of a file that waits for a right, and lets it be called off', async () => {
  const { user, backend, queryClient } = await openQuestion('documents')
  backend.faults.set({ kind: 'offline', operation: 'finishUpload' })
  await user.upload(
    await screen.findByLabelText('File for: Mandate letter signed by the local authority'),
    new File(['%PDF-1.7 mandate'], 'mandate.pdf'),
  )
  await screen.findByText(/^mandate\.pdf has not arrived in full/)
  backend.faults.clear()
  await limitIn(backend, ASKED, 'applicant', ['budget'])
  await queryClient.invalidateQueries()
  expect(
    await screen.findByText(/^1 file has not arrived and waits in this browser: .* Ask Eden Sample to let you\.$/),
  ).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Cancel mandate.pdf' }))
  expect(await screen.findByText('mandate.pdf is not sent.')).toBeInTheDocument()
  expect(screen.queryByText(/waits in this browser/)).toBeNull()
})

test('a question of the office about a section that is not theirs is read, with the reason', async () => {
  await openQuestion('motivation')
  const question = within(
    await screen.findByRole('region', { name: '1 of 1: Mandate letter signed by the local authority' }),
  )
  expect(question.getByText('As it is now')).toBeVisible()
  expect(question.getByText(/^You may read this section and comment on it\. Eden Sample may edit it/)).toBeVisible()
  expect(question.queryByLabelText(/^File for/)).toBeNull()
})
