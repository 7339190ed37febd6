import type { ReactNode } from 'react'
import { Link } from 'react-router'
import {
  addressOf,
  holds,
  isComposite,
  isList,
  isSimple,
  partAddress,
  visibleParts,
} from '#src/domain/application/fields.ts'
import type { CompositeField, Control, Field, Part } from '#src/domain/application/types.ts'
import { useText } from '#src/i18n/use-text.ts'
import { FieldSet } from '#src/ui/FieldFrame.tsx'
import { valueOf } from '../form-model.ts'
import { useFormTexts } from '../texts.ts'
import { ControlField } from './ControlField.tsx'
import { useSectionForm } from './form-context.ts'
import { ListFieldView } from './ListFieldView.tsx'
import { BudgetTotals } from './BudgetTotals.tsx'
import styles from './form.module.css'

/** One field of any kind. Documents have their own page and are never rendered here. */
export const FieldView = ({ field }: { field: Field }) => {
  if (isComposite(field)) return <CompositeFieldView field={field} />
  if (isList(field)) return <ListFieldView field={field} />
  if (field.type === 'computed') return <BudgetTotals />
  if (isSimple(field)) return <AnswerField field={field} described={field} address={addressOf(field)} />
  return null
}

/** An input with an answer of its own: a field, or a part of a group. */
const AnswerField = ({
  field,
  described,
  address,
}: {
  field: Field
  described: (Field & Control) | Part
  address: string
}) => {
  const texts = useFormTexts()
  const { form, saver, rules, answers, change } = useSectionForm()
  const { label, hint } = texts.questionWithLimits(address, rules)
  const required = holds(described.requiredWhen, answers) && (described === field || holds(field.requiredWhen, answers))
  const handleTyped = () => {
    const value = valueOf(described, form.getValues(address))
    const before = saver.answers()[address]
    change(address, value, () => form.setValue(address, undoable(described, before)))
  }
  return (
    <ControlField
      control={described}
      name={address}
      label={label ?? address}
      hint={described.id === 'privacyRead' ? <PrivacyHint>{hint}</PrivacyHint> : hint}
      optional={!required && described.type !== 'checkbox' && field.type !== 'exclusion'}
      autocomplete={described.autocomplete}
      suggest={described.suggest}
      onTyped={handleTyped}
    />
  )
}

/** Links what has to be confirmed right beside the confirmation. */
const PrivacyHint = ({ children }: { children: ReactNode }) => {
  const { callId } = useSectionForm()
  const t = useText()
  return (
    <>
      {children}{' '}
      <Link to={`/privacy?call=${callId}`} target="_blank">
        {t('application.privacy.link')} {t('ui.newWindow')}
      </Link>
    </>
  )
}

/** The value to restore. Only choices and ticks can hide other answers, so only they are ever undone. */
const undoable = (control: Control, value: unknown): unknown => {
  if (control.type === 'checkbox') return value === true
  if (control.type === 'multichoice') return Array.isArray(value) ? value : []
  return value ?? ''
}

const CompositeFieldView = ({ field }: { field: CompositeField }) => {
  const texts = useFormTexts()
  const { answers, rules } = useSectionForm()
  const parts = visibleParts(field, answers)
  return (
    <FieldSet id={addressOf(field)} {...texts.questionWithLimits(addressOf(field), rules)}>
      <div className={field.type === 'dateRange' ? styles['pair'] : styles['parts']}>
        {parts.map((part) => (
          <AnswerField key={part.id} field={field} described={part} address={partAddress(field, part)} />
        ))}
      </div>
    </FieldSet>
  )
}
