import type { Rights } from '#src/domain/rights.ts'
import { type Comment, isThreadPlace, mayResolveThread, type Thread } from '#src/domain/threads.ts'
import { invalid, notFound, Refusal } from '../refusal.ts'
import type { StoredThread } from '../state.ts'
import { put } from '../store.ts'
import { findApplication, requireVersion } from './applications.ts'
import { caller, type Context, type Handlers, newId } from './context.ts'

function viewOf({ applicationId: _, ...thread }: StoredThread, rights: Rights, context: Context): Thread {
  const began = thread.comments[0]?.personId === caller(context).id
  return { ...thread, mayResolve: mayResolveThread(rights, thread.address, began) }
}

function newComment(text: string, context: Context): Comment {
  const { id: personId, name } = caller(context)
  return { id: newId('comment'), at: context.now, personId, name, text }
}

/** A thread of an application that the caller belongs to. */
function findThread({ applicationId, threadId }: { applicationId: string; threadId: string }, context: Context) {
  const { rights } = findApplication(applicationId, context)
  const thread = context.state.threads.find((one) => one.id === threadId && one.applicationId === applicationId)
  if (!thread) throw notFound()
  return { rights, thread }
}

export const threadHandlers: Pick<Handlers, 'listThreads' | 'openThread' | 'answerThread' | 'resolveThread'> = {
  listThreads({ applicationId }, context) {
    const { rights } = findApplication(applicationId, context)
    return {
      items: context.state.threads
        .filter((thread) => thread.applicationId === applicationId)
        .map((thread) => viewOf(thread, rights, context)),
    }
  },

  openThread({ applicationId, address, text }, context) {
    const { rights } = findApplication(applicationId, context)
    if (!isThreadPlace(address)) {
      const detail = `${address} is no question of the form.`
      throw invalid([{ pointer: 'address', code: 'unknown_address', detail, severity: 'error' }])
    }
    const comments = [newComment(text, context)]
    const thread = { id: newId('thread'), applicationId, version: 1, address, comments, resolved: null }
    return viewOf(put<StoredThread>(context.state.threads, undefined, thread), rights, context)
  },

  answerThread({ text, ...where }, context) {
    const { rights, thread } = findThread(where, context)
    if (thread.resolved) throw new Refusal('illegal_transition', { why: 'resolved' })
    const comments = [...thread.comments, newComment(text, context)]
    const next = put(context.state.threads, thread, { ...thread, comments, version: thread.version + 1 })
    return viewOf(next, rights, context)
  },

  resolveThread({ resolved, version, ...where }, context) {
    const { rights, thread } = findThread(where, context)
    if (!viewOf(thread, rights, context).mayResolve) throw new Refusal('forbidden')
    requireVersion(thread, version)
    const next = put(context.state.threads, thread, {
      ...thread,
      version: thread.version + 1,
      resolved: resolved ? { at: context.now, name: caller(context).name } : null,
    })
    return viewOf(next, rights, context)
  },
}
