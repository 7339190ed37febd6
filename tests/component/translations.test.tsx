import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { seedState } from '#mocks/seeds/seed-state.ts'
import { markOf } from '#src/domain/application/translations.ts'
import { completeAnswers } from '#tests/support/sample-answers.ts'
import { openCompleteAt, saveAs, stored } from '#tests/support/application-page.ts'
import { renderApp } from '#tests/support/render-app.tsx'
import { draft, world } from '#tests/support/world.ts'

const OBJECTIVES = 'motivation.objectives'
const FRENCH = `${OBJECTIVES}.translation.fr`
const answer = completeAnswers[OBJECTIVES] as string
const madeOf = markOf(answer)
const french = { text: 'Le personnel connaît les droits.', origin: 'written', madeOf }

const withFrench = (value: object) =>
  world({
    applications: [
      draft('full', { answers: { ...draft('full').answers, 'applicant.writtenIn': 'en', [FRENCH]: { ...value } } }),
    ],
  })

const field = (into = 'French') => screen.findByRole('textbox', { name: `Translation into ${into} Objectives` })

test('a translation is added beside an answer, says where it comes from, and is kept with it', async () => {
  const { user, backend } = await openCompleteAt('/motivation')
  await user.click(await screen.findByRole('button', { name: 'Add a translation Objectives' }))
  const english = await field('English')
  await waitFor(() => expect(english).toHaveFocus())
  expect(english).toHaveAttribute('lang', 'en')
  expect(english).toHaveAccessibleDescription(/sends your text to no translation service/)
  await user.type(english, 'Les agents')
  // Choosing another language keeps the typed text and the focus.
  const list = screen.getByLabelText('Translate into')
  await user.selectOptions(list, 'French')
  expect(list).toHaveFocus()
  const area = await field()
  expect(area).toHaveValue('Les agents')
  await user.click(screen.getByRole('radio', { name: 'Machine translation, checked by the applicant' }))
  await user.type(area, ' savent')
  await waitFor(() =>
    expect(stored(backend, 'full').answers).toMatchObject({
      [FRENCH]: { text: 'Les agents savent', origin: 'machine_checked', madeOf },
    }),
  )
  expect(stored(backend, 'full').answers).not.toHaveProperty([`${OBJECTIVES}.translation.en`])
})

test('nobody is asked to translate into the language of the answer itself', async () => {
  const { user } = await openCompleteAt('/motivation', { state: withFrench(french) })
  expect(await field()).toHaveValue(french.text)
  expect(screen.queryByRole('button', { name: 'Add a translation Objectives' })).not.toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: 'Add a translation Expected results' }))
  await waitFor(async () =>
    expect(await screen.findByRole('textbox', { name: 'Translation into French Expected results' })).toHaveFocus(),
  )
  expect(screen.queryByLabelText('Translate into')).not.toBeInTheDocument()
})

test('an answer that has changed since asks to read its translation again', async () => {
  const { user, backend } = await openCompleteAt('/motivation', { state: withFrench(french) })
  const area = await field()
  await user.type(screen.getByRole('textbox', { name: 'Objectives' }), ' And more.')
  expect(area).toHaveAccessibleDescription(/The answer has changed since: read the translation again/)
  await user.click(screen.getByRole('button', { name: 'It is still right' }))
  expect(area).toHaveFocus()
  expect(area).not.toHaveAccessibleDescription(/has changed since/)
  await waitFor(() =>
    expect(stored(backend, 'full').answers[FRENCH]).toEqual({ ...french, madeOf: markOf(`${answer} And more.`) }),
  )
  await user.clear(screen.getByRole('textbox', { name: 'Objectives' }))
  expect(area).toHaveAccessibleDescription(/The answer is empty: its translation is kept here/)
})

test('one that is removed can be had back', async () => {
  const { user, backend } = await openCompleteAt('/motivation', { state: withFrench(french) })
  await field()
  await user.click(screen.getByRole('button', { name: /^Remove the translation Objectives/ }))
  const undo = screen.getByRole('button', { name: 'Undo' })
  await waitFor(() => expect(undo).toHaveFocus())
  await waitFor(() => expect(stored(backend, 'full').answers).not.toHaveProperty([FRENCH]))
  await user.click(undo)
  const area = await field()
  expect(area).toHaveValue(french.text)
  await waitFor(() => expect(area).toHaveFocus())
  await waitFor(() => expect(stored(backend, 'full').answers[FRENCH]).toEqual(french))
})

