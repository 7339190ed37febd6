import { render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { expect, test, vi } from 'vitest'
import { loadAreas, startLanguage } from '#src/i18n/language.ts'
import { LocaleProvider } from '#src/i18n/LocaleProvider.tsx'
import { Combobox, type ComboboxOption } from './Combobox.tsx'

const fruits = ['Apple', 'Apricot', 'Avocado', 'Banana'].map((label) => ({ id: label.toLowerCase(), label }))

const Fruit = ({ onChoose, onSubmit }: { onChoose: (option: ComboboxOption) => void; onSubmit: () => void }) => {
  const [value, setValue] = useState('')
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit()
      }}
    >
      <Combobox
        name="fruit"
        label="Fruit"
        value={value}
        onChange={(event) => setValue(event.target.value)}
        find={(text) => {
          const found = fruits.filter(({ label }) => label.toLowerCase().startsWith(text.toLowerCase()))
          return { options: found.slice(0, 2), count: found.length }
        }}
        onChoose={(option) => {
          setValue(option.label)
          onChoose(option)
        }}
      />
      <button type="submit">Go on</button>
    </form>
  )
}

const start = async () => {
  await startLanguage('en')
  await loadAreas('application')
  const onChoose = vi.fn<(option: ComboboxOption) => void>()
  const onSubmit = vi.fn<() => void>()
  render(
    <LocaleProvider>
      <Fruit onChoose={onChoose} onSubmit={onSubmit} />
    </LocaleProvider>,
  )
  return { user: userEvent.setup(), onChoose, onSubmit, field: screen.getByRole('combobox', { name: 'Fruit' }) }
}

test('arrows go through what fits and past its ends, Enter chooses, the focus stays', async () => {
  const { user, field, onChoose, onSubmit } = await start()
  expect(field).toHaveAttribute('aria-expanded', 'false')
  await user.type(field, 'a')
  const list = screen.getByRole('listbox', { name: 'Suggestions' })
  expect(field).toHaveAttribute('aria-controls', list.id)
  expect(within(list).getAllByRole('option')).toHaveLength(2)
  expect(within(list).getByText('and 1 more: type on')).toBeVisible()
  expect(field).not.toHaveAttribute('aria-activedescendant')

  await user.keyboard('{ArrowDown}{ArrowDown}')
  const apricot = within(list).getByRole('option', { name: 'Apricot' })
  expect(apricot).toHaveAttribute('aria-selected', 'true')
  expect(field).toHaveAttribute('aria-activedescendant', apricot.id)
  // After the last option comes the text itself, then the first option again.
  await user.keyboard('{ArrowDown}')
  expect(field).not.toHaveAttribute('aria-activedescendant')
  await user.keyboard('{ArrowDown}{Enter}')
  expect(onChoose).toHaveBeenCalledExactlyOnceWith(fruits[0])
  expect(field).toHaveValue('Apple')
  expect(field).toHaveFocus()
  expect(screen.queryByRole('listbox')).toBeNull()
  expect(onSubmit).not.toHaveBeenCalled()
})

test('Enter without a choice belongs to the form; Escape and Tab close and keep the text', async () => {
  const { user, field, onChoose, onSubmit } = await start()
  await user.type(field, 'av{Escape}')
  expect(screen.queryByRole('listbox')).toBeNull()
  expect(field).toHaveValue('av')
  await user.keyboard('{ArrowDown}')
  expect(screen.getByRole('option', { name: 'Avocado' })).toHaveAttribute('aria-selected', 'false')
  await user.keyboard('{Enter}')
  expect(onSubmit).toHaveBeenCalledTimes(1)
  await user.keyboard('x')
  await user.tab()
  expect(field).toHaveValue('avx')
  expect(screen.getByRole('button', { name: 'Go on' })).toHaveFocus()
  expect(onChoose).not.toHaveBeenCalled()
})

test('a press on an option chooses it and leaves the focus where it is', async () => {
  const { user, field, onChoose } = await start()
  await user.type(field, 'b')
  await user.click(screen.getByRole('option', { name: 'Banana' }))
  expect(onChoose).toHaveBeenCalledExactlyOnceWith(fruits[3])
  expect(field).toHaveFocus()
})

test('any other text may stand in it, and how many fit is said when typing pauses', async () => {
  const { user, field } = await start()
  await user.type(field, 'Quince')
  expect(screen.queryByRole('listbox')).toBeNull()
  expect(await screen.findByText('No suggestion', undefined, { timeout: 3000 })).toBeInTheDocument()
  expect(field).toHaveValue('Quince')
})
