import facts from '#mocks/data/call-2016.json' with { type: 'json' }
import { rules2016 } from '#src/domain/application/rules-2016.ts'
import type { Call } from '#src/domain/call.ts'

export const OPEN_CALL = 'romact-tcc-2016-1'
export const REHEARSAL_CALL = 'romact-rehearsal-2016'

/** Shared by both calls. Criteria, weights and thresholds are our proposal: none of 2016 was found. */
const common = {
  version: 1,
  purpose: facts.purpose,
  modules: facts.modules as Call['modules'],
  criteria: facts.criteria as Call['criteria'],
  scoring: { minReviewers: 2, overallThreshold: 0.6, thirdAssessmentAbove: 20, tieBreak: ['AC1', 'AC3'] },
  criteriaAreOfficial: false,
  // As in a related call, which took questions until one week before its deadline.
  questionsCloseDaysBefore: 7,
} satisfies Partial<Call>

/**
 * ROMACT transnational cooperation and capacity building, round 1: the real call, as far as its text could be found.
 */
const openCall: Call = {
  ...common,
  id: OPEN_CALL,
  referencePrefix: 'TCC-2016',
  title: facts.title,
  shortTitle: { en: 'ROMACT TCC 2016, round 1', fr: 'ROMACT TCC 2016, 1er tour', de: 'ROMACT TCC 2016, 1. Runde' },
  programme: 'ROMACT',
  rehearsal: false,
  opensAt: null,
  deadlines: [
    {
      version: 1,
      wallTime: '2016-04-29T17:00',
      zone: 'Europe/Paris',
      at: '2016-04-29T15:00:00.000Z',
      literalAt: '2016-04-29T16:00:00.000Z',
      printed: { en: '29 April 2016 at 17:00 CET', fr: null, de: '29. April 2016 um 17:00 Uhr MEZ' },
      // The real date was not found; the demonstration needs one before its clock starts.
      publishedAt: '2016-04-01T08:00:00.000Z',
    },
  ],
  rules: rules2016,
  privacyNotice: { version: '6', publishedOn: '2016-04-12' },
}

/** Invented, for trying out and training. In February the printed CET is exact, so there is no disputed hour. */
const rehearsalCall: Call = {
  ...common,
  id: REHEARSAL_CALL,
  referencePrefix: 'REH-2016',
  title: {
    en: 'Rehearsal call (invented): capacity building and transnational cooperation',
    fr: 'Appel d’entraînement (inventé)\u00A0: renforcement des capacités et coopération transnationale',
    de: 'Übungsaufruf (erfunden): Aufbau von Kapazitäten und transnationale Zusammenarbeit',
  },
  shortTitle: { en: 'Rehearsal 2016', fr: 'Entraînement 2016', de: 'Übung 2016' },
  programme: 'Rehearsal',
  rehearsal: true,
  opensAt: '2016-01-11T08:00:00.000Z',
  deadlines: [
    {
      version: 1,
      wallTime: '2016-02-15T17:00',
      zone: 'Europe/Paris',
      at: '2016-02-15T16:00:00.000Z',
      literalAt: null,
      printed: {
        en: '15 February 2016 at 17:00 CET',
        fr: '15 février 2016 à 17\u00A0h\u00A000 CET',
        de: '15. Februar 2016 um 17:00 Uhr MEZ',
      },
      publishedAt: '2016-01-11T08:00:00.000Z',
    },
  ],
  rules: { ...rules2016, otherGrantsSinceOn: '2014-02-15' },
  privacyNotice: { version: '1', publishedOn: '2016-01-11' },
}

export const calls: Call[] = [openCall, rehearsalCall]
