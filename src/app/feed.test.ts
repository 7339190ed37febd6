import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const feed = readFileSync(new URL('../../public/feed.xml', import.meta.url), 'utf8')
const all = (tag: string): string[] =>
  [...feed.matchAll(new RegExp(`<${tag}[^>]*>([^<]*)</${tag}>`, 'g'))].map(([, text]) => text ?? '')
const items = feed.split('<item>').slice(1)

test('the channel has what RSS 2.0 asks for', () => {
  expect(feed).toMatch(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n<rss version="2\.0">/)
  for (const tag of ['title', 'link', 'description']) expect(all(tag)[0]).toBeTruthy()
  expect(items.length).toBeGreaterThan(5)
})

test('every item has a title, a source and an id of its own', () => {
  for (const item of items) {
    expect(item).toMatch(/<title>[^<]+<\/title>/)
    expect(item).toMatch(/<description>[^<]+Source: [^<]+<\/description>/)
  }
  expect(new Set(all('guid')).size).toBe(items.length)
})

test('dates are dates, with the right day of the week, newest first', () => {
  const dates = all('pubDate')
  for (const date of dates) {
    expect(date).toMatch(/^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} 00:00:00 \+0[12]00$/)
    const strasbourg = new Intl.DateTimeFormat('en-GB', { weekday: 'short', timeZone: 'Europe/Paris' })
    expect(strasbourg.format(new Date(date))).toBe(date.slice(0, 3))
  }
  const times = dates.map((date) => Date.parse(date))
  expect(times).toEqual(times.toSorted((a, b) => b - a))
})
