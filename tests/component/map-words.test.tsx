import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { seedState } from '#mocks/seeds/seed-state.ts'
import { renderApp, renderEmbeddedMap } from '#tests/support/render-app.tsx'

/** Leaflet needs the page's size, which happy-dom does not have. */
beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(860)
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(640)
})

describe('the map in words', () => {
  test('counts a year back from the day in Strasbourg, where it is past midnight before it is so at Greenwich', async () => {
    const state = structuredClone(await seedState())
    for (const member of state.members)
      if (member.id === 'strasbourg') member.joined = { on: '2015-04-14', notBefore: null, notAfter: null }
    const at = '2016-04-13T22:30:00.000Z'
    await renderApp('/map?q=Strasbourg', { state, at })
    const words = /^1 of 130 participants.* No more are documented than a year before\.$/
    expect(await screen.findByRole('region', { name: /^Map of / })).toHaveAccessibleDescription(words)
    cleanup()
    await renderEmbeddedMap('?q=Strasbourg', { state, at })
    expect(await screen.findByRole('img')).toHaveAccessibleDescription(words)
  })

  test('has extent, most, fewest, none, and what changed; it follows the filters', async () => {
    const { user } = await renderApp('/map')
    const map = await screen.findByRole('region', { name: /^Map of / })
    expect(map).toHaveAccessibleDescription(
      /^130 of 130 participants, 29 countries\. Participants\. Most: \S+: \d+; \S+: \d+; .+\. Fewest: .+\. 18 countries have no participant\. \d+ more are documented than a year before\.$/,
    )
    const countries = screen.getByRole('combobox', { name: 'Country' })
    await user.selectOptions(countries, await within(countries).findByRole('option', { name: /^Hungary/ }))
    await waitFor(() => expect(map).toHaveAccessibleDescription(/^\d+ of 130 participants, 1 country\./))
  })

  test.each([
    [
      'en',
      /Within one edition only \(Council of Europe, 2012 edition.*\): Most: Bulgaria: 700,000 to 800,000, average 750,000; .*Not known for 25 countries\./,
    ],
    ['fr', /Le plus : Bulgarie : .*Inconnu pour 25 pays\./],
    ['de', /Am meisten: Bulgarien: .*Nicht bekannt für 25 Länder\./],
  ] as const)('in %s names estimates of one edition, and counts the unknown', async (locale, words) => {
    await renderApp('/map?measure=estimate', { locale })
    expect(await screen.findByText(words)).toBeVisible()
  })
})
