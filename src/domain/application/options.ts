import { memberKinds } from '../member.ts'

/** The choices of the form; the key of each set is also the name of its texts in the catalogue. */
export const optionSets = {
  applicantType: ['local_authority', 'non_profit'],
  yesNo: ['yes', 'no'],
  yesNoNotSure: ['yes', 'no', 'not_sure'],
  module: ['A', 'B', 'C'],
  sector: [
    'municipal_administration',
    'social_work',
    'police',
    'health',
    'education',
    'employment',
    'housing',
    'ngo',
    'other',
  ],
  wheelchair: ['yes', 'no', 'not_known'],
  employment: ['employed', 'will_be_employed', 'not_employed', 'not_decided'],
  direction: ['outgoing', 'incoming'],
  /** Where a translation comes from, as stated by the applicant. */
  translationOrigin: ['written', 'machine_checked', 'machine'],
  /** The kinds of participants, and `other`. */
  authorityKind: [...memberKinds, 'other'],
  agreement: ['written', 'oral', 'contacted', 'not_contacted'],
  budgetCategory: ['travel', 'accommodation', 'subsistence', 'interpretation', 'local_transport', 'other'],
  contributionKind: ['money', 'in_kind'],
  /**
   * Exclusion situations, inferred from rules of related programmes: the list of this call was not found.
   */
  exclusion: ['X-01', 'X-02', 'X-03', 'X-04', 'X-05', 'X-06', 'X-07', 'X-08', 'X-09', 'X-10'],
} as const

/** Catalogue key of an option's text. */
export const optionKey = (set: string, option: string): string =>
  set === 'exclusion' ? `exclusion.${option}` : `option.${set}.${option}`

/** Money of other grants: the currencies of Europe and the dollar, as ISO 4217 codes; names come from `Intl`. */
export const currencies = [
  'EUR',
  'ALL',
  'AMD',
  'AZN',
  'BAM',
  'BGN',
  'CHF',
  'CZK',
  'DKK',
  'GBP',
  'GEL',
  'HRK',
  'HUF',
  'ISK',
  'MDL',
  'MKD',
  'NOK',
  'PLN',
  'RON',
  'RSD',
  'RUB',
  'SEK',
  'TRY',
  'UAH',
  'USD',
] as const

/** Languages offered for a training (BCP 47); names come from `Intl`. `rom` is Romani. */
export const trainingLanguages = [
  'bg',
  'bs',
  'ca',
  'cs',
  'da',
  'de',
  'el',
  'en',
  'es',
  'et',
  'eu',
  'fi',
  'fr',
  'ga',
  'gl',
  'hr',
  'hu',
  'hy',
  'is',
  'it',
  'ka',
  'lb',
  'lt',
  'lv',
  'mk',
  'mt',
  'nb',
  'nl',
  'pl',
  'pt',
  'ro',
  'rom',
  'ru',
  'sk',
  'sl',
  'sq',
  'sr',
  'sv',
  'tr',
  'uk',
] as const
