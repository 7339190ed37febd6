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

/**
 * URL of a page of the dashboard, in the language of the feed; null without a known site, since RSS requires absolute
 * URLs.
 */
const pageAt = (site: string, path: string, locale: Locale, hash = ''): string | null =>
  site === '' ? null : `${site}${path}?lang=${locale}${hash}`

const isDay = (on: string | null): on is string => on?.length === 10

/** The documented timeline, with figures, conflicts and sources as published. */
export const timelineItems = (points: readonly TimelinePoint[], locale: Locale): FeedItem[] => {
  const words = feedWords[locale]
  // Numbered by date and not by words, which may be corrected. With equal dates the later item gets the higher number.
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
        // Bounds beyond a month are in the words of the event; showing the month alone would claim more.
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

/** A call, and each change of its deadline as a separate item. */
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
      // No date of publication was found for the call itself; a change of its deadline has one.
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

/** Public answers with their date; answers without a date are no news. */
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
