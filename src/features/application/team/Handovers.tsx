import { backend } from '#src/backend/backend.ts'
import type { SectionId } from '#src/domain/application/types.ts'
import { managesTeam, type Team } from '#src/domain/team.ts'
import type { PlainDate } from '#src/domain/values.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Button } from '#src/ui/Button.tsx'
import { showToast } from '#src/ui/toasts.ts'
import { VisuallyHidden } from '#src/ui/VisuallyHidden.tsx'
import { useFormTexts } from '../texts.ts'
import { DoneButton } from './DoneButton.tsx'
import { HandoverForm } from './HandoverForm.tsx'
import { HandoverLine } from './HandoverLine.tsx'
import { StepFailure } from './StepFailure.tsx'
import styles from './team.module.css'
import { useTeamStep } from './use-team-step.ts'

/** Who takes care of which section; the owner hands over and takes back. */
export const Handovers = ({
  team,
  personId,
  sections,
  todayOn,
}: {
  team: Team
  personId: string
  /** Sections that the form shows. */
  sections: readonly SectionId[]
  todayOn: PlainDate
}) => {
  const t = useText()
  const texts = useFormTexts()
  const { applicationId, handovers } = team
  const manages = managesTeam(team.access)
  const taking = useTeamStep(
    applicationId,
    (section: SectionId) => backend().takeBackSection({ applicationId, section }),
    (_, section) => showToast({ text: t('together.handover.tookBack', { section: texts.section(section) }) }),
  )
  if (handovers.length === 0 && !manages) return null
  return (
    <section aria-labelledby="handovers-title" className={styles['part']}>
      <h2 id="handovers-title">{t('together.handover.title')}</h2>
      {handovers.length > 0 && (
        <ul className={styles['list']}>
          {handovers.map((handover) => {
            const { section, note } = handover
            const isMine = handover.personId === personId
            return (
              <li key={section} className={styles['item']}>
                <div>
                  <p className={styles['name']}>{texts.section(section)}</p>
                  <p>
                    <HandoverLine handover={handover} isMine={isMine} todayOn={todayOn} />
                  </p>
                  {note !== '' && <p className={styles['quiet']}>{note}</p>}
                </div>
                <div className={styles['buttons']}>
                  {isMine && <DoneButton team={team} handover={handover} />}
                  {manages && (
                    <Button variant="ghost" size="small" busy={taking.isPending} onClick={() => taking.mutate(section)}>
                      {t('together.withdraw.action')}
                      <VisuallyHidden> {texts.section(section)}</VisuallyHidden>
                    </Button>
                  )}
                </div>
              </li>
            )
          })}
        </ul>
      )}
      <StepFailure error={taking.error} />
      {manages && <HandoverForm team={team} personId={personId} sections={sections} />}
    </section>
  )
}
