/**
 * `npm run feed` writes `public/feed.xml` from what the embedded backend documents: the timeline, calls with the versions
 * of their deadlines, and answers whose day is known. Rehearsals and samples stay out. A test tells when it is stale.
 */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { calls } from '#mocks/seeds/calls.ts'
import { questions } from '#mocks/seeds/questions.ts'
import { timeline } from '#mocks/seeds/timeline.ts'
import { type FeedItem, feedXml } from './feed-xml.ts'
import { callItems, questionItems, timelineItems } from './feed-items.ts'

export const feedPath = fileURLToPath(new URL('../../public/feed.xml', import.meta.url))

const newestFirst = (items: readonly FeedItem[]): FeedItem[] =>
  items.toSorted((a, b) => b.sortedBy.localeCompare(a.sortedBy))

export const feedText = (): string => {
  const real = calls.filter(({ rehearsal }) => !rehearsal)
  return feedXml(
    {
      title: 'Alliance of Cities and Regions for the inclusion of Roma and Travellers: calls and participants',
      link: 'http://www.roma-alliance.org/',
      description:
        'Calls that can be applied to, changes of their deadlines, answers to questions, and documented facts on who takes part, each with its source.',
      language: 'en',
    },
    newestFirst([
      ...timelineItems(timeline),
      ...real.flatMap(callItems),
      ...real.flatMap((call) =>
        questionItems(
          call,
          questions.filter(({ callId }) => callId === call.id),
        ),
      ),
    ]),
  )
}

if (import.meta.main) {
  writeFileSync(feedPath, feedText())
  console.log('public/feed.xml written')
}
