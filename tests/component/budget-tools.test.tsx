import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { completeAnswers } from '#tests/support/sample-answers.ts'
import { openCompleteAt, openDraftAt, renderDraft, stored } from '#tests/support/application-page.ts'
import { draft, world } from '#tests/support/world.ts'

const BUDGET = 'budget.budgetLines'
const lines = (backend: Parameters<typeof stored>[0]) => stored(backend).answers[BUDGET]

describe('a budget from a spreadsheet', () => {
  test('is previewed, taken row by row, and what is wrong waits until it is put right', async () => {
    const { user, backend } = await openDraftAt('/budget')
    await user.click(await screen.findByRole('button', { name: 'Paste from a spreadsheet' }))
    const dialog = await screen.findByRole('dialog', { name: 'Paste from a spreadsheet' })
    const text = within(dialog).getByLabelText('Rows of your table')
    // As copied from a spreadsheet: tabs, a heading, decimal commas, a sum.
    fireEvent.change(text, {
      target: {
        value:
          'Kostenart\tBezeichnung\tAnzahl\tEinzelpreis\nFahrt\tBahn\t4\t1.234,56 €\nHotel\tZimmer\t2,5\t80,00\nEssen\t\t3\t-5\nSumme\t\t\t5.000',
      },
    })
    expect(within(dialog).getByRole('status')).toHaveTextContent(
      '1 row can be taken, 2 must be put right, 1 total is left out.',
    )
    const wrong = within(dialog).getByRole('list', { name: 'To put right' })
    expect(
      within(wrong)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual([
      'Row 3, column 3 (Quantity), “2,5”: write a whole number from 1 to 10,000.',
      'Row 4, column 4 (Unit cost), “-5”: a cost cannot be negative. Enter what you pay yourselves under own contribution.',
    ])
    expect(within(dialog).getByRole('table', { name: 'How it is read' })).toHaveTextContent('Travel: 4 × €1,234.56')
    expect(lines(backend)).toBeUndefined()

    await user.click(within(dialog).getByRole('button', { name: 'Take 1 row' }))
    expect(within(dialog).getByRole('status')).toHaveTextContent('No row can be taken, 2 must be put right.')
    expect(text).toHaveValue('Kostenart\tBezeichnung\tAnzahl\tEinzelpreis\nHotel\tZimmer\t2,5\t80,00\nEssen\t\t3\t-5')
    await waitFor(() =>
      expect(lines(backend)).toMatchObject([
        { category: 'travel', description: 'Bahn', quantity: 4, unitCostCents: 123_456 },
      ]),
    )

    // The rows are still there after closing and opening again.
    const close = within(dialog).getAllByRole('button', { name: 'Close' }).at(-1)
    if (!close) throw new Error('no way out')
    await user.click(close)
    expect(screen.getByText('Pasted rows wait to be put right.')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Paste from a spreadsheet' }))
    const again = await screen.findByRole('dialog', { name: 'Paste from a spreadsheet' })
    fireEvent.change(within(again).getByLabelText('Rows of your table'), {
      target: { value: 'Hotel\tZimmer\t2\t80,00\nEssen\tMensa\t3\t5,00' },
    })
    await user.click(within(again).getByRole('button', { name: 'Take 2 rows' }))
    expect(screen.queryByRole('dialog')).toBeNull()
    await waitFor(() => expect(lines(backend)).toHaveLength(3))

    await user.click(screen.getByRole('button', { name: /^Undo/ }))
    await waitFor(() => expect(lines(backend)).toHaveLength(1))
    expect(screen.getByRole('button', { name: 'Add a line' })).toHaveFocus()
  })

  test('of a megabyte is told to be too long, and its rows stay', async () => {
    const { user, backend } = await openDraftAt('/budget')
    await user.click(await screen.findByRole('button', { name: 'Paste from a spreadsheet' }))
    const dialog = await screen.findByRole('dialog')
    const text = within(dialog).getByLabelText('Rows of your table')
    const rows = Array.from({ length: 200_000 }, () => 'a;12').join('\n')
    fireEvent.change(text, { target: { value: rows } })
    expect(within(dialog).getByRole('status')).toHaveTextContent(/^At most 500 rows and 50 columns are read at once/)
    expect(text).toHaveValue(rows)
    expect(within(dialog).queryByRole('table')).toBeNull()
    expect(within(dialog).getByRole('button', { name: 'Take rows' })).toHaveAttribute('aria-disabled', 'true')
    expect(lines(backend)).toBeUndefined()
  })

  test('with two columns of the same amount waits until one of them is left out', async () => {
    const { user } = await openDraftAt('/budget')
    await user.click(await screen.findByRole('button', { name: 'Paste from a spreadsheet' }))
    const dialog = await screen.findByRole('dialog')
    fireEvent.change(within(dialog).getByLabelText('Rows of your table'), {
      target: { value: 'Item\tPersons\tNights\tPrice\tCost\nHotel\t4\t3\t80\t96' },
    })
    expect(within(dialog).getByRole('list', { name: 'To put right' })).toHaveTextContent(
      'Row 2, column 5 (Unit cost), “96”: two columns hold this kind of amount.',
    )
    await user.selectOptions(within(dialog).getByLabelText('What column 5 holds'), 'Leave out')
    expect(within(dialog).getByRole('table')).toHaveTextContent('Accommodation: 12 × €80.00')
  })

  test('a person says what a column is, and the page follows', async () => {
    const { user } = await openDraftAt('/budget')
    await user.click(await screen.findByRole('button', { name: 'Paste from a spreadsheet' }))
    const dialog = await screen.findByRole('dialog')
    fireEvent.change(within(dialog).getByLabelText('Rows of your table'), { target: { value: '4\tBus\t12.50' } })
    expect(within(dialog).getByRole('button', { name: 'Take rows' })).toHaveAttribute('aria-disabled', 'true')
    await user.selectOptions(within(dialog).getByLabelText('What column 1 holds'), 'Quantity')
    await user.selectOptions(within(dialog).getByLabelText('What column 2 holds'), 'What it is')
    expect(within(dialog).getByRole('table')).toHaveTextContent('Travel: 4 × €12.50')
    expect(within(dialog).getByRole('button', { name: 'Take 1 row' })).not.toHaveAttribute('aria-disabled', 'true')
  })
})

describe('a budget from questions', () => {
  test('asks for people and days where no visit is known, and leaves the prices to be filled in', async () => {
    const { user, backend } = await openDraftAt('/budget')
    await user.click(await screen.findByRole('button', { name: 'Start from questions' }))
    const dialog = await screen.findByRole('dialog', { name: 'Start from questions' })
    expect(within(dialog).getByRole('button', { name: 'Make lines' })).toHaveAttribute('aria-disabled', 'true')
    await user.click(within(dialog).getByLabelText('Travel'))
    await user.click(within(dialog).getByLabelText('Accommodation'))
    await user.type(within(dialog).getByLabelText(/^How many people/), '4')
    await user.type(within(dialog).getByLabelText(/^For how many days/), '3{Enter}')
    await waitFor(() =>
      expect(lines(backend)).toMatchObject([
        { category: 'travel', quantity: 4 },
        { category: 'accommodation', quantity: 8 },
      ]),
    )
    expect(within(screen.getByRole('group', { name: 'Budget lines' })).getByText('2 lines added.')).toBeVisible()
  })

  test('are taken out again together, but for those that somebody has typed in since', async () => {
    const { user, backend } = await openDraftAt('/budget')
    await user.click(await screen.findByRole('button', { name: 'Start from questions' }))
    const dialog = await screen.findByRole('dialog', { name: 'Start from questions' })
    await user.click(within(dialog).getByLabelText('Travel'))
    await user.click(within(dialog).getByLabelText('Accommodation'))
    await user.click(within(dialog).getByLabelText('Interpretation'))
    await user.type(within(dialog).getByLabelText(/^How many people/), '4')
    await user.type(within(dialog).getByLabelText(/^For how many days/), '3')
    await user.click(within(dialog).getByRole('button', { name: 'Make 3 lines' }))
    const list = within(screen.getByRole('group', { name: 'Budget lines' }))
    expect(list.getByText('3 lines added.')).toBeVisible()
    await user.type(within(list.getByRole('group', { name: 'Line 2' })).getByLabelText(/^Unit cost/), '80')
    expect(list.getByText('2 lines added.')).toBeVisible()
    await user.click(list.getByRole('button', { name: 'Undo' }))
    await waitFor(() => expect(lines(backend)).toMatchObject([{ category: 'accommodation', unitCostCents: 8_000 }]))
    await waitFor(() => expect(lines(backend)).toHaveLength(1))
    expect(list.queryByRole('button', { name: 'Undo' })).toBeNull()
  })

  test('takes them from the visits where they are', async () => {
    const { user, backend } = await openCompleteAt('/budget')
    const answers = () => stored(backend, 'full').answers
    const before = (answers()[BUDGET] as unknown[]).length
    const [visit] = answers()['activity.visits'] as { key: string; travellers: number }[]
    await user.click(await screen.findByRole('button', { name: 'Start from questions' }))
    const dialog = await screen.findByRole('dialog', { name: 'Start from questions' })
    expect(within(dialog).queryByLabelText(/^How many people/)).toBeNull()
    expect(within(dialog).getByLabelText(/^Visit 1/)).toBeChecked()
    await user.click(within(dialog).getByLabelText('Travel'))
    await user.click(within(dialog).getByRole('button', { name: /^Make \d/ }))
    await waitFor(() =>
      expect((answers()[BUDGET] as unknown[])[before]).toMatchObject({
        category: 'travel',
        visit: visit?.key,
        quantity: visit?.travellers,
      }),
    )
  })
})

describe('rows of a list', () => {
  const rows = () =>
    within(screen.getByRole('group', { name: 'Budget lines' })).getAllByRole('group', { name: /^Line \d/ })
  const description = (row: number) => {
    const group = rows()[row]
    if (!group) throw new Error(`no row ${row}`)
    return within(group).getByLabelText(/^What it is/)
  }

  test('are duplicated, moved by button and removed, and the focus is never lost', async () => {
    const { user, backend } = await openDraftAt('/budget')
    const add = await screen.findByRole('button', { name: 'Add a line' })
    await user.click(add)
    await user.type(description(0), 'Bus')
    await user.click(add)
    await user.type(description(1), 'Hotel')

    await user.click(screen.getByRole('button', { name: 'Duplicate Line 1' }))
    expect(rows()).toHaveLength(3)
    expect(description(1)).toHaveValue('Bus')
    expect(document.activeElement).not.toBe(document.body)
    await user.type(description(1), ' back')
    await waitFor(() =>
      expect(lines(backend)).toMatchObject([
        { description: 'Bus' },
        { description: 'Bus back' },
        { description: 'Hotel' },
      ]),
    )
    const keys = (lines(backend) as { key: string }[]).map(({ key }) => key)
    expect(new Set(keys).size).toBe(3)

    // Moved to the top, where "Move up" is not possible.
    await user.click(screen.getByRole('button', { name: 'Move up Line 2' }))
    expect(description(0)).toHaveValue('Bus back')
    await waitFor(() => expect(screen.getByRole('button', { name: 'Move down Line 1' })).toHaveFocus())
    await user.click(screen.getByRole('button', { name: 'Move down Line 2' }))
    expect(description(2)).toHaveValue('Bus')
    await waitFor(() => expect(screen.getByRole('button', { name: 'Move up Line 3' })).toHaveFocus())

    await user.click(screen.getByRole('button', { name: 'Remove Line 1' }))
    const undo = screen.getByRole('button', { name: 'Undo' })
    await waitFor(() => expect(undo).toHaveFocus())
    await user.click(undo)
    expect(description(0)).toHaveValue('Bus back')
    expect(document.activeElement).not.toBe(document.body)
    await waitFor(() => expect(lines(backend)).toHaveLength(3))
  })
})

describe('the sums', () => {
  test('stay in one row with the share of co-financing, exact to the cent, while a line is typed', async () => {
    const { user } = await openCompleteAt('/budget')
    const bar = await screen.findByRole('group', { name: 'Sums so far' })
    const sums = () =>
      within(bar)
        .getAllByRole('definition')
        .map(({ textContent }) => textContent)
    expect(sums()).toEqual(['€1,962.00', '€200.00 (10.2%)', '€1,762.00'])
    const [line] = screen.getAllByRole('group', { name: /^Line \d/ })
    if (!line) throw new Error('no line')
    const cost = within(line).getByLabelText(/^Unit cost/)
    await user.clear(cost)
    await user.type(cost, '0.10')
    await waitFor(() => expect(sums()).toEqual(['€960.40', '€200.00 (20.8%)', '€760.40']))
    expect(screen.getByRole('row', { name: /^Co-financing/ })).toHaveTextContent('20.8%')
  })

  test('say nothing while nothing costs anything, and no share', async () => {
    const { user } = await openDraftAt('/budget')
    expect(await screen.findByRole('row', { name: /^Grant requested/ })).toHaveTextContent('€0.00')
    expect(screen.queryByRole('row', { name: /^Co-financing/ })).toBeNull()
    expect(screen.queryByRole('group', { name: 'Sums so far' })).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Add a contribution' }))
    await user.click(await screen.findByRole('radio', { name: 'Money' }))
    await user.type(screen.getByLabelText(/^Value in euros/), '5')
    expect(await screen.findByRole('group', { name: 'Sums so far' })).toHaveTextContent(
      /Contribution in money€5.00Grant€0.00$/,
    )
  })
})

test('the sums tell what each visit costs, and what belongs to none', async () => {
  const answers = {
    ...completeAnswers,
    [BUDGET]: [
      { key: 'l1', category: 'travel', quantity: 4, unitCostCents: 25_050, visit: 'v1' },
      { key: 'l2', category: 'other', quantity: 1, unitCostCents: 99 },
    ],
  }
  const state = world({ applications: [draft('full', { answers })] })
  await renderDraft('/applications/full/budget', { as: 'owner', state })
  const table = await screen.findByRole('table', { name: 'What each visit costs, in euros' })
  const rows = within(table).getAllByRole('row')
  expect(rows.map(({ textContent }) => textContent)).toEqual([
    'Visit 1, Sample Town South€1,002.00',
    'Not tied to a visit€0.99',
    'All budget lines€1,002.99',
  ])
})
