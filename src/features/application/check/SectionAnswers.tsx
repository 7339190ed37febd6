import { Link } from 'react-router'
import { countingDocuments, documentAddress, requiredSlots } from '#src/domain/application/documents.ts'
import { visibleFields } from '#src/domain/application/fields.ts'
import type { Field, Finding, SectionId } from '#src/domain/application/types.ts'
import { isWithin } from '#src/domain/within.ts'
import { blockOf } from '#src/i18n/answer-blocks.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { useSecondText } from '#src/ui/second-text.ts'
import { VisuallyHidden } from '#src/ui/VisuallyHidden.tsx'
import { AnswerInBlock } from './AnswerInBlock.tsx'
import { QuestionComments } from '../comments/QuestionComments.tsx'
import type { ApplicationData } from '../drafts.ts'
import { FileInSlot } from './FileInSlot.tsx'
import { targetId } from '../form-model.ts'
import { applicationPaths } from '../paths.ts'
import { FindingLine } from './FindingLine.tsx'
import styles from './SectionAnswers.module.css'
import { useFormTexts } from '../texts.ts'
import { useAllAnswers } from '../saving/use-saver.ts'

interface Props {
  readonly data: ApplicationData
  readonly section: SectionId
  /** Shown at their answers. */
  readonly findings: readonly Finding[]
  /** Adds a change link to each answer, which returns to the check page. */
  readonly changeable?: boolean
}

/** The answers of one section, for reading. */
export const SectionAnswers = ({ data, section, findings, changeable = false }: Props) => {
  const answers = useAllAnswers(data.draft.saver)
  if (section === 'documents') return <DocumentAnswers data={data} findings={findings} changeable={changeable} />
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
  const second = useSecondText()
  const texts = useFormTexts()
  const formats = useFormats()
  const answers = useAllAnswers(data.draft.saver)
  const block = blockOf(field, { find: texts.find, formats, yes: t('ui.yes'), answers })
  const mine = findings.filter(({ address }) => isWithin(address, block.id))
  const first = mine[0]?.address ?? block.lines[0]?.address ?? block.id
  return (
    <div className={styles['answer']}>
      <dt>
        {block.label}
        {second(block.id, 'label')}
      </dt>
      <dd>
        <AnswerInBlock block={block} isTold={mine.some(({ code }) => code === 'translation_outdated')} />
        <FindingsOfAnswer findings={mine} />
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

const FindingsOfAnswer = ({ findings }: { findings: readonly Finding[] }) =>
  findings.map((finding) => (
    <FindingLine key={`${finding.code} ${finding.address}`} finding={finding} className={styles[finding.severity]} />
  ))

const DocumentAnswers = ({ data, findings, changeable }: Omit<Required<Props>, 'section'>) => {
  const t = useText()
  const second = useSecondText()
  const texts = useFormTexts()
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
            <dt>
              {label}
              {second(documentAddress(slot), 'label')}
            </dt>
            <dd>
              <FileInSlot applicationId={application.id} file={file} />
              <FindingsOfAnswer findings={findings.filter(({ address }) => address === documentAddress(slot))} />
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
