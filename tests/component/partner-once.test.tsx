import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { completeAnswers } from '#tests/support/sample-answers.ts'
import { renderDraft } from '#tests/support/application-page.ts'
import { draft, world } from '#tests/support/world.ts'

const twice = {
  ...completeAnswers,
  'applicant.applicantType': 'non_profit',
  'applicant.entityName': 'Sample Society',
  'applicant.legalForm': 'Association',
  'applicant.registrationNumber': '1',
  'applicant.mandatingAuthorities': [
    { key: 'm1', name: 'Pleven', country: 'BG' },
    { key: 'm2', name: 'Община Плевен', country: 'BG' },
  ],
  'activity.partnerAuthority.name': 'Municipality of Pleven',
  'activity.partnerAuthority.country': 'BG',
}

test.each([
  ['en', /2.* names the same authority as entry 1: remove/, /^The partner has the name of the applicant/],
  ['fr', /2.* nomme la même collectivité que l’entrée 1/, /^Le partenaire porte le nom du candidat/],
  ['de', /2.* nennt dieselbe Kommune wie Eintrag 1/, /^Die Partnerkommune heißt wie die antragstellende Stelle/],
] as const)(
  'in %s, an authority that is named twice is asked about, with a link to its row',
  async (locale, row, partner) => {
    const { user, router } = await renderDraft('/applications/full/check', {
      as: 'owner',
      locale,
      state: world({ applications: [draft('full', { answers: twice })] }),
    })
    expect(await screen.findByRole('link', { name: partner })).toBeVisible()
    await user.click(screen.getByRole('link', { name: row }))
    await waitFor(() => expect(router.state.location.pathname).toBe('/applications/full/applicant'))
    await waitFor(() => expect(document.activeElement).toHaveValue('Община Плевен'))
    // Also shown at the field.
    expect(document.activeElement).toHaveAccessibleDescription(row)
  },
)
