import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import { seedState } from '#mocks/seeds/seed-state.ts'
import { closeDrafts } from '#src/backend/saving/open-drafts.ts'
import { keepCheck, readCheck } from '#src/backend/saving/kept-check.ts'
import type { CheckSaid } from '#src/domain/application/before-applying.ts'
import { renderDraft } from '#tests/support/application-page.ts'
import { renderApp, type RenderedApp } from '#tests/support/render-app.tsx'

const CALL = 'romact-tcc-2016-1'
const PAGE = `/calls/${CALL}/eligibility`
const said: CheckSaid = {
  applicant: 'local_authority',
  country: 'FR',
  modules: ['A'],
  purpose: 'yes',
  period: 'inside',
  sameCosts: 'no',
}

beforeEach(() => localStorage.clear())

const pick = async ({ user }: RenderedApp, question: string, answer: string) =>
  user.click(within(await screen.findByRole('group', { name: question })).getByLabelText(answer))

/** A visit to a partner in the applicant's own country: a rule that the call leaves open. */
const answerForVisitNextDoor = async (app: RenderedApp) => {
  await pick(app, 'Who wants to apply?', 'Local authority')
  await app.user.selectOptions(screen.getByLabelText('In which country are you?'), 'France')
  await pick(app, 'What do you want to do?', 'Module C: Support for working visits')
  await app.user.selectOptions(screen.getByLabelText(/^In which country is your partner/), 'France')
  await pick(app, 'Does your project serve the inclusion of marginalised people?', 'Yes')
  await pick(app, 'When will it take place?', 'All within that time')
  await pick(app, 'Does another grant already pay the same costs?', 'No')
  await app.user.click(screen.getByRole('button', { name: 'Show the result' }))
}

