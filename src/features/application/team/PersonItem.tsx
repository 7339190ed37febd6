import { useState } from 'react'
import { backend } from '#src/backend/backend.ts'
import type { SectionId } from '#src/domain/application/types.ts'
import { mayRemoveGiver } from '#src/domain/ownership-return.ts'
import { type ColleagueAccess, managesTeam, type Team, type TeamPerson } from '#src/domain/team.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Button } from '#src/ui/Button.tsx'
import { Chip } from '#src/ui/Chip.tsx'
import { Dialog } from '#src/ui/Dialog.tsx'
import { showToast } from '#src/ui/toasts.ts'
import { useNow } from '../deadline/use-server-time.ts'
import { useRemoval } from './use-removal.ts'
import { RoleDialog } from './RoleDialog.tsx'
import { StepFailure } from './StepFailure.tsx'
import styles from './team.module.css'
import { useAccessText } from './use-access-text.ts'
import { useTeamStep } from './use-team-step.ts'

/** A person of the application; the owner can change the role or remove the person. */
export const PersonItem = ({
  team,
  person,
  isMe,
  sections,
}: {
  team: Team
  person: TeamPerson
  isMe: boolean
  /** Sections that the form shows. */
  sections: readonly SectionId[]
}) => {
  const t = useText()
  const { applicationId, version } = team
  const { personId, name, organisation, access } = person
  const accessText = useAccessText()
  const [asking, setAsking] = useState<'role' | 'removal' | null>(null)
  const role = useTeamStep(
    applicationId,
    (to: ColleagueAccess) => backend().changeColleague({ applicationId, personId, access: to, version }),
    (_, to) => showToast({ text: t(`together.role.${to}.done`, { name }) }),
  )
  const removal = useRemoval(applicationId, () => {
    setAsking(null)
    showToast({ text: t('together.remove.done', { name }) })
  })
  const keptReason = useKeptReason(team, person)
  const other: ColleagueAccess = access === 'editor' ? 'reader' : 'editor'
  return (
    <li className={styles['item']}>
      <div>
        <p className={styles['name']}>
          {name} {isMe && <Chip tone="green">{t('together.you')}</Chip>}
        </p>
        <p className={styles['quiet']}>
          {[accessText(person), organisation].filter((part) => part !== null).join(' · ')}
        </p>
      </div>
      {managesTeam(team.access) && access !== 'owner' && (
        <div className={styles['buttons']}>
          <Button variant="ghost" size="small" busy={role.isPending} onClick={() => role.mutate(other)}>
            {t(`together.role.${other}`, { name })}
          </Button>
          <Button variant="ghost" size="small" onClick={() => setAsking('role')}>
            {t('together.sections.action', { name })}
          </Button>
          <Button
            variant="ghost"
            size="small"
            disabledReason={keptReason}
            onClick={() => {
              removal.reset()
              setAsking('removal')
            }}
          >
            {t('together.remove.action', { name })}
          </Button>
        </div>
      )}
      <StepFailure error={role.error} />
      {asking === 'role' && (
        <RoleDialog team={team} person={person} sections={sections} onClose={() => setAsking(null)} />
      )}
      {asking === 'removal' && (
        <Dialog
          title={t('together.remove.title', { name })}
          onClose={() => setAsking(null)}
          actions={
            <>
              <Button variant="danger" busy={removal.isPending} onClick={() => removal.mutate(personId)}>
                {t('together.remove.confirm')}
              </Button>
              <Button variant="ghost" onClick={() => setAsking(null)}>
                {t('ui.cancel')}
              </Button>
            </>
          }
        >
          <p>{t('together.remove.text', { name })}</p>
          <StepFailure error={removal.error} />
        </Dialog>
      )}
    </li>
  )
}

/** Why a person cannot be removed yet; null if they can. */
const useKeptReason = ({ transfer }: Team, { personId, name }: TeamPerson): string | null => {
  const t = useText()
  const formats = useFormats()
  const now = useNow()
  if (transfer?.fromId !== personId || mayRemoveGiver(transfer, now)) return null
  return transfer.asked
    ? t('together.remove.asked', { name })
    : t('together.remove.keptUntil', {
        name,
        when: formats.dateTime(transfer.keptUntil, { style: 'long', inSentence: true }),
      })
}
