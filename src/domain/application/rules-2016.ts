import type { CallRules } from './call-rules.ts'

const euStates2016 = 'AT BE BG CY CZ DE DK EE ES FI FR GB GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ')
const otherCouncilOfEuropeStates2016 = 'AD AL AM AZ BA CH GE IS LI MC MD ME MK NO RS RU SM TR UA'.split(' ')

/**
 * ROMACT transnational cooperation, round 1. Only the period is documented; the rest is our design, since no country
 * list, ceiling or file rule was found. For seeds and tests; the form reads the rules of its call.
 */
export const rules2016: CallRules = {
  implementationPeriod: { startOn: '2016-06-01', endOn: '2017-05-01' },
  applicantCountries: euStates2016,
  partnerCountries: [...euStates2016, ...otherCouncilOfEuropeStates2016].toSorted(),
  otherGrantsSinceOn: '2014-04-29',
  softGroupSize: { A: { min: 10, max: 25 }, B: { min: 10, max: 20 } },
  softVisit: { maxTravellers: 8, maxDays: 5 },
  mediatorTraining: { practiceMonths: 6, secondSessionDays: 3 },
  documentRules: {
    formats: ['pdf', 'docx', 'odt', 'xlsx', 'ods', 'jpg', 'png'],
    maxFileBytes: 10 * 1024 * 1024,
    maxTotalBytes: 40 * 1024 * 1024,
    maxNameLength: 200,
  },
}
