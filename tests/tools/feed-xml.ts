import { offsetAt } from '#src/domain/zoned-time.ts'

export type FeedItem = {
  title: string
  description: string
  link: string | null
  /** Never changes, so that a reader shows the item once. */
  guid: string
  /** An instant, or a day that begins in Strasbourg; null if no day is known. */
  at: string | null
  /** Newest first; items without a day are sorted by their year. */
  sortedBy: string
}

const STRASBOURG = 'Europe/Paris'
const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const two = (value: number): string => String(value).padStart(2, '0')

/** `Wed, 24 Jan 2018 00:00:00 +0100`: RFC 822 with a four-digit year, in Strasbourg time. */
export const pubDate = (at: string): string => {
  const isDay = at.length === 10
  const offset = offsetAt(isDay ? `${at}T12:00:00.000Z` : at, STRASBOURG)
  const shown = isDay ? new Date(`${at}T00:00:00.000Z`) : new Date(Date.parse(at) + offset * 60_000)
  const day = `${DAYS[shown.getUTCDay()]}, ${two(shown.getUTCDate())} ${MONTHS[shown.getUTCMonth()]} ${shown.getUTCFullYear()}`
  const time = [shown.getUTCHours(), shown.getUTCMinutes(), shown.getUTCSeconds()].map(two).join(':')
  return `${day} ${time} ${offset < 0 ? '-' : '+'}${two(Math.floor(Math.abs(offset) / 60))}${two(Math.abs(offset) % 60)}`
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
/** Text of an element. Characters not allowed in XML 1.0 are left out. */
const text = (value: string): string =>
  value
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll(/[&<>]/g, (sign) => entities[sign] ?? '')

const element = (indent: string, name: string, value: string, attributes = ''): string =>
  `${indent}<${name}${attributes}>${text(value)}</${name}>\n`

const itemXml = ({ title, description, link, guid, at }: FeedItem): string => {
  const line = (name: string, value: string, attributes?: string) => element('      ', name, value, attributes)
  return [
    '    <item>\n',
    line('title', title),
    link === null ? '' : line('link', link),
    line('description', description),
    line('guid', guid, ' isPermaLink="false"'),
    at === null ? '' : line('pubDate', pubDate(at)),
    '    </item>\n',
  ].join('')
}

/** RSS 2.0. */
export const feedXml = (
  channel: { title: string; link: string; description: string; language: string },
  items: readonly FeedItem[],
): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0">\n  <channel>\n',
    ...Object.entries(channel).map(([name, value]) => element('    ', name, value)),
    element('    ', 'docs', 'https://www.rssboard.org/rss-specification'),
    ...items.map(itemXml),
    '  </channel>\n</rss>\n',
  ].join('')
