import { visibleSections } from '#src/domain/application/fields.ts'
import type { Application } from '#src/domain/application-record.ts'
import type { Answers } from '#src/domain/application/types.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { LinkButton } from '#src/ui/LinkButton.tsx'
import { Notice } from '#src/ui/Notice.tsx'
import { applicationPaths } from '../paths.ts'
import { useFormTexts } from '../texts.ts'
import { useLastVisit } from './use-last-visit.ts'

/** Leads back to where somebody was before, and says in which sections something was saved since. */
export const ResumeNotice = ({ application, answers }: { application: Application; answers: Answers }) => {
  const t = useText()
  const texts = useFormTexts()
  const { dateTime, list } = useFormats()
  const visit = useLastVisit(application.id)
  const shown = visibleSections(answers)
  if (!visit || !shown.includes(visit.section)) return null
  const section = texts.section(visit.section)
  const when = dateTime(new Date(visit.at).toISOString(), { style: 'long', inSentence: true })
  const savedSince = Object.entries(application.answerVersions).filter(([, version]) => version > visit.version)
  const changed = shown.filter((id) => savedSince.some(([address]) => address.startsWith(`${id}.`)))
  return (
    <Notice
      title={t('application.resume.title', { section, when })}
      actions={
        <LinkButton to={applicationPaths.section(application.id, visit.section)} variant="ghost" size="small">
          {t('application.resume.goThere', { section })}
        </LinkButton>
      }
    >
      <p>
        {changed.length === 0
          ? t('application.resume.nothing')
          : t('application.resume.changed', { sections: list(changed.map(texts.section)) })}
      </p>
    </Notice>
  )
}
