import { countingDocuments, documentAddress, requiredSlots } from '#src/domain/application/documents.ts'
import {
  addressOf,
  isComposite,
  isList,
  isSimple,
  itemsAt,
  visibleFields,
  visibleParts,
} from '#src/domain/application/fields.ts'
import type { Answers, Control, Field, SectionId } from '#src/domain/application/types.ts'
import { type AnswerLine, blockOf } from '#src/i18n/answer-blocks.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Box, Boxes, Lines, linesFor } from '#src/ui/ByHand.tsx'
import { MarkedText } from '#src/ui/MarkedText.tsx'
import { useSecondText } from '#src/ui/second-text.ts'
import { fileSize } from '../documents/file-size.ts'
import type { ApplicationData } from '../drafts.ts'
import { useFormTexts } from '../texts.ts'
import { useAllAnswers } from '../saving/use-saver.ts'
import styles from './paper.module.css'

interface Props {
  readonly data: ApplicationData
  readonly section: SectionId
}

/**
 * A section for a meeting: every question with its answer, or with space to write. Input fields are no use on paper,
 * since they cut long texts off.
 */
export const SectionOnPaper = ({ data, section }: Props) => {
  const texts = useFormTexts()
  const answers = useAllAnswers(data.draft.saver)
  return (
    <div className={styles['paper']}>
      <h1>{texts.section(section)}</h1>
      <p className={styles['hint']}>{texts.find(`section.${section}.intro`)}</p>
      {section === 'documents' ? (
        <Slots data={data} answers={answers} />
      ) : (
        <ol>
          {visibleFields(section, answers).map((field) => (
            <Question key={field.id} data={data} field={field} answers={answers} />
          ))}
        </ol>
      )}
    </div>
  )
}

/** A list without entries gets an empty one to fill in. */
const withRoom = (field: Field, answers: Answers): Answers =>
  isList(field) && itemsAt(answers, addressOf(field)).length === 0
    ? { ...answers, [addressOf(field)]: [{ key: 'room' }] }
    : answers

const Question = ({ data, field, answers: given }: { data: ApplicationData; field: Field; answers: Answers }) => {
  const t = useText()
  const second = useSecondText()
  const texts = useFormTexts()
  const formats = useFormats()
  const answers = withRoom(field, given)
  const { id, label, lines, rows } = blockOf(field, { find: texts.find, formats, yes: t('ui.yes'), answers })
  const { hint } = texts.questionWithLimits(id, data.call.rules)
  const parts: readonly Control[] =
    isComposite(field) || isList(field) ? visibleParts(field, answers) : isSimple(field) ? [field] : []
  const isOpen = [...lines, ...rows.flatMap((row) => row.lines)].some(({ text }) => text === '')
  return (
    <li className={styles['question']}>
      <h2>{label}</h2>
      {second(id, 'label')}
      {isOpen && hint && <p className={styles['hint']}>{hint}</p>}
      {isSimple(field) || field.type === 'computed' ? (
        lines.map((line) => <Answer key={line.address} line={line} control={parts[0]} />)
      ) : (
        <Parts data={data} lines={lines} controls={parts} />
      )}
      {rows.map((row) => (
        <div key={row.title} className={styles['row']}>
          <h3>{row.title}</h3>
          <Parts data={data} lines={row.lines} controls={parts} />
        </div>
      ))}
    </li>
  )
}

const Parts = ({
  data,
  lines,
  controls,
}: {
  data: ApplicationData
  lines: readonly AnswerLine[]
  controls: readonly Control[]
}) => {
  const texts = useFormTexts()
  const { colon } = useFormats()
  return lines.map((line, index) => {
    const { hint } = line.text === '' ? texts.questionWithLimits(line.address, data.call.rules) : {}
    return (
      <div key={line.address} className={styles['part']}>
        <p className={styles['partLabel']}>
          {line.label}
          {colon} {hint && <span className={styles['hint']}>{hint}</span>}
        </p>
        <Answer line={line} control={controls[index]} />
      </div>
    )
  })
}

const Answer = ({ line, control }: { line: AnswerLine; control: Control | undefined }) => {
  const texts = useFormTexts()
  if (line.text !== '') {
    return line.long ? (
      <MarkedText text={line.text} lang={line.language} />
    ) : (
      <p className={styles['text']} dir="auto">
        {line.text}
      </p>
    )
  }
  if (control?.type === 'choice' || control?.type === 'multichoice') {
    return (
      <Boxes
        round={control.type === 'choice'}
        choices={control.options.map((option) => ({ key: option, label: texts.option(control.optionSet, option) }))}
      />
    )
  }
  if (control?.type === 'checkbox') return <Box />
  return <Lines count={control?.type === 'longtext' ? linesFor(control.max) : 1} />
}

const Slots = ({ data, answers }: { data: ApplicationData; answers: Answers }) => {
  const t = useText()
  const texts = useFormTexts()
  const formats = useFormats()
  const files = countingDocuments(answers, data.application.documents)
  return (
    <ol>
      {requiredSlots(answers).map((slot) => {
        const file = files.find((candidate) => candidate.slot === slot)
        const { label = slot, hint } = texts.slot(slot)
        return (
          <li key={documentAddress(slot)} className={styles['question']}>
            <h2>{label}</h2>
            {file ? (
              <p className={styles['text']}>
                {t('application.documents.file', { name: file.name, size: fileSize(file.sizeBytes, formats.number) })}
              </p>
            ) : (
              <>
                <p className={styles['hint']}>{hint}</p>
                <Lines count={1} />
              </>
            )}
          </li>
        )
      })}
    </ol>
  )
}
