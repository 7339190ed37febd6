/**
 * `npm run feed` writes `public/feed.xml` and its French and German versions from the embedded backend's documented
 * data: timeline, calls with deadline versions, and answers with a known date. Rehearsals and samples are left out. A
 * test detects outdated files.
 *
 * `npm run feed -- https://alliance.example` writes absolute URLs of the dashboard's pages. Without it they are left
 * out: RSS requires absolute URLs, and the site is not known beforehand.
 */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { calls } from '#mocks/seeds/calls.ts'
import { questions } from '#mocks/seeds/questions.ts'
import { timeline } from '#mocks/seeds/timeline.ts'
import { type Locale, locales } from '#src/domain/localised.ts'
import { feedAddress } from '#src/ui/feed-address.ts'
import { feedWords } from './feed-words.ts'
import { type FeedItem, feedXml } from './feed-xml.ts'
import { callItems, questionItems, timelineItems } from './feed-items.ts'

export const feedPath = (locale: Locale): string =>
  fileURLToPath(new URL(`../../public${feedAddress(locale)}`, import.meta.url))

const newestFirst = (items: readonly FeedItem[]): FeedItem[] =>
  items.toSorted((a, b) => b.sortedBy.localeCompare(a.sortedBy))

/** @param site URL of the dashboard, without a trailing slash. */
export const feedText = (locale: Locale, site: string): string => {
  const real = calls.filter(({ rehearsal }) => !rehearsal)
  const { title, description } = feedWords[locale]
  return feedXml(
    { title, link: 'http://www.roma-alliance.org/', description, language: locale },
    newestFirst([
      ...timelineItems(timeline, locale),
      ...real.flatMap((call) => callItems(call, locale, site)),
      ...real.flatMap((call) =>
        questionItems(
          call,
          questions.filter(({ callId }) => callId === call.id),
          locale,
          site,
        ),
      ),
    ]),
  )
}

if (import.meta.main) {
  const [, , given = ''] = process.argv
  const site = given === '' ? '' : new URL(given).origin
  for (const locale of locales) {
    writeFileSync(feedPath(locale), feedText(locale, site))
    console.log(`public${feedAddress(locale)} written`)
  }
}
