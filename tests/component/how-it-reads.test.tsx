/** A preview shows how lists and links in a long answer will look; the text stays as typed. */
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { openCompleteAt, stored } from '#tests/support/application-page.ts'

const OBJECTIVES = 'motivation.objectives'
const area = () => screen.findByRole('textbox', { name: 'Objectives' })

test('it is offered where there is a mark, follows the text, and changes nothing of it', async () => {
  const { user, backend } = await openCompleteAt('/motivation')
  fireEvent.change(await area(), { target: { value: 'No mark - so far.' } })
  await waitFor(() => expect(stored(backend, 'full').answers[OBJECTIVES]).toBe('No mark - so far.'))
  expect(screen.queryByText('How it will be read')).toBeNull()

  const text = 'We need\n- a **bus**\n- https://example.org/hall'
  fireEvent.change(await area(), { target: { value: text } })
  const opening = await screen.findByText('How it will be read')
  expect(opening).toHaveTextContent('How it will be read Objectives')
  await user.click(opening)
  const preview = within(opening.parentElement ?? opening)
  expect((await preview.findAllByRole('listitem')).map(({ textContent }) => textContent)).toEqual([
    '• a bus',
    '• https://example.org/hall',
  ])
  expect(preview.getByRole('link')).toHaveAttribute('href', 'https://example.org/hall')
  await waitFor(() => expect(stored(backend, 'full').answers[OBJECTIVES]).toBe(text))
  expect(await area()).toHaveValue(text)

  // The preview stays open.
  fireEvent.change(await area(), { target: { value: 'Nothing any more.' } })
  expect(await preview.findByText('Nothing any more.')).toBeVisible()
  expect(preview.queryByRole('listitem')).toBeNull()
})

test('in a row of a list too, and what can be marked is told under help', async () => {
  const { user } = await openCompleteAt('/activity')
  fireEvent.change(await screen.findByRole('textbox', { name: 'Purpose' }), { target: { value: '1) meet\n2) learn' } })
  await user.click(await screen.findByText('How it will be read'))
  expect(await screen.findByText('meet')).toHaveTextContent('1) meet')
  await user.click(screen.getByText('Lists and links in long answers'))
  expect(screen.getByText(/^Begin a line with - or • for a list/)).toBeVisible()
})
