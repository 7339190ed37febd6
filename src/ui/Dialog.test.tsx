import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { expect, test } from 'vitest'
import { LocaleProvider } from '#src/i18n/LocaleProvider.tsx'
import { Button } from './Button.tsx'
import { Dialog } from './Dialog.tsx'

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
