import type { Application } from '#src/domain/application-record.ts'
import type { SectionId } from '#src/domain/application/types.ts'
import { editorsOf, hasLimits, mayEditSection } from '#src/domain/rights.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import styles from './team.module.css'

/** Who may change a section, where not everybody who edits may. */
export const SectionEditors = ({
  application,
  section,
  personId,
}: {
  application: Application
  section: SectionId
  personId: string | undefined
}) => {
  const t = useText()
  const formats = useFormats()
  if (!hasLimits(application.collaborators)) return null
  const names = editorsOf(section, application.collaborators).map((person) =>
    person.personId === personId ? t('together.sections.you') : person.name,
  )
  return (
    <span className={styles['quiet']}>
      {t(mayEditSection(application, section) ? 'together.sections.mayEdit' : 'together.sections.mayRead', {
        names: formats.list(names),
      })}
    </span>
  )
}
