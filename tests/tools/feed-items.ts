import type { DeskQuestion } from '#src/domain/asked-questions.ts'
import type { Call } from '#src/domain/call.ts'
import type { Deadline } from '#src/domain/deadline.ts'
import { isoDates } from '#src/domain/iso-dates.ts'
import type { TimelinePoint } from '#src/domain/member.ts'
import type { Locale } from '#src/domain/localised.ts'
import { formatsFor } from '#src/i18n/formats.ts'
import { feedWords } from './feed-words.ts'
import type { FeedItem } from './feed-xml.ts'

const PREFIX = 'alliance-dashboard'

/** A page of the dashboard, in the language of the feed; none while nobody has said where it stands: RSS asks for whole addresses. */
const pageAt = (site: string, path: string, locale: Locale, hash = ''): string | null =>
  site === '' ? null : `${site}${path}?lang=${locale}${hash}`

const isDay = (on: string | null): on is string => on?.length === 10

/** What is documented of the Alliance, with figures, conflicts and sources as the source gives them. */
export const timelineItems = (points: readonly TimelinePoint[], locale: Locale): FeedItem[] => {
  const words = feedWords[locale]
  // By the dates, not by the words, which may be mended. Of two with the same dates the later one in the list is numbered.
  const sameDates = new Map<string, number>()
  return points.map((point) => {
    const { on, notBefore, notAfter, members, countries, event, conflict, sources } = point
    const when = on ?? notAfter ?? notBefore ?? ''
    const [source] = sources
    const dates = on ?? `${notBefore ?? ''}/${notAfter ?? ''}`
    const number = (sameDates.get(dates) ?? 0) + 1
    sameDates.set(dates, number)
    return {
      title: event[locale],
      description: [
        // Bounds beyond a month are in the words of the event, and the month alone would claim more.
        on !== null && !isDay(on) && isoDates(point) === on && `${formatsFor(locale).date(on)}.`,
        members !== null && words.participants(members, countries),
        conflict && words.otherSource(conflict),
        words.source(sources.map(({ title, site }) => `${title} (${site})`).join('; ')),
      ]
        .filter(Boolean)
        .join(' '),
      link: source?.url ?? null,
      guid: `${PREFIX}/timeline/${dates}${number > 1 ? `/${number}` : ''}`,
      at: isDay(on) ? on : null,
      sortedBy: when,
    }
  })
}

const deadlineText = ({ at, zone, printed }: Deadline, locale: Locale): string => {
  const when = formatsFor(locale).dateTime(at, { zone, inSentence: true })
  const asPrinted = printed[locale]
  return asPrinted === null ? when : `${when}, ${feedWords[locale].printedAs(asPrinted)}`
}

/** A call, and each change of its deadline: those are news of their own. */
export const callItems = (call: Call, locale: Locale, site: string): FeedItem[] => {
  const words = feedWords[locale]
  const [first, ...changes] = call.deadlines.toSorted((a, b) => a.version - b.version)
  if (!first) return []
  const { startOn, endOn } = call.rules.implementationPeriod
  const deadlineBefore = ({ version }: Deadline) => call.deadlines.find((one) => one.version === version - 1) ?? first
  return [
    {
      title: `${call.title[locale]} (${call.shortTitle[locale]})`,
      description: words.call({
        purpose: call.purpose[locale],
        modules: call.modules.map(({ id, title }) => `${title[locale]} (${id})`).join(', '),
        deadline: deadlineText(first, locale),
        period: formatsFor(locale).dateRange(startOn, endOn),
      }),
      link: pageAt(site, `/calls/${call.id}`, locale),
      guid: `${PREFIX}/calls/${call.id}`,
      // No day of publication was found for the call itself; a change of its deadline has one.
      at: null,
      sortedBy: first.at.slice(0, 4),
    },
    ...changes.map((deadline) => ({
      title: words.deadlineChanged(call.shortTitle[locale]),
      description: words.newDeadline(deadlineText(deadline, locale), deadlineText(deadlineBefore(deadline), locale)),
      link: pageAt(site, `/calls/${call.id}`, locale),
      guid: `${PREFIX}/calls/${call.id}/deadlines/${deadline.version}`,
      at: deadline.publishedAt,
      sortedBy: deadline.publishedAt,
    })),
  ]
}

/** Answers to everybody, with the day on which they were given; without one they are no news. */
export const questionItems = (
  call: Call,
  questions: readonly DeskQuestion[],
  locale: Locale,
  site: string,
): FeedItem[] =>
  questions.flatMap(({ id, question, answer, published, publishedAt }) =>
    published && publishedAt !== null
      ? [
          {
            title: `${call.shortTitle[locale]}${formatsFor(locale).colon} ${question[locale]}`,
            description: answer[locale],
            link: pageAt(site, `/calls/${call.id}`, locale, `#${id}`),
            guid: `${PREFIX}/calls/${call.id}/questions/${id}`,
            at: publishedAt,
            sortedBy: publishedAt,
          },
        ]
      : [],
  )
