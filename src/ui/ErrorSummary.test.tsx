import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { LocaleProvider } from '#src/i18n/LocaleProvider.tsx'
import { ErrorSummary } from './ErrorSummary.tsx'
import { TextField } from './TextField.tsx'

const Page = ({ attempt, errors }: { attempt: number; errors: { id: string; message: string }[] }) => (
  <LocaleProvider>
    <ErrorSummary errors={errors} attempt={attempt} />
    <TextField label="City" id="applicant.city" />
  </LocaleProvider>
)
const errors = [{ id: 'applicant.city', message: 'Enter a city' }]

test('takes the focus when it appears, and again at the next attempt', async () => {
  const user = userEvent.setup()
  const { rerender } = render(<Page attempt={0} errors={[]} />)
  expect(screen.queryByRole('alert')).not.toBeInTheDocument()

  rerender(<Page attempt={1} errors={errors} />)
  expect(screen.getByRole('alert', { name: 'There is one problem' })).toHaveFocus()

  await user.click(screen.getByRole('textbox', { name: 'City' }))
  rerender(<Page attempt={1} errors={[...errors]} />)
  expect(screen.getByRole('textbox', { name: 'City' })).toHaveFocus()

  rerender(<Page attempt={2} errors={errors} />)
  expect(screen.getByRole('alert')).toHaveFocus()
})

test('leads to the field', async () => {
  const user = userEvent.setup()
  render(<Page attempt={1} errors={errors} />)
  await user.click(screen.getByRole('link', { name: 'Enter a city' }))
  expect(screen.getByRole('textbox', { name: 'City' })).toHaveFocus()
})
