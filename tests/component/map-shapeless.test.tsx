import { act, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { seedState } from '#mocks/seeds/seed-state.ts'
import { countriesOnMap } from '#tests/support/moving-map.ts'
import { renderApp } from '#tests/support/render-app.tsx'

test('a country without a shape takes no tab stop from the others, wherever it stands in the order', async () => {
  // Leaflet needs the page's size, which happy-dom does not have.
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(860)
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(640)
  const state = await seedState()
  const [member] = state.members
  if (!member) throw new Error('a member expected')
  // Afghanistan comes first, Zimbabwe last; the map draws neither.
  state.members.push({ ...member, id: 'first', country: 'AF' }, { ...member, id: 'last', country: 'ZW' })
  const { user } = await renderApp('/map', { state })
  const countries = within(await countriesOnMap()).getAllByRole('button')
  const stops = countries.filter((country) => country.getAttribute('tabindex') === '0')
  expect(stops).toHaveLength(1)
  act(() => stops[0]?.focus())
  await user.keyboard('{End}')
  expect(document.activeElement).toHaveAccessibleName(/^United Kingdom/)
  await user.keyboard('{Home}')
  expect(document.activeElement).toHaveAccessibleName(/^Albania/)
})