describe('the eligibility check', () => {
  test('asks without an account, names what is missing, then tells the outcome with the rules of the call', async () => {
    const app = await renderApp(PAGE)
    await screen.findByRole('heading', { level: 1, name: 'May we apply?' })
    await app.user.click(screen.getByRole('button', { name: 'Show the result' }))
    const summary = await screen.findByRole('alert', { name: 'There are 6 problems' })
    expect(summary).toHaveFocus()
    await app.user.click(within(summary).getByRole('link', { name: 'Choose who wants to apply' }))
    expect(screen.getByLabelText('Local authority')).toHaveFocus()

    await answerForVisitNextDoor(app)

    const heading = await screen.findByRole('heading', { name: 'Ask us first' })
    expect(heading).toHaveFocus()
    const result = screen.getByRole('region', { name: 'Ask us first' })
    expect(within(result).getByText(/For module C: the partner is in another country/)).toHaveTextContent('our design')
    expect(within(result).getByRole('link', { name: 'Ask the office' })).toHaveAttribute(
      'href',
      `/calls/${CALL}?ask=#ask`,
    )
    expect(within(result).getByText(/^4 answers go into your application/)).toBeVisible()
    expect(screen.getByText('Letter of intent of the partner authority')).toBeVisible()
    expect(
      screen.getByText(/^For C: \d+ questions\. Filling them in usually takes 3 hours, 45 minutes, counted/),
    ).toBeVisible()
    expect(readCheck(CALL)).toMatchObject({ applicant: 'local_authority', partnerCountry: 'FR' })

    // Another answer changes the outcome.
    await pick(app, 'Who wants to apply?', 'A company that works for profit, or a private person')
    const no = screen.getByRole('region', { name: 'Not eligible as it stands' })
    expect(within(no).getByRole('link', { name: 'Express interest' })).toHaveAttribute(
      'href',
      `/calls/${CALL}/interest`,
    )
    expect(within(no).queryByRole('link', { name: 'Start an application' })).toBeNull()
    expect(screen.getByLabelText('A company that works for profit, or a private person')).toHaveFocus()
  })

  test('where nobody has sent anything yet, the time is an estimate, and says so', async () => {
    keepCheck(CALL, said)
    await renderApp(PAGE, { state: { ...(await seedState()), workTallies: [] } })
    expect(
      await screen.findByText(/about \d+ hours\. An estimate from the form; nobody has measured it\./),
    ).toBeVisible()
    expect(screen.queryByText(/usually/)).toBeNull()
  })

  test('a question to the office begins with the rules that are open and what was said, and is the applicant’s to change', async () => {
    const app = await renderApp(PAGE)
    await answerForVisitNextDoor(app)
    await app.user.click(await screen.findByRole('link', { name: 'Ask the office' }))
    const question = await screen.findByRole('textbox', { name: 'Your question' })
    expect(question).toHaveValue(
      'We took the check “May we apply?”. These rules are not clear in our case:\n' +
        '– For module C: the partner is in another country. If not, reviewers look into it.\n\nOur situation:\n' +
        '– Who wants to apply? Local authority\n' +
        '– In which country are you? France\n' +
        '– What do you want to do? Module C: Support for working visits\n' +
        '– In which country is your partner for the visits? France\n' +
        '– Does your project serve the inclusion of marginalised people? Yes\n' +
        '– When will it take place? All within that time\n' +
        '– Does another grant already pay the same costs? No\n\n',
    )
    expect(question).toHaveAccessibleDescription(/begins with the rules that are open for you/)
    expect(question).toHaveAccessibleDescription(/shown to everyone with its answer.* name no persons/)
    await app.user.type(question, 'a twin town across the river.')
    expect(question).toHaveDisplayValue(/costs\? No\n\na twin town across the river\.$/)
    await app.user.click(screen.getByRole('button', { name: 'Delete what I typed' }))
    expect(await screen.findByRole('textbox', { name: 'Your question' })).toHaveValue('')
  })

  test('“none” and a module exclude each other', async () => {
    const app = await renderApp(PAGE)
    await pick(app, 'What do you want to do?', 'Module A: Intercultural training')
    await pick(app, 'What do you want to do?', 'None of them fits')
    expect(screen.getByLabelText('Module A: Intercultural training')).not.toBeChecked()
    await pick(app, 'What do you want to do?', 'Module A: Intercultural training')
    expect(screen.getByLabelText('None of them fits')).not.toBeChecked()
  })

  test('is still there on the next visit, until it is deleted', async () => {
    keepCheck(CALL, said)
    const { user } = await renderApp(PAGE)
    expect(await screen.findByRole('heading', { name: 'Eligible, as far as can be told here' })).not.toHaveFocus()
    await user.click(screen.getByRole('button', { name: 'Delete my answers' }))
    expect(screen.queryByRole('heading', { name: 'Eligible, as far as can be told here' })).toBeNull()
    expect(screen.getByLabelText('Local authority')).not.toBeChecked()
    expect(readCheck(CALL)).toBeNull()
  })

  test('once no question is taken any more, says so, shows the text to copy and leads to the application', async () => {
    const app = await renderApp(PAGE, { at: '2016-04-25T08:00:00.000Z' })
    await answerForVisitNextDoor(app)
    const result = await screen.findByRole('region', { name: 'Something is not settled' })
    expect(within(result).getByText(/^Nothing keeps you out.*Questions were taken until .*22 April 2016/)).toBeVisible()
    expect(within(result).getByRole('heading', { name: 'Not settled' })).toBeVisible()
    const words = within(result).getByRole('textbox', { name: 'Your situation in words' })
    expect(words).toHaveAttribute('readonly')
    expect(words).toHaveDisplayValue(
      /For module C: the partner is in another country[^]*In which country is your partner/,
    )
    expect(within(result).queryByRole('link', { name: 'Ask the office' })).toBeNull()
    expect(within(result).getByRole('link', { name: 'Start an application' })).toHaveAttribute(
      'href',
      `/applications?start=${CALL}`,
    )

    await pick(app, 'Who wants to apply?', 'A company that works for profit, or a private person')
    const no = screen.getByRole('region', { name: 'Not eligible as it stands' })
    expect(within(no).queryByText(/ask the office/)).toBeNull()
    expect(within(no).queryByRole('link', { name: 'Ask the office' })).toBeNull()
    expect(within(no).getByRole('link', { name: 'Express interest' })).toBeVisible()
  })

  test.each<[string, CheckSaid]>([
    ['Eligible, as far as can be told here', said],
    ['Something is not settled', { ...said, modules: ['C'], partnerCountry: 'FR' }],
  ])('before the call opens says when one can begin: %s', async (name, answers) => {
    const seed = await seedState()
    const calls = seed.calls.map((call) => ({ ...call, opensAt: '2016-04-20T08:00:00.000Z' }))
    keepCheck(CALL, answers)
    await renderApp(PAGE, { state: { ...seed, calls } })
    const result = await screen.findByRole('region', { name })
    expect(
      within(result).getByText(/The call opens on Wednesday 20 April 2016, 10:00 .*; you can begin then/),
    ).toBeVisible()
    expect(within(result).queryByText(/at once/)).toBeNull()
    expect(within(result).queryByRole('link', { name: 'Start an application' })).toBeNull()
  })

  test('in the disputed hour says that a person decides, and that one may still begin', async () => {
    keepCheck(CALL, said)
    await renderApp(PAGE, { at: '2016-04-29T15:00:00.001Z' })
    const result = await screen.findByRole('region', { name: 'Something is not settled' })
    expect(within(result).getByText(/^The deadline has just passed, but this hour is disputed/)).toBeVisible()
    expect(within(result).getByText(/Whether it counts as in time, a person decides/)).toBeVisible()
    expect(within(result).getByRole('link', { name: 'Start an application' })).toBeVisible()
    expect(within(result).queryByText(/interest in the next one/)).toBeNull()
  })

  test('after the deadline leads to the next call', async () => {
    keepCheck(CALL, said)
    await renderApp(PAGE, { at: '2016-04-30T08:00:00.000Z' })
    const result = await screen.findByRole('region', { name: 'Not eligible as it stands' })
    expect(within(result).getByText(/The complete application arrives by the deadline/)).toBeVisible()
    expect(within(result).getByRole('link', { name: 'Express interest in the next call' })).toBeVisible()
    expect(within(result).getByText(/Questions were taken until .*22 April 2016/)).toBeVisible()
    expect(within(result).queryByRole('link', { name: 'Ask the office' })).toBeNull()
    expect(within(result).queryByRole('link', { name: 'Start an application' })).toBeNull()
  })

  test('what is kept but is no answer of ours is no answer', async () => {
    localStorage.setItem(`alliance.eligibility.${CALL}`, '{"said":{"applicant":"king"},"keptAt":1}')
    await renderApp(PAGE)
    expect(await screen.findByRole('button', { name: 'Show the result' })).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Delete my answers' })).toBeNull()
  })

  test.each([
    ['fr', 'Pouvons-nous déposer une candidature\u00a0?', 'Éligible, pour autant qu’on puisse le dire ici'],
    ['de', 'Können wir einen Antrag stellen?', 'Teilnahmeberechtigt, soweit sich das hier sagen lässt'],
  ] as const)('in %s', async (locale, title, verdict) => {
    keepCheck(CALL, said)
    await renderApp(PAGE, { locale })
    expect(await screen.findByRole('heading', { level: 1, name: title })).toBeVisible()
    expect(screen.getByRole('heading', { name: verdict })).toBeVisible()
  })
})

