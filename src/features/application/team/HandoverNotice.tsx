import type { Application } from '#src/domain/application-record.ts'
import type { SectionId } from '#src/domain/application/types.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Notice } from '#src/ui/Notice.tsx'
import { DoneButton } from './DoneButton.tsx'
import { useHandoverText } from './use-handover-text.ts'
import { useTeam } from './use-team.ts'

/** On the page of a handed-over section: to whom, until when, the note, and whether it is done. */
export const HandoverNotice = ({ application, section }: { application: Application; section: SectionId }) => {
  const t = useText()
  const textOf = useHandoverText()
  const { team, personId } = useTeam(application)
  const handover = team?.handovers.find((one) => one.section === section)
  if (!team || !handover) return null
  const [owner] = team.people
  const isMine = handover.personId === personId
  return (
    <Notice
      title={textOf(handover, isMine)}
      {...(handover.doneAt !== null && { tone: 'success' as const })}
      actions={isMine && <DoneButton team={team} handover={handover} />}
    >
      {handover.note !== '' && (
        <p>
          {owner?.personId === personId
            ? t('together.handover.yourNote', { note: handover.note })
            : t('together.handover.noteOf', { owner: owner?.name ?? '', note: handover.note })}
        </p>
      )}
    </Notice>
  )
}
