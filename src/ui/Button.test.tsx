import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { LocaleProvider } from '#src/i18n/LocaleProvider.tsx'
import { Button } from './Button.tsx'

test('a button that cannot be pressed says why, keeps its place in the tab order and does nothing', async () => {
  const user = userEvent.setup()
  const handle = vi.fn<() => void>()
  render(
    <LocaleProvider>
      <form onSubmit={handle}>
        <Button type="submit" disabledReason="The call has closed" onClick={handle}>
          Submit
        </Button>
      </form>
    </LocaleProvider>,
  )
  const button = screen.getByRole('button', { name: 'Submit' })
  expect(button).toHaveAccessibleDescription('The call has closed')
  expect(button).toHaveAttribute('aria-disabled', 'true')
  await user.tab()
  expect(button).toHaveFocus()
  await user.keyboard('{Enter}')
  await user.click(button)
  expect(handle).not.toHaveBeenCalled()
})

test('a button that a reason comes to keeps the focus', () => {
  const button = (reason: string | false) => (
    <LocaleProvider>
      <Button disabledReason={reason}>Submit</Button>
    </LocaleProvider>
  )
  const { rerender } = render(button(false))
  const before = screen.getByRole('button', { name: 'Submit' })
  before.focus()
  rerender(button('The call has closed'))
  expect(before).toHaveFocus()
  expect(before).toHaveAccessibleDescription('The call has closed')
  rerender(button(false))
  expect(before).toHaveFocus()
  expect(before).not.toHaveAccessibleDescription()
})

test('a busy button keeps the focus and ignores a second press', async () => {
  const user = userEvent.setup()
  const handle = vi.fn<() => void>()
  const button = (busy: boolean) => (
    <LocaleProvider>
      <Button busy={busy} onClick={handle}>
        Save
      </Button>
    </LocaleProvider>
  )
  const { rerender } = render(button(false))
  await user.click(screen.getByRole('button', { name: 'Save' }))
  rerender(button(true))
  await user.click(screen.getByRole('button', { name: 'Save Working' }))
  expect(handle).toHaveBeenCalledOnce()
  expect(screen.getByRole('button')).toHaveFocus()
})
