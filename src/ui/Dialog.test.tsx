import { act, render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { type FormEvent, useState } from 'react'
import { expect, test, vi } from 'vitest'
import { LocaleProvider } from '#src/i18n/LocaleProvider.tsx'
import { announce } from './announcer.ts'
import { Button } from './Button.tsx'
import { Dialog } from './Dialog.tsx'
import { TextField } from './TextField.tsx'

const Page = () => {
  const [open, setOpen] = useState(false)
  return (
    <LocaleProvider>
      <Button onClick={() => setOpen(true)}>Withdraw</Button>
      {open && (
        <Dialog title="Withdraw it?" onClose={() => setOpen(false)} actions={<Button>Yes</Button>}>
          It can be sent again.
        </Dialog>
      )}
    </LocaleProvider>
  )
}

test('the focus returns to where it was', async () => {
  const user = userEvent.setup()
  render(<Page />)
  await user.click(screen.getByRole('button', { name: 'Withdraw' }))
  const dialog = screen.getByRole('dialog', { name: 'Withdraw it?' })
  expect(dialog).toHaveAttribute('open')
  await user.click(screen.getByRole('button', { name: 'Close' }))
  expect(dialog).not.toBeInTheDocument()
  expect(screen.getByRole('button', { name: 'Withdraw' })).toHaveFocus()
})

test('what is said while it is open is said in it, since the page behind is silent; nothing from before', async () => {
  const user = userEvent.setup()
  render(<Page />)
  act(() => announce('1 hour left'))
  await user.click(screen.getByRole('button', { name: 'Withdraw' }))
  const dialog = within(screen.getByRole('dialog'))
  expect(dialog.queryByText('1 hour left')).toBeNull()
  act(() => announce('14 minutes left'))
  expect(dialog.getByText('14 minutes left').closest('[aria-live]')).toHaveAttribute('aria-live', 'polite')
  // The same message is announced again if it is repeated.
  act(() => announce('1 hour left'))
  expect(dialog.getByText('1 hour left')).toBeInTheDocument()
})

test('Enter in a line of it is for its main button, never for the form around it', async () => {
  const user = userEvent.setup()
  const onSubmit = vi.fn<(event: FormEvent) => void>((event) => event.preventDefault())
  const onMake = vi.fn<() => void>()
  render(
    <LocaleProvider>
      <form onSubmit={onSubmit}>
        <Dialog title="Make lines" onClose={() => undefined} actions={<Button onClick={onMake}>Make</Button>}>
          <TextField name="people" label="People" />
        </Dialog>
        <button type="submit">Save and continue</button>
      </form>
    </LocaleProvider>,
  )
  await user.type(screen.getByLabelText('People'), '4{Enter}')
  // Holding the key down must not submit twice.
  await user.keyboard('{Enter>3/}')
  expect(onSubmit).not.toHaveBeenCalled()
  expect(onMake).toHaveBeenCalledTimes(2)
})
