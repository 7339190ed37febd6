import { backend } from '#src/backend/backend.ts'
import { isBackendError } from '#src/backend/errors.ts'
import type { Handover } from '#src/domain/handovers.ts'
import type { Team } from '#src/domain/team.ts'
import { useText } from '#src/i18n/use-text.ts'
import { announce } from '#src/ui/announcer.ts'
import { Button } from '#src/ui/Button.tsx'
import { VisuallyHidden } from '#src/ui/VisuallyHidden.tsx'
import { useFormTexts } from '../texts.ts'
import { StepFailure } from './StepFailure.tsx'
import { useTeamStep } from './use-team-step.ts'

/** Marks a handed-over section as done, or not. The button stays, so that the focus stays. */
export const DoneButton = ({ team: { applicationId, version }, handover }: { team: Team; handover: Handover }) => {
  const t = useText()
  const texts = useFormTexts()
  const { section, doneAt } = handover
  const done = doneAt !== null
  const finishing = useTeamStep(
    applicationId,
    () => finish({ applicationId, version }, handover),
    () => announce(t(done ? 'together.handover.openAgain' : 'together.handover.doneByYou')),
  )
  return (
    <>
      <Button size="small" variant="ghost" busy={finishing.isPending} onClick={() => finishing.mutate()}>
        {t(done ? 'together.handover.notDone' : 'together.handover.done')}
        <VisuallyHidden> {texts.section(section)}</VisuallyHidden>
      </Button>
      <StepFailure error={finishing.error} />
    </>
  )
}

/** The version covers the whole team: retries once with the new version if this section has not changed. */
async function finish(
  { applicationId, version }: Pick<Team, 'applicationId' | 'version'>,
  { section, handedAt, doneAt }: Handover,
): Promise<Team> {
  const send = (on: number) => backend().finishSection({ applicationId, section, done: doneAt === null, version: on })
  try {
    return await send(version)
  } catch (error) {
    if (!isBackendError(error) || error.code !== 'version_mismatch') throw error
    const now = await backend().getTeam({ applicationId })
    const here = now.handovers.find((one) => one.section === section)
    if (here?.handedAt !== handedAt || here.doneAt !== doneAt) throw error
    return send(now.version)
  }
}
