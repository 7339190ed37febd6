import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useForm } from 'react-hook-form'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { LocaleProvider } from '#src/i18n/LocaleProvider.tsx'
import { ChoiceField } from './ChoiceField.tsx'
import { LongTextField } from './LongTextField.tsx'
import { TextField } from './TextField.tsx'

afterEach(() => {
  vi.useRealTimers()
})

const show = (field: React.ReactNode) => render(<LocaleProvider>{field}</LocaleProvider>)

describe('counter of a long text', () => {
  test('says what is left, and when there is too much, without cutting', async () => {
    const user = userEvent.setup()
    show(<LongTextField label="Objectives" name="objectives" limit={10} defaultValue="12345678" />)
    expect(screen.getByText('2 of 10 characters left')).toBeInTheDocument()
    await user.type(screen.getByRole('textbox', { name: 'Objectives' }), 'abc')
    expect(screen.getByText('1 character too many')).toBeInTheDocument()
    expect(screen.getByRole('textbox')).toHaveValue('12345678abc')
  })

  test('says what the limit is, and what comes of more', async () => {
    const user = userEvent.setup()
    const limitIs = { mark: '(rule)', over: 'It cannot be sent like this.' }
    show(<LongTextField label="Objectives" name="objectives" limit={10} limitIs={limitIs} defaultValue="12345678" />)
    expect(screen.getByText('2 of 10 characters left').parentElement).toHaveTextContent(/^2 of .+ left \(rule\)$/)
    const field = screen.getByRole('textbox', { name: 'Objectives' })
    expect(field).toHaveAccessibleDescription('Up to 10 characters. (rule)')
    await user.type(field, 'abc')
    const told = '1 character too many. It cannot be sent like this.'
    expect(screen.getByText('1 character too many').parentElement).toHaveTextContent(told)
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent(told))
  })

  test('is heard only when typing pauses', () => {
    vi.useFakeTimers()
    show(<LongTextField label="Objectives" name="objectives" limit={10} />)
    fireEvent.input(screen.getByRole('textbox'), { target: { value: 'abc' } })
    act(() => void vi.advanceTimersByTime(900))
    expect(screen.getByRole('status')).toHaveTextContent('')
    act(() => void vi.advanceTimersByTime(200))
    expect(screen.getByRole('status')).toHaveTextContent('7 of 10 characters left')
  })

  test('says where the limit falls, and leads there with what is over selected', async () => {
    const user = userEvent.setup()
    show(<LongTextField label="Objectives" name="objectives" limit={12} defaultValue="first second " />)
    const area = screen.getByRole('textbox', { name: 'Objectives' })
    await user.type(area, 'third fourth')
    const told = await screen.findByText(/^The limit falls after.*third fourth/)
    // Removes the isolates around quotations.
    expect(told.textContent.replaceAll(/[\u2068\u2069]/g, '')).toContain(
      'The limit falls after “first second”. Over it: “third fourth”.',
    )
    await user.click(screen.getByRole('button', { name: 'Select what is over the limit Objectives' }))
    expect(area).toHaveFocus()
    expect(area).toHaveProperty('selectionStart', 12)
    expect(area).toHaveProperty('selectionEnd', 25)
    await user.keyboard('{Delete}')
    expect(area).toHaveValue('first second')
    expect(await screen.findByText('0 of 12 characters left')).toBeInTheDocument()
    expect(screen.queryByRole('button')).toBeNull()
  })

  test('where the limit falls is heard with the number, when typing pauses', () => {
    vi.useFakeTimers()
    show(<LongTextField label="Objectives" name="objectives" limit={5} />)
    fireEvent.input(screen.getByRole('textbox'), { target: { value: 'first second' } })
    act(() => void vi.advanceTimersByTime(100))
    act(() => void vi.advanceTimersByTime(1000))
    expect(screen.getByRole('status')).toHaveTextContent(/^7 characters too many\. The limit falls after /)
  })

  test('a key is on the screen before it is counted', () => {
    vi.useFakeTimers()
    show(<LongTextField label="Objectives" name="objectives" limit={5} />)
    fireEvent.input(screen.getByRole('textbox'), { target: { value: 'abc' } })
    expect(screen.getByText('5 of 5 characters left')).toBeInTheDocument()
    act(() => void vi.advanceTimersToNextFrame())
    expect(screen.getByText('5 of 5 characters left')).toBeInTheDocument()
    act(() => void vi.advanceTimersByTime(1))
    expect(screen.getByText('2 of 5 characters left')).toBeInTheDocument()
  })

  test('counts as it is told to', () => {
    show(
      <LongTextField
        label="Words"
        name="words"
        limit={3}
        count={(text) => text.split(' ').length}
        defaultValue="a b"
      />,
    )
    expect(screen.getByText('1 of 3 characters left')).toBeInTheDocument()
  })
})

test('hint, error and warning belong to the input', () => {
  show(<TextField label="City" name="city" hint="As in the register" error="Enter a city" warning="Is it a region?" />)
  const input = screen.getByRole('textbox', { name: 'City' })
  expect(input).toBeInvalid()
  expect(input).toHaveAccessibleDescription('As in the register Error: Enter a city Please check: Is it a region?')
})

const Form = ({ onValues }: { onValues: (values: unknown) => void }) => {
  const { register, handleSubmit } = useForm({ defaultValues: { city: 'Megara', plan: 'first', kind: 'region' } })
  return (
    <form onSubmit={(event) => void handleSubmit((values) => onValues(values))(event)}>
      <TextField label="City" {...register('city')} />
      <LongTextField label="Plan" limit={20} {...register('plan')} />
      <ChoiceField
        label="Kind"
        choices={[
          { value: 'city', label: 'A city' },
          { value: 'region', label: 'A region' },
        ]}
        {...register('kind')}
      />
      <button type="submit">Go</button>
    </form>
  )
}

test('fields take what react-hook-form registers', async () => {
  const user = userEvent.setup()
  const handle = vi.fn<(values: unknown) => void>()
  show(<Form onValues={handle} />)
  expect(screen.getByText('15 of 20 characters left')).toBeInTheDocument()
  expect(screen.getByRole('radio', { name: 'A region' })).toBeChecked()
  await user.type(screen.getByRole('textbox', { name: 'Plan' }), ' one')
  await user.click(screen.getByRole('radio', { name: 'A city' }))
  await user.click(screen.getByRole('button', { name: 'Go' }))
  expect(handle).toHaveBeenCalledWith({ city: 'Megara', plan: 'first one', kind: 'city' })
})
