import { missingToPublish } from '#src/domain/asked-questions.ts'
import { takesQuestions } from '#src/domain/questions-time.ts'
import type { Call } from '#src/domain/call.ts'
import { notFound, Refusal } from '../refusal.ts'
import type { State, StoredQuestion } from '../state.ts'
import { nextReference, put } from '../store.ts'
import { type Handlers, newId } from './context.ts'

function findCall(state: State, callId: string): Call {
  const call = state.calls.find(({ id }) => id === callId)
  if (!call) throw notFound()
  return call
}

const ofCall = (state: State, callId: string): StoredQuestion[] => {
  findCall(state, callId)
  return state.questions.filter((question) => question.callId === callId)
}

const sameTexts = (a: StoredQuestion, b: StoredQuestion): boolean =>
  (['question', 'answer'] as const).every((text) => JSON.stringify(a[text]) === JSON.stringify(b[text]))

export const questionHandlers: Pick<
  Handlers,
  'listQuestions' | 'askQuestion' | 'listDeskQuestions' | 'answerQuestion'
> = {
  listQuestions: ({ callId }, { state }) => ({
    items: ofCall(state, callId)
      .flatMap((question) =>
        question.published && question.basis !== null
          ? [{ ...question, basis: question.basis, askedAt: question.asked?.receivedAt ?? null }]
          : [],
      )
      .toSorted((a, b) => Date.parse(a.publishedAt ?? '1970') - Date.parse(b.publishedAt ?? '1970')),
  }),

  askQuestion({ callId, text, language, about, contactEmail }, { state, now }) {
    if (!takesQuestions(findCall(state, callId), now)) throw new Refusal('deadline_passed')
    const empty = { en: '', fr: '', de: '' }
    const reference = nextReference(state, 'Q', now)
    put(state.questions, undefined, {
      id: newId('question'),
      callId,
      version: 1,
      asked: { reference, text, language, about, contactEmail, receivedAt: now },
      // A first draft for the office, which rewords the question so that it shows nothing of the person.
      question: { ...empty, [language]: text },
      answer: empty,
      about,
      basis: null,
      published: false,
      publishedAt: null,
      changedAt: null,
    })
    return { reference, receivedAt: now }
  },

  listDeskQuestions: ({ callId }, { state }) => ({ items: ofCall(state, callId) }),

  answerQuestion({ callId, questionId, version, question, answer, about, basis, published }, { state, now }) {
    const before = ofCall(state, callId).find(({ id }) => id === questionId)
    if (!before) throw notFound()
    if (before.version !== version) throw new Refusal('version_mismatch', { current: { version: before.version } })
    const draft = { question, answer, about, basis, published }
    const missing = published ? missingToPublish(draft) : []
    if (missing.length > 0) {
      const detail = 'Needed before it is published.'
      throw new Refusal('incomplete', {
        errors: missing.map((pointer) => ({ pointer, code: 'required', detail, severity: 'error' as const })),
      })
    }
    const after = { ...before, ...draft, version: version + 1 }
    const isNew = published && !before.published
    const isOther = published && before.published && !sameTexts(before, after)
    return put(state.questions, before, {
      ...after,
      publishedAt: isNew ? (before.publishedAt ?? now) : before.publishedAt,
      changedAt: isOther ? now : before.changedAt,
    })
  },
}
