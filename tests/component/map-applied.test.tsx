/** Participants that only applied according to the sources, such as four Hungarian authorities. */
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { renderApp } from '#tests/support/render-app.tsx'

test('whoever has only applied is a record of its own kind', async () => {
  const { user } = await renderApp('/map')
  const box = await screen.findByRole('combobox', { name: 'Record' })
  await user.selectOptions(box, await within(box).findByRole('option', { name: 'Applied (4)' }))
  expect(await screen.findByRole('heading', { name: '4 of 130 participants, 1 country' })).toBeVisible()
  const row = within(screen.getByRole('row', { name: /Budapest/ }))
  expect(row.getByText('applied')).toBeVisible()
  expect(row.getByText('not documented; applied by 31 March 2013')).toBeVisible()
})

test('a documented date counts nobody who has only applied', async () => {
  await renderApp('/map?at=2013-04-26')
  expect(
    await screen.findByText(/^26 April 2013: 6 participants are documented .* by then; 7 may have joined,/),
  ).toBeVisible()
})

test('the panel says of which day the page is that names a participant', async () => {
  await renderApp('/map?member=strasbourg')
  expect(await screen.findByText('(romea.cz, 20 March 2013)')).toBeVisible()
})
