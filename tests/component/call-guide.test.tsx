import { screen, within } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { seedState } from '#mocks/seeds/seed-state.ts'
import type { Locale } from '#src/domain/localised.ts'
import { renderApp } from '#tests/support/render-app.tsx'

const OPEN = '/calls/romact-tcc-2016-1'

/** Files that the page saves. */
function savedFiles(): { name: string; content: Blob }[] {
  const saved: { name: string; content: Blob }[] = []
  const contents = new Map<string, Blob>()
  vi.spyOn(URL, 'createObjectURL').mockImplementation((content) => {
    const url = `blob:saved-${contents.size}`
    contents.set(url, content as Blob)
    return url
  })
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
    const content = contents.get(this.href)
    if (content) saved.push({ name: this.download, content })
  })
  return saved
}
afterEach(() => void vi.restoreAllMocks())

describe('the guide for applicants', () => {
  test('says what it is not, and has its chapters in order', async () => {
    await renderApp(`${OPEN}/guide`)
    await screen.findByRole('heading', { level: 1, name: 'Guide for applicants' })
    expect(screen.getByText(/It is no official guide/)).toBeVisible()
    expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual(
      expect.arrayContaining([
        'What this call is',
        'Who may apply',
        'The modules',
        'How to fill in each part',
        'Documents and files',
        'How it is assessed',
        'The deadline',
        'After sending',
        'Personal data',
        'Questions and answers',
      ]),
    )
    const assessment = screen.getByRole('region', { name: 'How it is assessed' })
    expect(within(assessment).getByText(/Our proposal, not official/)).toBeVisible()
  })

  test('tells of every question who has to answer, how long an answer may be, and where it stands', async () => {
    await renderApp(`${OPEN}/guide`)
    const motivation = await screen.findByRole('table', { name: 'Motivation' })
    const row = within(motivation).getByRole('row', { name: /Why this number of participants|number of participants/ })
    expect(row).toHaveTextContent('Needed, only for modules A and B')
    expect(row).toHaveTextContent('Text, up to 1,000 characters')
    expect(within(row).getByRole('link')).toHaveAttribute(
      'href',
      `${OPEN}/questions#motivation.participantNumberJustification`,
    )
  })

  test.each([
    ['fr', 'Guide à l’intention des candidats', /pas un guide officiel/],
    ['de', 'Leitfaden für Antragstellende', /kein amtlicher Leitfaden/],
  ] as const)('in %s', async (locale, title, warning) => {
    await renderApp(`${OPEN}/guide`, { locale })
    expect(await screen.findByRole('heading', { level: 1, name: title })).toBeVisible()
    expect(screen.getByText(warning)).toBeVisible()
  })

  test('of a rehearsal says that all of it is invented', async () => {
    await renderApp('/calls/romact-rehearsal-2016/guide')
    await screen.findByRole('heading', { level: 1 })
    expect(screen.getAllByText(/This call is invented/)).not.toHaveLength(0)
    const what = screen.getByRole('region', { name: 'What this call is' })
    expect(within(what).queryByText('documented')).toBeNull()
  })
})

describe('the form on paper and as text', () => {
  test('ends with what must be true and how it is assessed', async () => {
    await renderApp(`${OPEN}/questions`)
    expect(await screen.findByText(/It is not the official form of 2016/)).toBeVisible()
    const eligibility = screen.getByRole('region', { name: 'Eligibility' })
    expect(within(eligibility).getAllByRole('listitem').length).toBeGreaterThan(15)
    expect(within(screen.getByRole('region', { name: 'Award criteria' })).getByRole('table')).toBeVisible()
  })

  test('is saved as a text file in the language of the page', async () => {
    const saved = savedFiles()
    const { user } = await renderApp(`${OPEN}/questions`, { locale: 'de' })
    await user.click(await screen.findByRole('button', { name: 'Als Text speichern (.txt)' }))
    expect(saved.map(({ name }) => name)).toEqual(['romact-tcc-2016-1-form-de.txt'])
    const text = await saved[0]?.content.text()
    expect(text).toMatch(/^\ufeffROMACT TCC 2016, 1\. Runde/)
    expect(text).toContain('[ ] ')
    expect(text).toMatch(/\r\n4\. Motivation\r\n/)
  })
})

