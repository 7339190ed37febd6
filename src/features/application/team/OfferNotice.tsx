import { backend } from '#src/backend/backend.ts'
import type { Team } from '#src/domain/team.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Button } from '#src/ui/Button.tsx'
import { Notice } from '#src/ui/Notice.tsx'
import { showToast } from '#src/ui/toasts.ts'
import { StepFailure } from './StepFailure.tsx'
import { useTeamStep } from './use-team-step.ts'

/** An open offer of ownership: its meaning, and what the viewer can do. */
export const OfferNotice = ({ team, personId }: { team: Team; personId: string }) => {
  const t = useText()
  const formats = useFormats()
  const { applicationId, version, offer, access } = team
  const isMine = offer?.personId === personId
  const accepting = useTeamStep(
    applicationId,
    () => backend().acceptOwnership({ applicationId, version }),
    () => showToast({ text: t('together.offer.accepted') }),
  )
  const ending = useTeamStep(
    applicationId,
    () => backend().endOwnershipOffer({ applicationId }),
    () => showToast({ text: t('together.offer.ended') }),
  )
  const failure = <StepFailure error={accepting.error ?? ending.error} />
  if (!offer) return failure
  const owner = team.people[0]?.name ?? ''
  const kind = isMine ? 'mine' : access === 'owner' ? 'owner' : 'other'
  return (
    <>
      <Notice
        title={t(`together.offer.${kind}`, { owner, name: offer.name })}
        actions={
          kind !== 'other' && (
            <>
              {isMine && (
                <Button size="small" busy={accepting.isPending} onClick={() => accepting.mutate()}>
                  {t('together.offer.accept')}
                </Button>
              )}
              <Button size="small" variant="ghost" busy={ending.isPending} onClick={() => ending.mutate()}>
                {t(isMine ? 'together.offer.decline' : 'together.offer.takeBack')}
              </Button>
            </>
          )
        }
      >
        <p>
          {t(isMine ? 'together.offer.meaningMine' : 'together.offer.meaning', { owner, name: offer.name })}{' '}
          {t('together.offer.since', {
            when: formats.dateTime(offer.offeredAt, { style: 'long', inSentence: true }),
          })}
        </p>
      </Notice>
      {failure}
    </>
  )
}
