/**
 * `npm run feed` writes `public/feed.xml` and its twins in French and German from what the embedded backend documents: the timeline, calls with the versions
 * of their deadlines, and answers whose day is known. Rehearsals and samples stay out. A test tells when it is stale.
 *
 * `npm run feed -- https://alliance.example` writes whole addresses of the dashboard's own pages. Without it they
 * are left out: RSS asks for whole addresses, and nobody knows beforehand where it will stand.
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

/** @param site where the dashboard stands, without a slash at the end. */
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