describe('the form as a text file names every rule that its page names', () => {
  const plain = (text: string) => text.replaceAll(/\s+/g, ' ').trim()
  const savedText = async (locale: Locale, button: string) => {
    const saved = savedFiles()
    const { user } = await renderApp(`${OPEN}/questions`, { locale })
    await user.click(await screen.findByRole('button', { name: button }))
    return plain((await saved[0]?.content.text()) ?? '')
  }

  test.each([
    ['en', 'Save as text (.txt)', ['no official list was found', 'Bulgaria', 'a module needs 60%']],
    ['fr', 'Enregistrer en texte (.txt)', ['aucune liste officielle n’a', 'Bulgarie', 'un module doit obtenir 60']],
    ['de', 'Als Text speichern (.txt)', ['Eine amtliche Liste wurde nicht', 'Bulgarien', 'braucht ein Modul 60']],
  ] as const)('in %s', async (locale, button, rules) => {
    const text = await savedText(locale, button)
    for (const rule of rules) expect(text).toContain(rule)
  })

  test('sentence by sentence, and for which modules a criterion counts', async () => {
    const text = await savedText('en', 'Save as text (.txt)')
    for (const name of ['Eligibility', 'Award criteria'])
      for (const { firstChild } of within(screen.getByRole('region', { name })).getAllByRole('listitem'))
        expect(text).toContain(plain(firstChild?.textContent ?? ''))
    const table = within(screen.getByRole('region', { name: 'Award criteria' })).getByRole('table')
    const [, ...criteria] = within(table).getAllByRole('row')
    for (const row of criteria) {
      const [modules, points] = within(row).getAllByRole('cell')
      expect(text).toContain(`(Modules: ${modules?.textContent}; Points at most: ${points?.textContent})`)
    }
  })
})

describe('the deadline as a calendar file', () => {
  test('has the instant, both reminders, and the number of its version', async () => {
    const saved = savedFiles()
    const { user } = await renderApp(OPEN)
    await user.click(await screen.findByRole('button', { name: 'Save to calendar (.ics)' }))
    expect(saved.map(({ name }) => name)).toEqual(['romact-tcc-2016-1-deadline-1.ics'])
    expect(saved[0]?.content.type).toContain('text/calendar')
    const file = (await saved[0]?.content.text())?.replaceAll('\r\n ', '')
    expect(file).toMatch(/^UID:romact-tcc-2016-1\.deadline@alliance-dashboard\r?$/m)
    expect(file).toMatch(/^SEQUENCE:1\r?$/m)
    expect(file).toContain('DTSTART:20160429T150000Z')
    expect(file?.match(/^TRIGGER:.*$/gm)).toEqual(['TRIGGER:-P1D', 'TRIGGER:-PT1H'])
    expect(file).toContain('Printed in the call as “29 April 2016 at 17:00 CET”')
  })

  test('is not offered once the deadline has passed', async () => {
    await renderApp(OPEN, { at: '2016-04-29T15:30:00.000Z' })
    await screen.findByText('Deadline has just passed')
    expect(screen.queryByRole('button', { name: /calendar/ })).toBeNull()
  })

  test('of a moved deadline takes the place of the earlier one', async () => {
    const seed = await seedState()
    const moved = (call: (typeof seed.calls)[number]) => ({
      ...call,
      deadlines: call.deadlines.flatMap((deadline) => [
        deadline,
        { ...deadline, version: 2, wallTime: '2016-05-06T17:00', at: '2016-05-06T15:00:00.000Z', literalAt: null },
      ]),
    })
    const saved = savedFiles()
    const state = { ...seed, calls: seed.calls.map((call) => (call.rehearsal ? call : moved(call))) }
    const { user } = await renderApp(OPEN, { state })
    await user.click(await screen.findByRole('button', { name: 'Save to calendar (.ics)' }))
    const file = await saved[0]?.content.text()
    expect(file).toMatch(/^UID:romact-tcc-2016-1\.deadline@alliance-dashboard\r?$/m)
    expect(file).toMatch(/^SEQUENCE:2\r?$/m)
    expect(file).toContain('DTSTART:20160506T150000Z')
  })
})
