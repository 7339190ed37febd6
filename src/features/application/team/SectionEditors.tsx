import type { Application } from '#src/domain/application-record.ts'
import type { SectionId } from '#src/domain/application/types.ts'
import { editorsOf, hasLimits, mayEditSection } from '#src/domain/rights.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import styles from './team.module.css'

/** Says that the person may only read a section, and who may change it if not every editor may. */
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
  const mayRead = !mayEditSection(application, section) && t('together.sections.mayRead')
  const names = editorsOf(section, application.collaborators).map((person) =>
    person.personId === personId ? t('together.sections.you') : person.name,
  )
  const mayEdit = hasLimits(application.collaborators) && t('together.sections.mayEdit', { names: formats.list(names) })
  if (!mayRead && !mayEdit) return null
  return <span className={styles['quiet']}>{[mayRead, mayEdit].filter(Boolean).join(' ')}</span>
}
