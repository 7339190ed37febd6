import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { calls } from '#mocks/seeds/calls.ts'
import { questions } from '#mocks/seeds/questions.ts'
import { timeline } from '#mocks/seeds/timeline.ts'
import { type Locale, locales } from '#src/domain/localised.ts'
import { root } from './support/house.ts'
import { callItems, questionItems, timelineItems } from './tools/feed-items.ts'
import { feedPath, feedText } from './tools/feed.ts'
import { feedXml, pubDate } from './tools/feed-xml.ts'

const read = (locale: Locale): string => readFileSync(feedPath(locale), 'utf8')
const allIn = (feed: string, tag: string): string[] =>
  [...feed.matchAll(new RegExp(`<${tag}[^>]*>([^<]*)</${tag}>`, 'g'))].map(([, text]) => text ?? '')

test.each(locales)('the feed in "%s" is what the data say: run "npm run feed" after a change', (locale) => {
  const feed = read(locale)
  const [, site = ''] = /<link>(https?:\/\/[^<]*)\/calls\//.exec(feed) ?? []
  expect(feed).toBe(feedText(locale, site))
})

test('the page leads to each feed, without "hreflang": search engines want a whole address beside it', () => {
  const page = readFileSync(join(root, 'index.html'), 'utf8')
  const links = page.match(/<link[^>]+application\/rss\+xml[^>]+>/g) ?? []
  expect(links.map((link) => [/lang="(\w+)"/.exec(link)?.[1], /href="([^"]+)"/.exec(link)?.[1]])).toEqual([
    ['en', '/feed.xml'],
    ['fr', '/feed.fr.xml'],
    ['de', '/feed.de.xml'],
  ])
  expect(links.join()).not.toContain('hreflang')
})

test('in each language are the same items, in its own words', () => {
  const [en, fr, de] = locales.map((locale) => read(locale))
  for (const other of [fr ?? '', de ?? '']) {
    expect(allIn(other, 'guid')).toEqual(allIn(en ?? '', 'guid'))
    expect(allIn(other, 'pubDate')).toEqual(allIn(en ?? '', 'pubDate'))
    const same = allIn(other, 'description').filter((text) => allIn(en ?? '', 'description').includes(text))
    // An item without a figure is its source alone.
    expect(same.filter((text) => !text.startsWith('Source'))).toEqual([])
  }
  expect(allIn(fr ?? '', 'language')).toEqual(['fr'])
  expect(allIn(fr ?? '', 'description').join()).toContain('Date limite\u00A0: ')
  expect(allIn(de ?? '', 'description').join()).toContain('Frist: ')
})

describe.each(locales)('in %s', (locale) => {
  const feed = read(locale)
  const all = (tag: string) => allIn(feed, tag)
  const items = feed.split('<item>').slice(1)

  test('the channel has what RSS 2.0 asks for', () => {
    expect(feed).toMatch(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n<rss version="2\.0">/)
    for (const tag of ['title', 'link', 'description']) expect(all(tag)[0]).toBeTruthy()
    expect(items.length).toBeGreaterThan(5)
  })

  test('every item has a title, a description and an id of its own; nothing in it is invented', () => {
    for (const item of items) {
      expect(item).toMatch(/<title>[^<]+<\/title>/)
      expect(item).toMatch(/<description>[^<]+<\/description>/)
    }
    expect(new Set(all('guid')).size).toBe(items.length)
    expect(feed).not.toMatch(/rehearsal|sample|Beispiel|exemple/i)
  })

  test('dates are dates, with the right day of the week, newest first', () => {
    const dates = all('pubDate')
    for (const date of dates) {
      expect(date).toMatch(/^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d \+0[12]00$/)
      const strasbourg = new Intl.DateTimeFormat('en-GB', { weekday: 'short', timeZone: 'Europe/Paris' })
      expect(strasbourg.format(new Date(date))).toBe(date.slice(0, 3))
    }
    const times = dates.map((date) => Date.parse(date))
    expect(times).toEqual(times.toSorted((a, b) => b - a))
  })
})

