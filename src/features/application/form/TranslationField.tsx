import { useEffect, useState, useSyncExternalStore } from 'react'
import { translationAddress, type WorkingLanguage } from '#src/domain/application/beside-answer.ts'
import { countAnswer } from '#src/domain/application/count.ts'
import { isAnswered, textAt, valueAt } from '#src/domain/application/fields.ts'
import { optionSets } from '#src/domain/application/options.ts'
import {
  asTranslation,
  isOutdated,
  isWrittenIn,
  markOf,
  originAddress,
  type Translation,
  translationAt,
  type TranslationOrigin,
  translationLimit,
  translationValue,
} from '#src/domain/application/translations.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { announce } from '#src/ui/announcer.ts'
import { Button } from '#src/ui/Button.tsx'
import { ChoiceField } from '#src/ui/ChoiceField.tsx'
import { LongTextField } from '#src/ui/LongTextField.tsx'
import { SelectField } from '#src/ui/SelectField.tsx'
import { VisuallyHidden } from '#src/ui/VisuallyHidden.tsx'
import { useFormTexts } from '../texts.ts'
import { useAnswers } from '../saving/use-saver.ts'
import { useKeepBeside, useProblems, useSectionForm } from './form-context.ts'
import styles from './form.module.css'
import HowItReads from './HowItReads.tsx'

interface Props {
  /** Address of the answer. */
  readonly name: string
  readonly into: WorkingLanguage
  readonly limit: number
  readonly rows: number
  /** Opened on this page, not present before. */
  readonly isNew: boolean
  /** Other languages to choose from. */
  readonly choices: readonly WorkingLanguage[]
  readonly onInto: (into: WorkingLanguage) => void
  readonly onRemove: () => void
}

type Worry = 'alone' | 'same' | 'changed' | ''

/** One translation: text and origin, saved together as one value. */
export const TranslationField = ({ name, into, limit, rows, isNew, choices, onInto, onRemove }: Props) => {
  const t = useText()
  const texts = useFormTexts()
  const formats = useFormats()
  const { saver } = useSectionForm()
  const keepBeside = useKeepBeside()
  const [address, origins] = [translationAddress(name, into), originAddress(name, into)]
  const stored = asTranslation(useSyncExternalStore(saver.subscribe, () => valueAt(saver.answers(), address)))
  const [typed, setTyped] = useState(stored?.text ?? '')
  const [chosen, setChosen] = useState(stored?.origin)
  // A stored text that differs came from elsewhere and wins over what was typed here. Blank text is not stored.
  const text = typed.trim() === (stored?.text ?? '').trim() ? typed : (stored?.text ?? '')
  const origin = stored ? stored.origin : chosen
  const worry = useAnswers(saver, (answers): Worry => {
    const present = translationAt(answers, name, into)
    if (!present) return ''
    if (!isAnswered(valueAt(answers, name))) return 'alone'
    if (isWrittenIn(answers, name, into)) return 'same'
    return isOutdated(answers, name, present) ? 'changed' : ''
  })
  const { error } = useProblems(address)
  const { error: originError } = useProblems(origins)

  // Outside React: the focus, when the field was asked for. Only once: with another language it stays the same field.
  const [first] = useState(isNew ? address : '')
  useEffect(() => document.getElementById(first)?.focus(), [first])

  const keep = (change: Partial<Translation>) => {
    const next = { text, madeOf: markOf(textAt(saver.answers(), name)), ...(origin && { origin }), ...change }
    keepBeside(address, translationValue(next))
  }
  const handleText = (next: string) => {
    setTyped(next)
    setChosen(origin)
    keep({ text: next })
  }
  const handleOrigin = (next: TranslationOrigin) => {
    setChosen(next)
    // Choosing the origin does not count as reviewing the translation.
    keep({ origin: next, ...(stored && { madeOf: stored.madeOf }) })
  }
  const handleRight = () => {
    document.getElementById(address)?.focus()
    keep({})
    void saver.flush()
    announce(t('application.translation.isRight'))
  }

  const warnings = {
    alone: t('application.translation.alone'),
    same: texts.finding({ code: 'translation_same_language', address }),
    changed: t('application.translation.changed'),
    '': undefined,
  }
  const title = t(`translation.into.${into}`)
  return (
    <div className={styles['translation']}>
      {choices.length > 0 && (
        <SelectField
          id={`${name}.translation`}
          label={t('application.translation.to')}
          value={into}
          onChange={({ target }) => onInto(choices.find((choice) => choice === target.value) ?? into)}
          options={[into, ...choices].toSorted().map((value) => ({ value, label: formats.language(value) }))}
        />
      )}
      <LongTextField
        id={address}
        label={
          <>
            {title}
            <VisuallyHidden> {texts.label(name)}</VisuallyHidden>
          </>
        }
        hint={isNew ? t('application.translation.hint') : undefined}
        error={error}
        warning={error === undefined ? warnings[worry] : undefined}
        limit={translationLimit(limit)}
        limitIs={texts.lengthIs()}
        count={countAnswer}
        rows={rows}
        value={text}
        onChange={({ target }) => handleText(target.value)}
        onBlur={() => void saver.flush()}
        lang={into}
        dir="auto"
      />
      <HowItReads
        key={address}
        address={address}
        textIn={(answers) => translationAt(answers, name, into)?.text ?? ''}
        lang={into}
      />
      {worry === 'changed' && (
        <Button variant="quiet" size="small" icon="check" onClick={handleRight} className={styles['tool'] ?? ''}>
          {t('application.translation.stillRight')}
        </Button>
      )}
      <ChoiceField
        id={origins}
        name={origins}
        label={t('application.translation.origin')}
        error={originError}
        value={origin ?? null}
        choices={optionSets.translationOrigin.map((value) => ({
          value,
          label: texts.option('translationOrigin', value),
        }))}
        onChange={({ target }) => {
          const next = optionSets.translationOrigin.find((value) => value === target.value)
          if (next) handleOrigin(next)
        }}
      />
      <Button variant="quiet" size="small" icon="trash" onClick={onRemove} className={styles['tool'] ?? ''}>
        {t('application.translation.remove')}
        <VisuallyHidden> {texts.label(address)}</VisuallyHidden>
      </Button>
    </div>
  )
}
