import { dayAt } from '#src/domain/application/check.ts'
import { currentDeadline } from '#src/domain/deadline.ts'
import { dueProblem } from '#src/domain/handovers.ts'
import { mayEditSection } from '#src/domain/rights.ts'
import { invalid, notFound, Refusal, wrongAt } from '../refusal.ts'
import { callOf } from '../views/standing.ts'
import { teamOf, teamView } from '../views/team-view.ts'
import { findApplication, requireOwner, requireVersion } from './applications.ts'
import { caller, type Context, type Handlers } from './context.ts'
import { changeTeam, findColleague } from './team.ts'

/** The handover of a section, if there is one. */
function findHandover({ applicationId, section }: { applicationId: string; section: string }, context: Context) {
  const found = findApplication(applicationId, context)
  const team = teamOf(context.state, applicationId)
  return { ...found, team, handover: team.handovers.find((one) => one.section === section) }
}

const wrong = (pointer: string, code: string): Refusal => invalid([wrongAt(pointer, code)])

export const handoverHandlers: Pick<Handlers, 'handOverSection' | 'takeBackSection' | 'finishSection'> = {
  handOverSection({ applicationId, section, personId, dueOn, note, version }, context) {
    const found = findApplication(applicationId, context)
    requireOwner(found)
    const { state, now } = context
    const person = findColleague(found.application, personId, context)
    if (!mayEditSection(person, section))
      throw wrong('personId', person.access === 'reader' ? 'reader' : 'not_their_section')
    const call = callOf(state, found.application)
    const problem = dueProblem(dueOn, dayAt(call, now), currentDeadline(call.deadlines).wallTime.slice(0, 10))
    if (problem) throw wrong('dueOn', problem)
    const team = teamOf(state, applicationId)
    requireVersion(team, version)
    const others = team.handovers.filter((one) => one.section !== section)
    const handovers = [...others, { section, personId, dueOn, note, handedAt: now, doneAt: null }]
    changeTeam(applicationId, { handovers }, { kind: 'section_handed', name: person.name, section }, context)
    return teamView(state, found.application, found.access, caller(context))
  },

  takeBackSection({ applicationId, section }, context) {
    const { handover, team, ...found } = findHandover({ applicationId, section }, context)
    requireOwner(found)
    if (!handover) throw notFound()
    const { name } = findColleague(found.application, handover.personId, context)
    const handovers = team.handovers.filter((one) => one !== handover)
    changeTeam(applicationId, { handovers }, { kind: 'section_taken_back', name, section }, context)
    return teamView(context.state, found.application, found.access, caller(context))
  },

  finishSection({ applicationId, section, done, version }, context) {
    const { handover, team, application, access } = findHandover({ applicationId, section }, context)
    if (!handover) throw notFound()
    if (handover.personId !== caller(context).id) throw new Refusal('forbidden')
    requireVersion(team, version)
    if ((handover.doneAt !== null) === done) return teamView(context.state, application, access, caller(context))
    const changed = { ...handover, doneAt: done ? context.now : null }
    const handovers = team.handovers.map((one) => (one === handover ? changed : one))
    changeTeam(applicationId, { handovers }, { kind: done ? 'section_done' : 'section_reopened', section }, context)
    return teamView(context.state, application, access, caller(context))
  },
}