test.each(locales)('who contradicts a count is named, in "%s"', (locale) => {
  const [launch] = timelineItems(
    timeline.filter(({ conflict }) => conflict !== null),
    locale,
  )
  expect(launch?.description).toMatch(/114.*vasarhelyihirek\.hu.*115.*25/)
})

test('an instant and a day are told in Strasbourg time', () => {
  expect(pubDate('2016-01-20T08:15:00.000Z')).toBe('Wed, 20 Jan 2016 09:15:00 +0100')
  expect(pubDate('2016-07-31T22:30:00.000Z')).toBe('Mon, 01 Aug 2016 00:30:00 +0200')
  expect(pubDate('2013-03-20')).toBe('Wed, 20 Mar 2013 00:00:00 +0100')
})

test('a changed deadline is news of its own; an answer is, once its day is known', () => {
  const [call] = calls
  const [deadline] = call?.deadlines ?? []
  if (!call || !deadline) throw new Error('a call with a deadline was expected')
  const later = {
    ...deadline,
    version: 2,
    at: '2016-05-06T15:00:00.000Z',
    printed: { en: null, fr: null, de: null },
    publishedAt: '2016-04-20T08:00:00.000Z',
  }
  const [, change] = callItems({ ...call, deadlines: [deadline, later] }, 'en', 'https://a.example')
  expect(change).toMatchObject({
    description:
      'New deadline: Friday 6 May 2016, 17:00 Strasbourg time (UTC+2). It replaces Friday 29 April 2016, 17:00 Strasbourg time (UTC+2), printed in the call as 29 April 2016 at 17:00 CET.',
    at: later.publishedAt,
    guid: `alliance-dashboard/calls/${call.id}/deadlines/2`,
    link: `https://a.example/calls/${call.id}?lang=en`,
  })
  const answered = questionItems(call, questions, 'en', 'https://a.example')
  expect(answered.map(({ link }) => link)).toEqual([`https://a.example/calls/${call.id}?lang=en#question-sample-3`])
  expect(answered.map(({ guid }) => guid)).toEqual([`alliance-dashboard/calls/${call.id}/questions/question-sample-3`])
})

test('an item stays the same when its words are mended, and another on its day is another', () => {
  const [point] = timeline
  if (!point) throw new Error('a point was expected')
  const mended = { ...point, event: { en: 'mended', fr: 'corrigé', de: 'berichtigt' } }
  const guids = (points: typeof timeline) => timelineItems(points, 'en').map(({ guid }) => guid)
  expect(guids([mended])).toEqual(guids([point]))
  expect(guids([point, mended])).toEqual([guids([point])[0], `${guids([point])[0]}/2`])
})

test('items of a call lead to its page, in the language of the feed, where the address of the dashboard is known', () => {
  const linksOf = (site: string) => {
    const items = feedText('fr', site).split('<item>').slice(1)
    const ofCalls = items.filter((item) => item.includes('alliance-dashboard/calls/'))
    expect(ofCalls.length).toBeGreaterThan(0)
    return ofCalls.map((item) => allIn(item, 'link'))
  }
  for (const links of linksOf('https://a.example'))
    expect(links).toEqual([expect.stringMatching(/^https:\/\/a\.example\/calls\/[^?]+\?lang=fr/)])
  expect(linksOf('').flat()).toEqual([])
})

test.each(locales)('every link in "%s" is a whole address, as RSS 2.0 asks', (locale) => {
  for (const link of allIn(read(locale), 'link')) expect(link).toMatch(/^https?:\/\/\S+$/)
})

test('no text ends an element', () => {
  const channel = { title: 't', link: 'https://a.example', description: 'd', language: 'en' }
  const item = { title: 'a < b & c', description: '</item>\u0000', link: null, guid: 'g', at: null, sortedBy: '' }
  const xml = feedXml(channel, [item])
  expect(xml).toContain('<title>a &lt; b &amp; c</title>')
  expect(xml).toContain('<description>&lt;/item&gt;</description>')
})