test('what a colleague writes comes into the field', async () => {
  const { backend, user } = await openCompleteAt('/motivation', { state: withFrench(french) })
  const area = await field()
  await saveAs(backend, 'owner', [{ address: FRENCH, value: { ...french, text: 'Autre texte.' } }], 'full')
  await user.type(screen.getByRole('textbox', { name: 'Expected results' }), ' More.')
  await waitFor(() => expect(area).toHaveValue('Autre texte.'))
})

test('without its origin it cannot be sent, and the way to say it is one press away', async () => {
  const { user } = await openCompleteAt('/motivation', { state: withFrench({ text: 'Bref.', madeOf }) })
  await field()
  await user.click(screen.getByRole('button', { name: 'Save and continue' }))
  const words = '“Objectives: Translation into French”: say where this translation comes from.'
  await user.click(await screen.findByRole('link', { name: words }))
  expect(screen.getByRole('radio', { name: 'Written by the applicant' })).toHaveFocus()
  await user.click(screen.getByRole('radio', { name: 'Written by the applicant' }))
  await waitFor(() => expect(screen.queryByRole('link', { name: words })).not.toBeInTheDocument())
})

test('who checks before sending reads it below the answer, with where it comes from', async () => {
  await openCompleteAt('/check', { state: withFrench({ ...french, madeOf: '1-a' }) })
  const motivation = await screen.findByRole('region', { name: 'Motivation' })
  expect(within(motivation).getByText('Translation into French · Written by the applicant')).toBeVisible()
  expect(within(motivation).getByText(french.text)).toHaveAttribute('lang', 'fr')
  // Shown once, as a warning.
  expect(
    within(motivation).getByText(/“Objectives: Translation into French”: the answer has changed since\./),
  ).toBeVisible()
  expect(within(motivation).queryByText(/since this translation was last edited/)).not.toBeInTheDocument()
})

test('a translation that is too long for every server stays whole where it was typed, and is told', async () => {
  const { backend } = await openCompleteAt('/motivation', { state: withFrench(french) })
  const area = await field()
  const long = 'mot '.repeat(6000)
  fireEvent.input(area, { target: { value: long } })
  expect(await screen.findByText('One text is too long to be saved on the server')).toBeVisible()
  expect(area).toHaveValue(long)
  expect(stored(backend, 'full').answers[FRENCH]).toEqual(french)
  fireEvent.input(area, { target: { value: 'mot' } })
  await waitFor(() => expect(stored(backend, 'full').answers[FRENCH]).toMatchObject({ text: 'mot', origin: 'written' }))
})

test('an earlier translation is found and put back like an earlier answer', async () => {
  const { user, backend } = await openCompleteAt('/motivation', { state: withFrench(french) })
  const area = await field()
  await user.clear(area)
  await user.type(area, 'Autre.')
  await waitFor(() => expect(stored(backend, 'full').answers[FRENCH]).toMatchObject({ text: 'Autre.' }))
  await user.click(screen.getByRole('button', { name: 'Earlier answers of: Objectives' }))
  const dialog = within(await screen.findByRole('dialog'))
  const heading = await dialog.findByRole('heading', { name: /Objectives: Translation into French/ })
  const moment = heading.closest('li')
  if (!moment) throw new Error('no moment')
  expect(within(moment).getByText(/Le personnel connaît les droits/)).toBeVisible()
  await user.click(within(moment).getByRole('button', { name: /^Put this back/ }))
  await waitFor(() => expect(area).toHaveValue(french.text))
})

test('reviewers read answers as written, or translations where there are some, each with its origin', async () => {
  const { user, router } = await renderApp('/review/rehearsal-19', { as: 'reviewer-1' })
  // The whole page, with the form beside the proposal.
  await screen.findByRole('group', { name: /^AC1 / })
  const question = screen.getByRole('heading', { level: 3, name: /^Objectives/ })
  const place = question.parentElement
  if (!place) throw new Error('a question without its answer')
  const written = () => within(place).getByText(/^Beschäftigte an den Schaltern/)
  const translated = () => within(place).getByText(/^Staff at the counters/)
  expect(written()).toBeVisible()
  expect(written()).toHaveAttribute('lang', 'de')
  expect(translated()).not.toBeVisible()
  await user.click(screen.getByLabelText('In English where there is a translation'))
  await waitFor(() => expect(router.state.location.search).toBe('?read=en'))
  await waitFor(() => expect(translated()).toBeVisible())
  expect(translated()).toHaveAttribute('lang', 'en')
  expect(
    within(place).getByText('Translation into English · Machine translation, checked by the applicant'),
  ).toBeVisible()
  expect(written()).not.toBeVisible()
  await user.click(within(place).getByText('The answer as written'))
  expect(written()).toBeVisible()
  // Answers without translation stay as written.
  expect(screen.getByText(/^Vor zwei Jahren gab es/)).toBeVisible()
  await user.click(screen.getByLabelText('As written'))
  await waitFor(() => expect(translated()).not.toBeVisible())
  expect(router.state.location.search).toBe('')
})

