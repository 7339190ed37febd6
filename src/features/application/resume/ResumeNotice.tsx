import { useId } from 'react'
import {
  addressOf,
  describeAddress,
  isList,
  itemsAt,
  visibleAddresses,
  visibleFields,
  visibleSections,
} from '#src/domain/application/fields.ts'
import { answerBeside } from '#src/domain/application/beside-answer.ts'
import type { Application } from '#src/domain/application-record.ts'
import type { Answers } from '#src/domain/application/types.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { LinkButton } from '#src/ui/LinkButton.tsx'
import { Notice } from '#src/ui/Notice.tsx'
import { FieldLink } from '../saving/FieldLink.tsx'
import { targetId } from '../form-model.ts'
import { applicationPaths } from '../paths.ts'
import styles from '../task-list/TaskListPage.module.css'
import { useFormTexts } from '../texts.ts'
import { useLastVisit } from './use-last-visit.ts'

/** A notice with more links would push the sections off the screen. */
const MOST_LINKS = 10

/** The address if the form still shows the field, without the row if that is gone; else null. */
function presentField(address: string | null, answers: Answers): string | null {
  const found = address === null ? null : describeAddress(address)
  if (!found || !visibleFields(found.section, answers).some(({ id }) => id === found.field.id)) return null
  const isGone =
    isList(found.field) && found.number !== undefined && itemsAt(answers, addressOf(found.field)).length < found.number
  return isGone ? addressOf(found.field) : address
}

/** Link back to where the person was before, and links to the questions that were saved since. */
export const ResumeNotice = ({ application, answers }: { application: Application; answers: Answers }) => {
  const t = useText()
  const texts = useFormTexts()
  const { dateTime, list } = useFormats()
  const changes = useId()
  const visit = useLastVisit(application)
  const shown = visibleSections(answers)
  if (!visit || !shown.includes(visit.section)) return null
  const section = texts.section(visit.section)
  const when = dateTime(new Date(visit.at).toISOString(), { style: 'long', inSentence: true })
  const address = presentField(visit.address, answers)
  const question = address === null ? null : texts.label(address)
  const savedSince = Object.entries(application.answerVersions).filter(([, version]) => version > visit.version)
  const changed = shown.filter((id) => savedSince.some(([saved]) => saved.startsWith(`${id}.`)))
  const isNew = new Set(savedSince.map(([saved]) => saved))
  const questions = [
    ...new Set(visibleAddresses(answers).flatMap((saved) => (isNew.has(saved) ? [answerBeside(saved) ?? saved] : []))),
  ]
  const more = questions.length - MOST_LINKS
  return (
    <Notice
      title={
        question === null
          ? t('application.resume.title', { section, when })
          : t('application.resume.titleField', { question, section, when })
      }
      actions={
        <LinkButton
          to={
            address === null
              ? applicationPaths.section(application.id, visit.section)
              : applicationPaths.place(application.id, visit.section, targetId(address))
          }
          variant="ghost"
          size="small"
        >
          {t('application.resume.goThere', { section: question ?? section })}
        </LinkButton>
      }
    >
      <p id={changes}>
        {changed.length === 0
          ? t('application.resume.nothing')
          : t('application.resume.changed', { sections: list(changed.map(texts.section)) })}
      </p>
      {questions.length > 0 && (
        <ul className={styles['long']} aria-labelledby={changes}>
          {questions.slice(0, MOST_LINKS).map((at) => (
            <li key={at}>
              <FieldLink address={at} applicationId={application.id} />
            </li>
          ))}
          {more > 0 && <li>{t('application.resume.more', { count: more })}</li>}
        </ul>
      )}
    </Notice>
  )
}
