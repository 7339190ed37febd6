import type { ApplicationSummary } from '#src/domain/application-record.ts'
import { checkContext, sectionsLeft } from '#src/domain/application/check.ts'
import type { StoredApplication } from '../state.ts'
import { applicationHead, documentsOf, rightsOf } from '../views/application-view.ts'
import { callOf, standingOf } from '../views/standing.ts'
import { caller, type Context, type Handlers } from './context.ts'
import { compareMarks, pageOf } from './pages.ts'
import { currentSignature } from './signatures.ts'

async function leftOf(application: StoredApplication, context: Context): Promise<ApplicationSummary['sectionsLeft']> {
  const { state, now } = context
  const call = callOf(state, application)
  if (standingOf(application, call, now).status !== 'draft') return null
  const signed = (await currentSignature(application, context)) !== null
  return sectionsLeft(application.answers, documentsOf(application, now), { ...checkContext(call, now), signed })
}

export const applicationListHandlers: Pick<Handlers, 'listApplications'> = {
  async listApplications(query, context) {
    const { state, now } = context
    const person = caller(context)
    const mine = state.applications.flatMap((application) => {
      const rights = rightsOf(application, person)
      return rights ? [{ application, rights }] : []
    })
    const markOf = ({ application: { updatedAt, id } }: (typeof mine)[number]) => [updatedAt, id] as const
    const sorted = mine.toSorted((a, b) => compareMarks(markOf(b), markOf(a)))
    const { items, next } = pageOf(sorted, query, markOf, true)
    const summaries = items.map(async ({ application, rights }) => ({
      ...applicationHead(state, application, rights, now),
      sectionsLeft: await leftOf(application, context),
    }))
    return { items: await Promise.all(summaries), next }
  },
}
