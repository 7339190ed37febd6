import { render, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { useServerNow } from '#src/backend/use-server-now.ts'

/** A clock that advances at each reading, across the end of a minute. */
let look = 59_999

vi.mock('#src/backend/server-clock.ts', () => ({
  serverNow: () => (look += 1),
  onServerTime: () => () => undefined,
}))

test('a minute that ends while the page is drawn is no matter to it', () => {
  const Now = () => <output>{useServerNow()}</output>
  // A complaint on the console fails the test.
  render(<Now />)
  expect(screen.getByRole('status')).toHaveTextContent('120000')
})
