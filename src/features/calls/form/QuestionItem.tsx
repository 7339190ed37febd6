import type { Call } from '#src/domain/call.ts'
import type { CallRules } from '#src/domain/application/call-rules.ts'
import { documentSlots } from '#src/domain/application/documents.ts'
import { addressOf, isComposite, isList, isSimple } from '#src/domain/application/fields.ts'
import type { Control, Field, Part } from '#src/domain/application/types.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Boxes, Lines, linesFor } from '#src/ui/ByHand.tsx'
import { BasisMark } from '../BasisMark.tsx'
import { markIn } from '../mark.ts'
import { useFormTexts } from '../form-texts.ts'
import { AnsweredHere } from '../qa/AnsweredHere.tsx'
import styles from './form.module.css'

/** One question of the form: the question, who is asked, the kind of answer, and space to write in print. */
export const QuestionItem = ({
  call,
  rules,
  field,
  number,
}: {
  call: Pick<Call, 'id' | 'rehearsal'>
  rules: CallRules
  field: Field
  number: string
}) => {
  const t = useText()
  const texts = useFormTexts()
  const hint = texts.hint(field)
  const limits = texts.limits(field, rules)
  const parts = isComposite(field) ? field.parts : isList(field) ? field.item : []
  return (
    <li id={addressOf(field)} className={styles['question']}>
      <h3>
        {number} {texts.label(field)}
      </h3>
      <p className={styles['need']}>
        {texts.need(field.requiredWhen, field.shownWhen)}
        <BasisMark mark={markIn(call, field.basis)} />
      </p>
      {hint && <p className={styles['hint']}>{hint}</p>}
      {limits && <p className={styles['hint']}>{limits}</p>}
      {field.type === 'longtext' && <p className={styles['hint']}>{t('field.personalDataHint')}</p>}
      {isSimple(field) && <Answer control={field} />}
      {field.type === 'list' || field.type === 'dateRangeList' ? (
        <>
          <p className={styles['kind']}>{t('calls.form.type.list', { min: field.minItems, max: field.maxItems })}</p>
          <p className={styles['paper']}>{t('calls.form.moreEntries')}</p>
        </>
      ) : (
        !isSimple(field) && <p className={styles['kind']}>{t(`calls.form.type.${field.type}`)}</p>
      )}
      {parts.length > 0 && (
        <ul className={styles['parts']}>
          {parts.map((part) => (
            <PartItem key={part.id} rules={rules} field={field} part={part} />
          ))}
        </ul>
      )}
      {field.type === 'documents' && <Documents />}
      <AnsweredHere callId={call.id} place={addressOf(field)} />
    </li>
  )
}

const PartItem = ({ rules, field, part }: { rules: CallRules; field: Field; part: Part }) => {
  const texts = useFormTexts()
  const hint = texts.hint(field, part)
  const limits = texts.limits(field, rules, part)
  return (
    <li>
      <p>
        <strong>{texts.label(field, part)}</strong>{' '}
        <span className={styles['need']}>{texts.need(part.requiredWhen, part.shownWhen)}</span>
      </p>
      {hint && <p className={styles['hint']}>{hint}</p>}
      {limits && <p className={styles['hint']}>{limits}</p>}
      <Answer control={part} />
    </li>
  )
}

const Answer = ({ control }: { control: Control }) => {
  const texts = useFormTexts()
  return (
    <>
      <p className={styles['kind']}>{texts.control(control)}</p>
      {control.type === 'choice' || control.type === 'multichoice' ? (
        <Boxes
          round={control.type === 'choice'}
          choices={control.options.map((option) => ({ key: option, label: texts.option(control.optionSet, option) }))}
        />
      ) : (
        control.type !== 'checkbox' && (
          <div className={styles['paper']}>
            <Lines count={control.type === 'longtext' ? linesFor(control.max) : 1} />
          </div>
        )
      )}
    </>
  )
}

const Documents = () => {
  const texts = useFormTexts()
  const choices = documentSlots.map(({ id, wantedWhen }) => {
    const condition = texts.condition(wantedWhen)
    return { key: id, label: [texts.document(id), condition].filter(Boolean).join(', ') }
  })
  return <Boxes choices={choices} />
}