describe('what was said in the check', () => {
  const start = async () => {
    keepCheck(CALL, said)
    const app = await renderDraft(`/applications?start=${CALL}`, { as: 'applicant' })
    await app.user.click(await screen.findByRole('button', { name: /^Start another|^Start/ }))
    await screen.findByText('3 answers taken from your check')
    const id = app.router.state.location.pathname.split('/').at(-1)
    return { ...app, answers: () => app.backend.state().applications.find((one) => one.id === id)?.answers }
  }

  test('is in the application that begins, and is told', async () => {
    const { answers, user } = await start()
    await waitFor(() =>
      expect(answers()).toEqual({
        'applicant.applicantType': 'local_authority',
        'applicant.country': 'FR',
        'modules.modules': ['A'],
      }),
    )
    await user.click(screen.getByRole('button', { name: 'Keep them' }))
    await waitFor(() => expect(screen.queryByText('3 answers taken from your check')).toBeNull())
    expect(screen.getByRole('heading', { level: 1 })).toHaveFocus()
    closeDrafts()
  })

  test('can be taken out again', async () => {
    const { answers, user } = await start()
    await waitFor(() => expect(Object.keys(answers() ?? {})).toHaveLength(3))
    await user.click(screen.getByRole('button', { name: 'Take them out again' }))
    await waitFor(() => expect(answers()).toEqual({}))
    await waitFor(() => expect(screen.queryByText('3 answers taken from your check')).toBeNull())
  })
})
