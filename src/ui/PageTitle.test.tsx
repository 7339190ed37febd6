import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { type ReactNode, useLayoutEffect, useState } from 'react'
import { createMemoryRouter, Link, RouterProvider } from 'react-router'
import { expect, test } from 'vitest'
import { LocaleProvider } from '#src/i18n/LocaleProvider.tsx'
import { PageTitle } from './PageTitle.tsx'

/** A page that renders its heading anew, as when a form closes while somebody uses it. */
const Second = () => {
  const [round, setRound] = useState(0)
  return (
    <>
      <PageTitle key={round}>Second</PageTitle>
      <input aria-label="Comment" onChange={() => setRound(round + 1)} />
    </>
  )
}

/** The element with focus right after the pages were mounted, before any key press. */
let focusedAtOnce: Element | null = null
const Around = ({ children }: { children: ReactNode }) => {
  useLayoutEffect(() => {
    focusedAtOnce = document.activeElement
  }, [])
  return children
}

const open = () =>
  render(
    <LocaleProvider>
      <RouterProvider
        router={createMemoryRouter([
          { path: '/', element: <Link to="/second">Go</Link> },
          {
            path: '/second',
            element: (
              <Around>
                <Second />
              </Around>
            ),
          },
        ])}
      />
    </LocaleProvider>,
  )

test('a page that somebody came to starts at its heading', async () => {
  const user = userEvent.setup()
  open()
  await user.click(screen.getByRole('link', { name: 'Go' }))
  expect(screen.getByRole('heading', { name: 'Second' })).toHaveFocus()
})

test('the heading has the focus as soon as it is there: a key that comes then is not lost', async () => {
  const user = userEvent.setup()
  open()
  await user.click(screen.getByRole('link', { name: 'Go' }))
  expect(focusedAtOnce).toBe(screen.getByRole('heading', { name: 'Second' }))
})

test('a heading that is drawn anew leaves the focus to whoever is typing elsewhere', async () => {
  const user = userEvent.setup()
  open()
  await user.click(screen.getByRole('link', { name: 'Go' }))
  const comment = screen.getByRole('textbox', { name: 'Comment' })
  await user.type(comment, 'ab')
  expect(comment).toHaveFocus()
  expect(comment).toHaveValue('ab')
})
