import facts from '#mocks/data/call-2016.json' with { type: 'json' }
import type { Basis } from '#src/domain/call.ts'
import type { StoredQuestion } from '../state.ts'
import { OPEN_CALL, REHEARSAL_CALL } from './calls.ts'

/** Questions that public documents or our own rules answer; when they were asked is not known. */
const known = facts.questions.map(({ id, question, answer, basis, about }): StoredQuestion => ({
  id,
  callId: OPEN_CALL,
  version: 1,
  asked: null,
  question,
  answer,
  about,
  basis: basis as Basis,
  published: true,
  publishedAt: null,
  changedAt: null,
}))

const empty = { en: '', fr: '', de: '' }

/** Invented, so that the office has work: not answered yet, and visible to the office only. */
const waiting: StoredQuestion[] = [
  {
    id: 'question-sample-1',
    callId: OPEN_CALL,
    version: 1,
    asked: {
      reference: 'Q-2016-001',
      text: 'May staff of a neighbouring municipality take part in our training?',
      language: 'en',
      about: 'activity.participantGroups',
      contactEmail: 'office@asking-1.example',
      receivedAt: '2016-04-11T09:20:00.000Z',
    },
    question: { ...empty, en: 'May staff of a neighbouring municipality take part in our training?' },
    answer: empty,
    about: 'activity.participantGroups',
    basis: null,
    published: false,
    publishedAt: null,
    changedAt: null,
  },
  {
    id: 'question-sample-2',
    callId: OPEN_CALL,
    version: 1,
    asked: {
      reference: 'Q-2016-002',
      text: 'Wir sind ein Landkreis mit zwölf Gemeinden. Brauchen wir von jeder einen eigenen Auftrag?',
      language: 'de',
      about: 'applicant.mandatingAuthorities',
      contactEmail: 'buero@asking-2.example',
      receivedAt: '2016-04-11T14:05:00.000Z',
    },
    question: {
      ...empty,
      de: 'Wir sind ein Landkreis mit zwölf Gemeinden. Brauchen wir von jeder einen eigenen Auftrag?',
    },
    answer: empty,
    about: 'applicant.mandatingAuthorities',
    basis: null,
    published: false,
    publishedAt: null,
    changedAt: null,
  },
]

/** Invented like the call itself: an example of an answered question. */
const rehearsed: StoredQuestion = {
  id: 'question-sample-3',
  callId: REHEARSAL_CALL,
  version: 2,
  asked: {
    reference: 'Q-2016-003',
    text: 'Is anybody paid by this call?',
    language: 'en',
    about: 'call.budget',
    contactEmail: 'office@asking-3.example',
    receivedAt: '2016-01-19T10:40:00.000Z',
  },
  question: {
    en: 'Is anybody paid by this call?',
    fr: 'Cet appel donne-t-il lieu à un paiement\u00A0?',
    de: 'Wird durch diesen Aufruf jemand bezahlt?',
  },
  answer: {
    en: 'No. The call is invented, for rehearsals.',
    fr: 'Non. L’appel est inventé, pour s’entraîner.',
    de: 'Nein. Der Aufruf ist erfunden, zum Üben.',
  },
  about: 'call.budget',
  basis: 'our_design',
  published: true,
  publishedAt: '2016-01-20T08:15:00.000Z',
  changedAt: null,
}

export const questions: StoredQuestion[] = [...known, ...waiting, rehearsed]
