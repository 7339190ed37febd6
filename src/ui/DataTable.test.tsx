import { render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { LocaleProvider } from '#src/i18n/LocaleProvider.tsx'
import { type Column, DataTable } from './DataTable.tsx'

type City = { name: string; people: number | null }
const columns: Column<City>[] = [
  { key: 'name', header: 'City', cell: (city) => city.name, sortValue: (city) => city.name, rowHeader: true },
  {
    key: 'people',
    header: 'People',
    cell: (city) => city.people ?? 'not known',
    sortValue: (city) => city.people,
    align: 'end',
  },
]
const rows: City[] = [
  { name: 'Zagreb', people: 9 },
  { name: 'Évry', people: null },
  { name: 'Fribourg', people: 10 },
]
const names = () => screen.getAllByRole('rowheader').map((cell) => cell.textContent)

test('sorts by language and by number; what is not known stays last', async () => {
  const user = userEvent.setup()
  render(
    <LocaleProvider>
      <DataTable caption="Cities" columns={columns} rows={rows} rowKey={(row) => row.name} />
    </LocaleProvider>,
  )
  const table = screen.getByRole('table', { name: 'Cities' })
  const header = (name: string) => within(table).getByRole('columnheader', { name })
  expect(names()).toEqual(['Zagreb', 'Évry', 'Fribourg'])
  expect(header('City')).toHaveAttribute('aria-sort', 'none')

  await user.click(screen.getByRole('button', { name: 'City' }))
  expect(names()).toEqual(['Évry', 'Fribourg', 'Zagreb'])
  expect(header('City')).toHaveAttribute('aria-sort', 'ascending')

  await user.click(screen.getByRole('button', { name: 'People' }))
  expect(names()).toEqual(['Zagreb', 'Fribourg', 'Évry'])
  await user.click(screen.getByRole('button', { name: 'People' }))
  expect(names()).toEqual(['Fribourg', 'Zagreb', 'Évry'])
  expect(header('People')).toHaveAttribute('aria-sort', 'descending')
  expect(header('City')).toHaveAttribute('aria-sort', 'none')
})

test('says so when there is nothing', () => {
  render(
    <LocaleProvider>
      <DataTable caption="Cities" columns={columns} rows={[]} rowKey={(row) => row.name} empty="No city fits." />
    </LocaleProvider>,
  )
  expect(screen.getByRole('cell', { name: 'No city fits.' })).toBeInTheDocument()
})
