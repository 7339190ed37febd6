import type { JsonValue } from '#src/domain/values.ts'
import { budgetAnswers } from './answers-budget.ts'
import type { Plan } from './plan.ts'
import { createRandom, type Random } from './random.ts'
import { at } from './rehearsal-plan.ts'
import { briefly, fill, textsIn, type TextField, type TextLanguage } from './texts.ts'

type Values = Record<string, JsonValue>

const sectors = ['social_work', 'education', 'health', 'housing', 'employment', 'police'] as const
const sectorNames: Readonly<Record<TextLanguage, readonly string[]>> = {
  en: ['social work', 'education', 'health', 'housing', 'employment', 'the police'],
  fr: ['l’action sociale', 'l’éducation', 'la santé', 'du logement', 'de l’emploi', 'la police'],
  de: ['Sozialarbeit', 'Bildung', 'Gesundheit', 'Wohnen', 'Arbeit', 'der Polizei'],
}

/** Answers to every question that the form asks for the plan's modules. */
export function answersOf(plan: Plan, signedOn: string): Values {
  const random = createRandom(7919 * plan.number)
  const training = plan.modules.includes('A') || plan.modules.includes('B')
  const sector = random.int(0, sectors.length - 1)
  const count = random.int(11, 20)
  const values = {
    name: plan.member.name,
    partner: plan.partner.name,
    sector: at(sectorNames[plan.language], sector),
    count,
  }
  const text = (field: TextField, shift = 0): string => {
    const whole = at(textsIn[plan.language][field], plan.number + shift)
    return fill(plan.brief ? briefly(whole) : whole, values)
  }
  return {
    ...applicantAnswers(plan, random),
    'modules.modules': [...plan.modules],
    'motivation.localContext': text('localContext'),
    'motivation.objectives': text('objectives', 1),
    'motivation.expectedResults': text('expectedResults', 2),
    'motivation.previousExperience': text('previousExperience'),
    'motivation.inclusionChallenges': text('inclusionChallenges', 1),
    'activity.activityDescription': text('activityDescription', 2),
    'activity.followUp': text('followUp'),
    ...(training && {
      'motivation.participantRationale': text('participantRationale'),
      'motivation.participantNumberJustification': text('participantNumberJustification'),
      'activity.priorKnowledge': text('priorKnowledge', 1),
      ...trainingAnswers(plan, random, at(sectors, sector), count),
    }),
    ...(plan.modules.includes('B') && { 'activity.practiceSupport': text('practiceSupport') }),
    ...(plan.modules.includes('C') && {
      'motivation.partnerRationale': text('partnerRationale'),
      ...budgetAnswers(plan, random, text),
    }),
    ...otherGrants(plan),
    ...declarations(plan, signedOn),
  }
}

function applicantAnswers({ member, number, traits }: Plan, random: Random): Values {
  const host = `${member.id}.example`
  const nonProfit = traits.has('non_profit')
  return {
    'applicant.applicantType': nonProfit ? 'non_profit' : 'local_authority',
    'applicant.localAuthorityName': member.name,
    ...(nonProfit && {
      'applicant.entityName': `Sample association ${number}`,
      'applicant.mandatingAuthorities': [{ key: 'm1', name: member.name, country: member.country }],
      'applicant.legalForm': 'Registered association',
      'applicant.registrationNumber': `SAMPLE-${String(number).padStart(5, '0')}`,
    }),
    'applicant.country': member.country,
    'applicant.address': `1 Sample Square, ${member.name}`,
    'applicant.website': `https://${host}`,
    'applicant.population': random.int(40, 2400) * 100,
    'applicant.legalRepresentative.name': 'Lee Sample',
    'applicant.legalRepresentative.position': nonProfit ? 'Chair' : 'Mayor',
    'applicant.allianceParticipant': 'yes',
    'contact.contactName': 'Kim Sample',
    'contact.contactTitle': 'Coordinator for inclusion',
    'contact.contactEmail': `project@${host}`,
    'contact.contactPhone': `+99 000 000 ${String(number).padStart(3, '0')}`,
    'contact.sharedEmail': `office@${host}`,
  }
}

const languages: Readonly<Record<string, string>> = {
  AL: 'sq',
  AT: 'de',
  BE: 'fr',
  CZ: 'cs',
  GB: 'en',
  GR: 'el',
  IE: 'en',
  SE: 'sv',
  SI: 'sl',
}

function trainingAnswers(plan: Plan, random: Random, sector: string, count: number): Values {
  const { modules, number, traits, member } = plan
  const office = Math.floor(count / 2)
  const day = random.int(10, 24)
  const mediators = modules.includes('B')
  const month = traits.has('practice_too_short') ? '09' : '06'
  return {
    'activity.participantGroups': [
      { key: 'g1', sector, count: count - office },
      { key: 'g2', sector: 'municipal_administration', count: office },
    ],
    ...(modules.includes('A') && { 'activity.participantCountByModule.A': count }),
    ...(mediators && {
      'activity.participantCountByModule.B': modules.includes('A') ? Math.max(10, count - 4) : count,
    }),
    'activity.trainingLanguage': languages[member.country] ?? member.country.toLowerCase(),
    'activity.preferredDates': [
      { key: 'd1', startOn: `2016-${month}-${day}`, endOn: `2016-${month}-${day + (mediators ? 3 : 0)}` },
      { key: 'd2', startOn: '2016-10-03', endOn: mediators ? '2016-10-06' : '2016-10-03' },
      ...(traits.has('dates_outside_period') && !modules.includes('C')
        ? [{ key: 'd3', startOn: '2017-05-02', endOn: '2017-05-02' }]
        : []),
    ],
    ...(mediators && {
      'activity.secondSessionWindow.startOn': traits.has('practice_too_short') ? '2016-12-05' : '2017-02-06',
      'activity.secondSessionWindow.endOn': traits.has('practice_too_short') ? '2016-12-07' : '2017-02-08',
      'activity.mediatorEmployment.status': at(['employed', 'will_be_employed', 'not_decided'], number),
    }),
    'activity.venue.place': `Town hall, ${member.name}`,
    'activity.venue.wheelchair': at(['yes', 'yes', 'not_known'], number),
  }
}

function otherGrants({ number, traits }: Plan): Values {
  if (!traits.has('overlap_of_grants') && number % 5 !== 0) return { 'otherGrants.none': true }
  const overlaps = traits.has('overlap_of_grants')
  return {
    'otherGrants.grants': [
      {
        key: 'o1',
        giver: 'Sample fund for regions',
        title: 'Welcome offices in rural areas',
        amountCents: 1_250_000,
        currency: 'EUR',
        startOn: '2015-01-01',
        endOn: '2016-06-30',
        sameCosts: overlaps ? 'yes' : 'no',
      },
    ],
  }
}

function declarations({ modules, traits }: Plan, signedOn: string): Values {
  return {
    'declarations.declExclusion.confirm': true,
    'declarations.declAccuracy': true,
    ...(modules.includes('C') && { 'declarations.declNoDoubleFunding': true, 'declarations.declPartner': true }),
    ...(traits.has('non_profit') && { 'declarations.declMandate': true }),
    'declarations.privacyRead': true,
    'declarations.signatory.name': 'Lee Sample',
    'declarations.signatory.position': traits.has('non_profit') ? 'Chair' : 'Mayor',
    'declarations.signatory.signedOn': signedOn,
  }
}
