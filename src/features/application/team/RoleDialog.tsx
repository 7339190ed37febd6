import { useState } from 'react'
import { backend } from '#src/backend/backend.ts'
import { isBackendError } from '#src/backend/errors.ts'
import type { SectionId } from '#src/domain/application/types.ts'
import { mayEditSection } from '#src/domain/rights.ts'
import { type Team, type TeamPerson, type TeamRole, teamRoleSchema } from '#src/domain/team.ts'
import { z } from '#src/domain/zod.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Button } from '#src/ui/Button.tsx'
import { Dialog } from '#src/ui/Dialog.tsx'
import { Notice } from '#src/ui/Notice.tsx'
import { showToast } from '#src/ui/toasts.ts'
import { RoleFields } from './RoleFields.tsx'
import { StepFailure } from './StepFailure.tsx'
import styles from './team.module.css'
import { useAccessText, useSectionsText } from './use-access-text.ts'
import { useTeamStep } from './use-team-step.ts'

/** The owner chooses what a colleague may do, and in which sections. */
export const RoleDialog = ({
  team: { applicationId, version, handovers },
  person,
  sections,
  onClose,
}: {
  team: Team
  person: TeamPerson
  sections: readonly SectionId[]
  onClose: () => void
}) => {
  const t = useText()
  const sectionsText = useSectionsText()
  const accessText = useAccessText()
  const { personId, name, access, editableSections } = person
  /** The version that the owner has seen: the people may be loaded again behind the dialog. */
  const [seen, setSeen] = useState(version)
  const [shownError, setShownError] = useState<Error | null>(null)
  const [role, setRole] = useState<TeamRole>({
    access: access === 'reader' ? 'reader' : 'editor',
    ...(editableSections && { editableSections }),
  })
  const [problem, setProblem] = useState<string>()
  const saving = useTeamStep(
    applicationId,
    (given: TeamRole) => backend().changeColleague({ applicationId, personId, version: seen, ...given }),
    (_, given) => {
      onClose()
      showToast({
        text: given.editableSections
          ? t('together.sections.done', { name, sections: sectionsText(given.editableSections) })
          : t(`together.role.${given.access}.done`, { name }),
      })
    },
  )
  const isOvertaken = isBackendError(saving.error) && saving.error.code === 'version_mismatch'
  if (saving.error !== shownError) {
    setShownError(saving.error)
    // The dialog says what the person may do now, so the next press is on that version.
    if (isOvertaken) setSeen(version)
  }
  const handleSave = () => {
    const parsed = z.safeParse(teamRoleSchema, role)
    if (parsed.success) return saving.mutate(parsed.data)
    setProblem(t('together.problem.no_section'))
    document.getElementById('role-sections')?.focus()
  }
  const lost = handovers
    .filter((handover) => handover.personId === personId && !mayEditSection(role, handover.section))
    .map(({ section }) => section)
  return (
    <Dialog
      title={t('together.sections.title', { name })}
      onClose={onClose}
      actions={
        <>
          <Button busy={saving.isPending} onClick={handleSave}>
            {t('together.sections.save')}
          </Button>
          <Button variant="ghost" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
        </>
      }
    >
      <div className={styles['form']}>
        <RoleFields
          id="role"
          role={role}
          shown={sections}
          problem={problem}
          onChange={(next) => {
            setRole(next)
            setProblem(undefined)
          }}
        />
        {lost.length > 0 && (
          <Notice tone="warning" live="polite">
            <p>{t('together.sections.looksAfterNoMore', { name, sections: sectionsText(lost) })}</p>
          </Notice>
        )}
        <StepFailure error={saving.error} />
        {isOvertaken && <p>{t('together.sections.now', { name, access: accessText(person) })}</p>}
      </div>
    </Dialog>
  )
}
