import type { Texts } from './texts.ts'

/** Erfundene Texte für die Vorführung. */
export const texts: Texts = {
  localContext: [
    'Dies ist ein Beispieltext. In {name} haben mehrere Stellen jede Woche mit Familien aus anderen Ländern Europas zu tun, arbeiten aber selten zusammen. Wer Hilfe sucht, erzählt an jedem Schalter von vorn. Briefe sind schwer zu verstehen, Fristen kurz, viele Termine platzen. Der Gemeinderat hat im Frühjahr eine Koordinatorin benannt; was fehlt, ist eine gemeinsame Grundlage für die Beschäftigten.',
  ],
  objectives: [
    'Beschäftigte an den Schaltern kennen Rechte und Pflichten und erklären sie in einfachen Worten. Die Stellen einigen sich auf einen gemeinsamen Weg für Familien. Anwohnerinnen und Anwohner planen mit.',
  ],
  expectedResults: [
    '{count} Beschäftigte sind geschult, an jedem Schalter liegt ein kurzer Leitfaden in vier Sprachen, und zweimal im Jahr gibt es ein öffentliches Gespräch. Nach einem Jahr berichtet die Verwaltung dem Rat.',
  ],
  previousExperience: [
    'Vor zwei Jahren gab es einen Besuch in einer Partnerstadt. Die Kontakte endeten mit dem Wechsel der Personen. Diesmal nehmen aus jeder Stelle zwei Personen teil, und die Ergebnisse werden festgehalten.',
  ],
  inclusionChallenges: [
    'Es fehlt weniger an Geld als an Vertrauen. Sprechstunden finden im Viertel statt, in Räumen, die die Familien schon kennen. Niemand muss etwas über die eigene Herkunft sagen, um einen Termin zu bekommen. Eine Arbeitsgruppe mit Anwohnerinnen und Anwohnern trifft sich alle zwei Monate.',
  ],
  participantRationale: [
    'Die Gruppe besteht aus dem Empfang und aus {sector}: Diesen Menschen begegnen die Familien zuerst. Die Leitungen sind bei der Eröffnung dabei, damit sich Abläufe ändern können.',
  ],
  participantNumberJustification: [
    'Mit {count} Plätzen kann jede Stelle zwei Personen schicken, ohne dass Schalter schließen.',
  ],
  partnerRationale: [
    '{partner} beschäftigt seit sechs Jahren Mediatorinnen und Mediatoren. Die Anfänge dort gleichen unserer Lage heute, und viele Familien haben dort Verwandte.',
  ],
  activityDescription: [
    'Am Anfang steht eine Befragung. Vormittags geht es um Rechte, Geschichte und heutige Lebensverhältnisse, nachmittags um Fälle aus den Stellen, ohne Namen. Anwohnerinnen und Anwohner nehmen an einer Fragestunde teil. Am Ende notiert jede Stelle zwei Dinge, die sie binnen eines Monats anders macht.',
  ],
  priorKnowledge: [
    'Die meisten kennen das Recht ihres Gebiets gut und das der anderen kaum. Gewünscht werden praktische Fälle statt Vorträge.',
  ],
  practiceSupport: [
    'Die Leiterin des Sozialdienstes nimmt sich für jede Mediatorin und jeden Mediator eine Stunde in der Woche. Monatlich trifft sich die Gruppe und sammelt Fragen für die zweite Schulung.',
  ],
  followUp: [
    'Nach drei Monaten und nach einem Jahr prüft die Steuerungsgruppe, in der zwei Anwohner sitzen, die Vereinbarungen und berichtet öffentlich. Was sich bewährt, kommt in das Handbuch für neue Beschäftigte.',
  ],
  purpose: [
    'Sehen, wie Meldeamt, Schule und Gesundheitsdienst zusammenarbeiten, und mit Mediatorinnen, Mediatoren und Anwohnern sprechen.',
  ],
}
