import type { Locale } from '#src/domain/localised.ts'
import type { TimelinePoint } from '#src/domain/member.ts'

interface FeedWords {
  readonly title: string
  readonly description: string
  readonly participants: (members: number, countries: number | null) => string
  readonly otherSource: (of: NonNullable<TimelinePoint['conflict']>) => string
  readonly source: (sources: string) => string
  readonly printedAs: (printed: string) => string
  readonly call: (of: { purpose: string; modules: string; deadline: string; period: string }) => string
  readonly deadlineChanged: (call: string) => string
  readonly newDeadline: (now: string, before: string) => string
}

/** Words around the data in the feeds. French has a no-break space before a colon. */
export const feedWords: Readonly<Record<Locale, FeedWords>> = {
  en: {
    title: 'Alliance of Cities and Regions for the inclusion of Roma and Travellers: calls and participants',
    description:
      'Calls that can be applied to, changes of their deadlines, answers to questions, and documented facts on who takes part, each with its source.',
    participants: (members, countries) =>
      `${members} participants${countries === null ? '' : ` in ${countries} countries`}.`,
    otherSource: ({ members, countries, counted, source }) =>
      `Another source, ${source}, counts ${members} authorities${counted === 'participants' ? '' : ' that had registered interest,'} from ${countries} countries.`,
    source: (sources) => `Source: ${sources}.`,
    printedAs: (printed) => `printed in the call as ${printed}`,
    call: ({ purpose, modules, deadline, period }) =>
      `${purpose} Modules: ${modules}. Deadline: ${deadline}. Activities ${period}.`,
    deadlineChanged: (call) => `Deadline changed: ${call}`,
    newDeadline: (now, before) => `New deadline: ${now}. It replaces ${before}.`,
  },
  fr: {
    title:
      'Alliance des villes et des régions pour l’inclusion des Roms et des Gens du voyage\u00A0: appels et participants',
    description:
      'Les appels ouverts aux candidatures, les changements de leur date limite, les réponses aux questions, et les faits documentés sur les participants, chacun avec sa source.',
    participants: (members, countries) =>
      `${members} participants${countries === null ? '' : ` dans ${countries} pays`}.`,
    otherSource: ({ members, countries, counted, source }) =>
      `Une autre source, ${source}, compte ${members} collectivités${counted === 'participants' ? '' : ' ayant manifesté leur intérêt,'} de ${countries} pays.`,
    source: (sources) => `Source\u00A0: ${sources}.`,
    printedAs: (printed) => `imprimé dans l’appel comme «\u00A0${printed}\u00A0»`,
    call: ({ purpose, modules, deadline, period }) =>
      `${purpose} Modules\u00A0: ${modules}. Date limite\u00A0: ${deadline}. Activités\u00A0: ${period}.`,
    deadlineChanged: (call) => `Date limite changée\u00A0: ${call}`,
    newDeadline: (now, before) => `Nouvelle date limite\u00A0: ${now}. Elle remplace celle-ci\u00A0: ${before}.`,
  },
  de: {
    title: 'Allianz der Städte und Regionen für die Inklusion von Roma und Travellers: Aufrufe und Teilnehmende',
    description:
      'Aufrufe, auf die man sich bewerben kann, Änderungen ihrer Frist, Antworten auf Fragen und belegte Tatsachen darüber, wer teilnimmt, jede mit ihrer Quelle.',
    participants: (members, countries) =>
      `${members} Teilnehmende${countries === null ? '' : ` in ${countries} Ländern`}.`,
    otherSource: ({ members, countries, counted, source }) =>
      `Eine andere Quelle, ${source}, zählt ${members} Gebietskörperschaften${counted === 'participants' ? '' : ', die Interesse bekundet hatten,'} aus ${countries} Ländern.`,
    source: (sources) => `Quelle: ${sources}.`,
    printedAs: (printed) => `im Aufruf gedruckt als „${printed}“`,
    call: ({ purpose, modules, deadline, period }) =>
      `${purpose} Module: ${modules}. Frist: ${deadline}. Aktivitäten: ${period}.`,
    deadlineChanged: (call) => `Frist geändert: ${call}`,
    newDeadline: (now, before) => `Neue Frist: ${now}. Sie ersetzt diese: ${before}.`,
  },
}
