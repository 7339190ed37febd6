import type { SentVersion } from '#src/domain/application-record.ts'
import { requiredSlots } from '#src/domain/application/documents.ts'
import { visibleFields, visibleSections } from '#src/domain/application/fields.ts'
import { blockOf } from '#src/i18n/answer-blocks.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { AnswerInBlock } from '../check/AnswerInBlock.tsx'
import { FileInSlot } from '../check/FileInSlot.tsx'
import answerStyles from '../check/SectionAnswers.module.css'
import { useFormTexts } from '../texts.ts'
import styles from './version.module.css'

/** Every question that the form showed at that time with its answer, and the documents. */
export const VersionAnswers = ({ applicationId, sent }: { applicationId: string; sent: SentVersion }) => {
  const t = useText()
  const texts = useFormTexts()
  const formats = useFormats()
  const { answers, documents } = sent
  const reader = { answers, formats, find: texts.find, yes: t('ui.yes') }
  return visibleSections(answers).map((section) => (
    <section key={section} aria-labelledby={`version-${section}`} className={styles['section']}>
      <h2 id={`version-${section}`}>{texts.section(section)}</h2>
      <dl className={answerStyles['answers']}>
        {section === 'documents'
          ? requiredSlots(answers).map((slot) => (
              <div key={slot} className={answerStyles['answer']}>
                <dt>{texts.find(`document.${slot}.label`) ?? slot}</dt>
                <dd>
                  <Files applicationId={applicationId} files={documents.filter((file) => file.slot === slot)} />
                </dd>
              </div>
            ))
          : visibleFields(section, answers).map((field) => {
              const block = blockOf(field, reader)
              return (
                <div key={field.id} className={answerStyles['answer']}>
                  <dt>{block.label}</dt>
                  <dd>
                    <AnswerInBlock block={block} none={t('versions.none')} />
                  </dd>
                </div>
              )
            })}
      </dl>
    </section>
  ))
}

const Files = ({ applicationId, files }: { applicationId: string; files: SentVersion['documents'] }) => {
  if (files.length === 0) return <FileInSlot applicationId={applicationId} file={undefined} />
  return files.map((file) => (
    <div key={file.id}>
      <FileInSlot applicationId={applicationId} file={file} />
      <p className={styles['digest']}>SHA-256 {file.sha256}</p>
    </div>
  ))
}
