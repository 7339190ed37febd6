import type { DeskQuestion } from '#src/domain/asked-questions.ts'
import type { Call } from '#src/domain/call.ts'
import type { Deadline } from '#src/domain/deadline.ts'
import type { TimelinePoint } from '#src/domain/member.ts'
import { formatsFor } from '#src/i18n/formats.ts'
import type { FeedItem } from './feed-xml.ts'

const formats = formatsFor('en')
const PREFIX = 'alliance-dashboard'

const slug = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 80)

const isDay = (on: string | null): on is string => on?.length === 10

/** What is documented of the Alliance, with figures, conflicts and sources as the source gives them. */
export const timelineItems = (points: readonly TimelinePoint[]): FeedItem[] =>
  points.map(({ on, notBefore, notAfter, members, countries, event, conflict, sources }) => {
    const when = on ?? notAfter ?? notBefore ?? ''
    const figures =
      members !== null && `${members} participants${countries === null ? '' : ` in ${countries} countries`}.`
    const other = conflict && `Another source gives ${conflict.members} in ${conflict.countries} countries.`
    const [source] = sources
    return {
      title: event.en,
      description: [
        on !== null && !isDay(on) && `${formats.date(on)}.`,
        figures,
        other,
        `Source: ${sources.map(({ title, site }) => `${title} (${site})`).join('; ')}.`,
      ]
        .filter(Boolean)
        .join(' '),
      link: source?.url ?? null,
      guid: `${PREFIX}/${when}/${slug(event.en)}`,
      at: isDay(on) ? on : null,
      sortedBy: when,
    }
  })

const deadlineText = ({ at, zone, printed }: Deadline): string =>
  `${formats.dateTime(at, { zone })}${printed.en === null ? '' : `, printed in the call as ${printed.en}`}`

/** A call, and each change of its deadline: those are news of their own. */
export const callItems = (call: Call): FeedItem[] => {
  const [first, ...changes] = call.deadlines.toSorted((a, b) => a.version - b.version)
  if (!first) return []
  const { startOn, endOn } = call.rules.implementationPeriod
  const modules = call.modules.map(({ id, title }) => `${title.en} (${id})`).join(', ')
  return [
    {
      title: `${call.title.en} (${call.shortTitle.en})`,
      description: `${call.purpose.en} Modules: ${modules}. Deadline: ${deadlineText(first)}. Activities ${formats.dateRange(startOn, endOn)}.`,
      link: null,
      guid: `${PREFIX}/calls/${call.id}`,
      // No day of publication was found for the call itself; a change of its deadline has one.
      at: null,
      sortedBy: first.at.slice(0, 4),
    },
    ...changes.map((deadline) => ({
      title: `Deadline changed: ${call.shortTitle.en}`,
      description: `New deadline: ${deadlineText(deadline)}. It replaces ${deadlineText(call.deadlines.find(({ version }) => version === deadline.version - 1) ?? first)}.`,
      link: null,
      guid: `${PREFIX}/calls/${call.id}/deadlines/${deadline.version}`,
      at: deadline.publishedAt,
      sortedBy: deadline.publishedAt,
    })),
  ]
}

/** Answers to everybody, with the day on which they were given; without one they are no news. */
export const questionItems = (call: Call, questions: readonly DeskQuestion[]): FeedItem[] =>
  questions.flatMap(({ id, question, answer, published, publishedAt }) =>
    published && publishedAt !== null
      ? [
          {
            title: `${call.shortTitle.en}: ${question.en}`,
            description: answer.en,
            link: null,
            guid: `${PREFIX}/calls/${call.id}/questions/${id}`,
            at: publishedAt,
            sortedBy: publishedAt,
          },
        ]
      : [],
  )
