import { backend } from '#src/backend/backend.ts'
import { useServerNow } from '#src/backend/use-server-now.ts'
import { type Invitation, isExpired, type Team } from '#src/domain/team.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Button } from '#src/ui/Button.tsx'
import { Chip } from '#src/ui/Chip.tsx'
import { showToast } from '#src/ui/toasts.ts'
import { VisuallyHidden } from '#src/ui/VisuallyHidden.tsx'
import { StepFailure } from './StepFailure.tsx'
import styles from './team.module.css'
import { useAccessText } from './use-access-text.ts'
import { useTeamStep } from './use-team-step.ts'

/** Unused links; visible to the owner only. */
export const Invitations = ({ team }: { team: Team }) => {
  const t = useText()
  const formats = useFormats()
  const accessText = useAccessText()
  const nowMs = useServerNow()
  const { applicationId, invitations } = team
  const taking = useTeamStep(
    applicationId,
    ({ id: invitationId }: Invitation) => backend().withdrawInvitation({ applicationId, invitationId }),
    (_, { forName }) => showToast({ text: t('together.withdraw.done', { name: forName }) }),
  )
  if (invitations.length === 0) return null
  const now = new Date(nowMs).toISOString()
  return (
    <section aria-labelledby="open-title">
      <h2 id="open-title">{t('together.open')}</h2>
      <ul className={styles['list']}>
        {invitations.map((invitation) => {
          const { id, forName, expiresAt } = invitation
          const over = isExpired(invitation, now)
          return (
            <li key={id} className={styles['item']}>
              <div>
                <p className={styles['name']}>
                  {forName} {over && <Chip tone="amber">{t('together.expired')}</Chip>}
                </p>
                <p className={styles['quiet']}>
                  {accessText(invitation)}
                  {' · '}
                  {t(over ? 'together.expiredAt' : 'together.until', {
                    when: formats.dateTime(expiresAt, { style: 'long', inSentence: true }),
                  })}
                </p>
              </div>
              <Button variant="ghost" size="small" busy={taking.isPending} onClick={() => taking.mutate(invitation)}>
                {t('together.withdraw.action')}
                <VisuallyHidden> {forName}</VisuallyHidden>
              </Button>
            </li>
          )
        })}
      </ul>
      <StepFailure error={taking.error} />
    </section>
  )
}
