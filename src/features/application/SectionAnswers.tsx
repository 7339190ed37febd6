import { Link } from 'react-router'
import { countingDocuments, documentAddress, requiredSlots } from '#src/domain/application/documents.ts'
import { visibleFields } from '#src/domain/application/fields.ts'
import type { Field, Finding, SectionId } from '#src/domain/application/types.ts'
import { type AnswerLine, blockOf } from '#src/i18n/answer-blocks.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { VisuallyHidden } from '#src/ui/VisuallyHidden.tsx'
import { QuestionComments } from './comments/QuestionComments.tsx'
import { OpenDocument } from './documents/OpenDocument.tsx'
import type { ApplicationData } from './drafts.ts'
import { targetId } from './form-model.ts'
import { applicationPaths } from './paths.ts'
import styles from './SectionAnswers.module.css'
import { useFormTexts } from './texts.ts'
import { useAllAnswers } from './use-saver.ts'

interface Props {
  readonly data: ApplicationData
  readonly section: SectionId
  /** Shown at their answers. */
  readonly findings: readonly Finding[]
  /** Links to change each answer, that come back to the check page. */
  readonly changeable?: boolean
}

/** The answers of one section, to be read. */
export const SectionAnswers = ({ data, section, findings, changeable = false }: Props) => {
  const answers = useAllAnswers(data.draft.saver)
  if (section === 'documents') return <DocumentAnswers data={data} changeable={changeable} />
  return (
    <dl className={styles['answers']}>
      {visibleFields(section, answers).map((field) => (
        <FieldAnswer key={field.id} data={data} field={field} findings={findings} changeable={changeable} />
      ))}
    </dl>
  )
}

const FieldAnswer = ({ data, field, findings, changeable }: Omit<Required<Props>, 'section'> & { field: Field }) => {
  const t = useText()
  const texts = useFormTexts()
  const formats = useFormats()
  const answers = useAllAnswers(data.draft.saver)
  const block = blockOf(field, { find: texts.find, formats, yes: t('ui.yes'), answers })
  const mine = findings.filter(({ address }) => address === block.id || address.startsWith(`${block.id}.`))
  const first = mine[0]?.address ?? block.lines[0]?.address ?? block.id
  const isOne = block.lines.length === 1 && block.lines[0]?.address === block.id
  return (
    <div className={styles['answer']}>
      <dt>{block.label}</dt>
      <dd>
        {isOne ? <AnswerText {...block.lines[0]} /> : <Lines lines={block.lines} />}
        {block.rows.map((row) => (
          <div key={row.title} className={styles['row']}>
            <strong>{row.title}</strong>
            <Lines lines={row.lines} />
          </div>
        ))}
        {block.lines.length + block.rows.length === 0 && <AnswerText text="" />}
        {mine.map((finding) => (
          <p key={`${finding.code} ${finding.address}`} className={styles[finding.severity]}>
            <VisuallyHidden>{t(finding.severity === 'error' ? 'ui.errorPrefix' : 'ui.warningPrefix')} </VisuallyHidden>
            {texts.finding(finding)}
          </p>
        ))}
      </dd>
      {!changeable && field.type !== 'computed' && (
        <dd>
          <QuestionComments address={block.id} />
        </dd>
      )}
      {changeable && field.type !== 'computed' && (
        <dd className={styles['change']}>
          <Link to={applicationPaths.field(data.application.id, field.section, targetId(first))}>
            {t('application.check.change')}
            <VisuallyHidden> {block.label}</VisuallyHidden>
          </Link>
        </dd>
      )}
    </div>
  )
}

const AnswerText = ({ text = '', language }: Partial<Pick<AnswerLine, 'text' | 'language'>>) => {
  const t = useText()
  return text === '' ? (
    <p className={styles['empty']}>{t('application.empty')}</p>
  ) : (
    <p className={styles['text']} lang={language} dir="auto">
      {text}
    </p>
  )
}

const Lines = ({ lines }: { lines: readonly AnswerLine[] }) => {
  const t = useText()
  const { colon } = useFormats()
  if (lines.length === 0) return null
  return (
    <ul className={styles['lines']}>
      {lines.map(({ address, label, text, language }) => (
        <li key={address}>
          <span className={styles['part']}>
            {label}
            {colon}
          </span>{' '}
          <span className={text === '' ? styles['empty'] : styles['text']}>
            {text === '' ? t('application.empty') : <bdi lang={language}>{text}</bdi>}
          </span>
        </li>
      ))}
    </ul>
  )
}

const DocumentAnswers = ({ data, changeable }: { data: ApplicationData; changeable: boolean }) => {
  const t = useText()
  const texts = useFormTexts()
  const formats = useFormats()
  const { application, draft } = data
  const answers = useAllAnswers(draft.saver)
  const files = countingDocuments(answers, application.documents)
  return (
    <dl className={styles['answers']}>
      {requiredSlots(answers).map((slot) => {
        const label = texts.find(`document.${slot}.label`) ?? slot
        const file = files.find((candidate) => candidate.slot === slot)
        return (
          <div key={slot} className={styles['answer']}>
            <dt>{label}</dt>
            <dd>
              {file ? (
                <>
                  <p className={styles['text']}>
                    {t('application.documents.file', {
                      name: file.name,
                      size: fileSize(file.sizeBytes, formats.number),
                    })}
                  </p>
                  {file.scan !== 'clean' && (
                    <p className={file.scan === 'refused' ? styles['error'] : styles['empty']}>
                      {t(`application.scan.${file.scan}`)}
                    </p>
                  )}
                  {file.scan !== 'refused' && <OpenDocument applicationId={application.id} document={file} />}
                </>
              ) : (
                <p className={styles['empty']}>{t('application.documents.none')}</p>
              )}
            </dd>
            {!changeable && (
              <dd>
                <QuestionComments address={documentAddress(slot)} />
              </dd>
            )}
            {changeable && (
              <dd className={styles['change']}>
                <Link to={applicationPaths.field(application.id, 'documents', `documents.${slot}`)}>
                  {t('application.check.change')}
                  <VisuallyHidden> {label}</VisuallyHidden>
                </Link>
              </dd>
            )}
          </div>
        )
      })}
    </dl>
  )
}

/** `1.4 MB`, `82 kB`. */
export const fileSize = (bytes: number, number: (value: number) => string): string =>
  bytes >= 1_000_000
    ? `${number(Math.round(bytes / 100_000) / 10)}\u00a0MB`
    : `${number(Math.max(1, Math.round(bytes / 1000)))}\u00a0kB`