const VISITS = 'activity.visits'
const [visit] = completeAnswers[VISITS] as { purpose: string }[]
const rowFrench = { ...french, text: 'Apprendre du partenaire.', madeOf: markOf(visit?.purpose ?? '') }

const withVisits = (...rows: object[]) =>
  world({
    applications: [
      draft('full', {
        answers: {
          ...draft('full').answers,
          'applicant.writtenIn': 'en',
          [VISITS]: rows.map((row) => ({ ...visit, ...row })),
        },
      }),
    ],
  })

describe('in the row of a list', () => {
  const row = (number: number) => screen.findByRole('group', { name: `Visit ${number}` })
  const area = (number: number) =>
    screen.findByRole('textbox', { name: `Translation into French Visit ${number}: Purpose` })
  const visits = (backend: Parameters<typeof stored>[0]) => stored(backend, 'full').answers[VISITS] as object[]

  test('an answer says its language and gets a translation, and both are kept with what is typed', async () => {
    const { user, backend } = await openCompleteAt('/activity', { state: withVisits({}, { key: 'v2' }) })
    const second = within(await row(2))
    await user.click(second.getByText('Written in another language?'))
    await user.selectOptions(second.getByLabelText('Language of this answer'), 'Romanian')
    const purpose = second.getByRole('textbox', { name: 'Purpose' })
    expect(purpose).toHaveAttribute('lang', 'ro')
    expect(within(await row(1)).getByRole('textbox', { name: 'Purpose' })).toHaveAttribute('lang', 'en')
    await user.click(second.getByRole('button', { name: 'Add a translation Visit 2: Purpose' }))
    await user.selectOptions(await second.findByLabelText('Translate into'), 'French')
    await user.type(await area(2), 'Apprendre')
    await user.click(second.getByRole('radio', { name: 'Written by the applicant' }))
    await user.type(purpose, ' Da.')
    expect(await area(2)).toHaveAccessibleDescription(/The answer has changed since/)
    await waitFor(() =>
      expect(visits(backend)).toMatchObject([
        { key: 'v1', purpose: visit?.purpose },
        {
          key: 'v2',
          purpose: `${visit?.purpose} Da.`,
          'purpose.lang': 'ro',
          'purpose.translation.fr': { ...rowFrench, text: 'Apprendre' },
        },
      ]),
    )
    expect(visits(backend)[0]).not.toHaveProperty(['purpose.lang'])
  })

  test('they go along when a row moves, is copied, or is removed and had back', async () => {
    const both = { 'purpose.lang': 'ro', 'purpose.translation.fr': rowFrench }
    const { user, backend } = await openCompleteAt('/activity', {
      state: withVisits({ ...both }, { key: 'v2', host: 'Second' }),
    })
    const first = await area(1)
    await user.type(first, ' Bien.')
    const written = { ...both, 'purpose.translation.fr': { ...rowFrench, text: `${rowFrench.text} Bien.` } }
    await user.click(within(await row(1)).getByRole('button', { name: 'Move down Visit 1' }))
    expect(await area(2)).toHaveValue(`${rowFrench.text} Bien.`)
    expect(screen.queryByRole('textbox', { name: /Visit 1: Purpose$/ })).not.toBeInTheDocument()
    await user.click(within(await row(2)).getByRole('button', { name: /^Duplicate/ }))
    expect(await area(3)).toHaveValue(`${rowFrench.text} Bien.`)
    await user.click(within(await row(2)).getByRole('button', { name: 'Remove Visit 2' }))
    await waitFor(() => expect(visits(backend)).toMatchObject([{ host: 'Second' }, written]))
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    await waitFor(() => expect(visits(backend)).toMatchObject([{ host: 'Second' }, written, written]))
    expect(visits(backend)[0]).not.toHaveProperty(['purpose.lang'])
    expect(await area(2)).toHaveValue(`${rowFrench.text} Bien.`)
  })

  test('what a colleague writes in a row comes into the field, and what is typed beside it stays', async () => {
    const { user, backend } = await openCompleteAt('/activity', {
      state: withVisits({ 'purpose.translation.fr': rowFrench }),
    })
    const inFrench = await area(1)
    const theirs = { ...visit, 'purpose.lang': 'ro', 'purpose.translation.fr': { ...rowFrench, text: 'Autre.' } }
    await saveAs(backend, 'owner', [{ address: VISITS, value: [theirs] }], 'full')
    await user.type(within(await row(1)).getByRole('textbox', { name: 'Purpose' }), ' More.')
    await waitFor(() => expect(inFrench).toHaveValue('Autre.'))
    await waitFor(() =>
      expect(visits(backend)).toMatchObject([
        {
          purpose: `${visit?.purpose} More.`,
          'purpose.lang': 'ro',
          'purpose.translation.fr': { ...rowFrench, text: 'Autre.' },
        },
      ]),
    )
  })

  test('without its origin it cannot be sent, and the way to say it is one press away', async () => {
    const { user } = await openCompleteAt('/activity', {
      state: withVisits({ 'purpose.translation.fr': { text: 'Bref.', madeOf: rowFrench.madeOf } }),
    })
    await area(1)
    await user.click(screen.getByRole('button', { name: 'Save and continue' }))
    const words = '“Visit 1: Purpose: Translation into French”: say where this translation comes from.'
    await user.click(await screen.findByRole('link', { name: words }))
    expect(screen.getByRole('radio', { name: 'Written by the applicant' })).toHaveFocus()
  })

  test('one that is removed can be had back, and an earlier state of the row too', async () => {
    const { user, backend } = await openCompleteAt('/activity', {
      state: withVisits({ 'purpose.lang': 'ro', 'purpose.translation.fr': rowFrench }),
    })
    await area(1)
    await user.click(screen.getByRole('button', { name: /^Remove the translation Visit 1: Purpose/ }))
    await waitFor(() => expect(visits(backend)[0]).not.toHaveProperty(['purpose.translation.fr']))
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    await waitFor(() => expect(visits(backend)[0]).toMatchObject({ 'purpose.translation.fr': rowFrench }))

    await user.clear(await area(1))
    await user.type(await area(1), 'Autre.')
    await waitFor(() => expect(visits(backend)[0]).toMatchObject({ 'purpose.translation.fr': { text: 'Autre.' } }))
    await user.click(screen.getByRole('button', { name: 'Earlier answers of: Working visits' }))
    const dialog = within(await screen.findByRole('dialog'))
    const told = await dialog.findAllByText(rowFrench.text)
    const moment = told[0]?.closest('li')
    if (!moment) throw new Error('no moment')
    expect(moment).toHaveTextContent('Language of “Purpose”: Romanian')
    await user.click(within(moment).getByRole('button', { name: /^Put this back/ }))
    await waitFor(async () => expect(await area(1)).toHaveValue(rowFrench.text))
  })

  test('who checks before sending reads both, each in its language', async () => {
    await openCompleteAt('/check', { state: withVisits({ 'purpose.lang': 'ro', 'purpose.translation.fr': rowFrench }) })
    const activity = within(await screen.findByRole('region', { name: 'Activity' }))
    expect(activity.getByText(visit?.purpose ?? '')).toHaveAttribute('lang', 'ro')
    expect(activity.getByText('Translation into French · Written by the applicant')).toBeVisible()
    expect(activity.getByText(rowFrench.text)).toHaveAttribute('lang', 'fr')
  })

  test('reviewers read it as written or translated, also where nothing else is', async () => {
    const seed = await seedState()
    const applications = seed.applications.map((application) =>
      application.id === 'rehearsal-19'
        ? {
            ...application,
            submissions: application.submissions.map((sent) => ({
              ...sent,
              answers: {
                ...sent.answers,
                [VISITS]: [{ ...visit, 'purpose.lang': 'ro', 'purpose.translation.fr': rowFrench }],
              },
            })),
          }
        : application,
    )
    const { user } = await renderApp('/review/rehearsal-19', { as: 'reviewer-1', state: { ...seed, applications } })
    await screen.findByRole('group', { name: /^AC1 / })
    const written = screen.getByText(visit?.purpose ?? '')
    expect(written).toHaveAttribute('lang', 'ro')
    expect(written).toBeVisible()
    await user.click(screen.getByLabelText('In French where there is a translation'))
    expect(await screen.findByText(rowFrench.text)).toBeVisible()
    expect(screen.getByText(rowFrench.text)).toHaveAttribute('lang', 'fr')
    expect(screen.getByText('Translation into French · Written by the applicant')).toBeVisible()
    expect(written).not.toBeVisible()
  })
})
