import { type ComponentProps, lazy, Suspense, useState } from 'react'
import { languageOf } from '#src/domain/application/answer-language.ts'
import { languageAddress, translationAddress, workingLanguages } from '#src/domain/application/beside-answer.ts'
import { countAnswer } from '#src/domain/application/count.ts'
import { isAnswered, textAt, valueAt, writtenInAddress } from '#src/domain/application/fields.ts'
import { trainingLanguages } from '#src/domain/application/options.ts'
import type { Answers } from '#src/domain/application/types.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Later } from '#src/ui/Later.tsx'
import { LongTextField } from '#src/ui/LongTextField.tsx'
import { SelectField } from '#src/ui/SelectField.tsx'
import { loadHowItReads, loadTranslations } from '../load-later.ts'
import { useFormTexts } from '../texts.ts'
import { useAnswers } from '../saving/use-saver.ts'
import { AddTranslation } from './AddTranslation.tsx'
import { useKeepBeside, useSectionForm } from './form-context.ts'
import styles from './form.module.css'

const HowItReads = lazy(loadHowItReads)

type Props = ComponentProps<typeof LongTextField> & { name: string; limit: number }

/** A long text with its language, and its translations once there are any. */
export const LongAnswer = (props: Props) => {
  const { name, limit, rows = 4 } = props
  const { saver } = useSectionForm()
  const texts = useFormTexts()
  const language = useAnswers(saver, (answers) => languageOf(answers, name) ?? '')
  const isAny = useAnswers(saver, (answers) =>
    workingLanguages.some((into) => isAnswered(valueAt(answers, translationAddress(name, into)))),
  )
  const [wasAdded, setWasAdded] = useState(false)
  const [wasShown, setWasShown] = useState(isAny)
  // Stays open when the last translation is removed, since it can be restored there.
  if (isAny && !wasShown) setWasShown(true)
  const isShown = wasShown || wasAdded
  return (
    <div className={isShown ? styles['beside'] : undefined}>
      <div className={styles['answer']}>
        <LongTextField
          {...props}
          limitIs={texts.lengthIs()}
          count={countAnswer}
          lang={language || undefined}
          dir="auto"
        />
        <Suspense>
          <HowItReads
            key={name}
            address={name}
            textIn={(answers) => typedAt(answers, name)}
            lang={language || undefined}
          />
        </Suspense>
        <div className={styles['answerTools']}>
          <AnswerLanguage name={name} />
          {!isShown && <AddTranslation name={name} onAdd={() => setWasAdded(true)} />}
        </div>
      </div>
      {isShown && (
        <Later load={loadTranslations} now>
          {({ default: Translations }) => <Translations name={name} limit={limit} rows={rows} isAdded={wasAdded} />}
        </Later>
      )}
    </div>
  )
}

/** The text as typed, not trimmed. */
function typedAt(answers: Answers, address: string): string {
  const value = valueAt(answers, address)
  return typeof value === 'string' ? value : ''
}

const AnswerLanguage = ({ name }: { name: string }) => {
  const t = useText()
  const formats = useFormats()
  const { saver } = useSectionForm()
  const keep = useKeepBeside()
  const address = languageAddress(name)
  const own = useAnswers(saver, (answers) => textAt(answers, address))
  const common = useAnswers(saver, (answers) => textAt(answers, writtenInAddress))
  const options = formats.sortBy(
    trainingLanguages.map((value) => ({ value, label: formats.language(value) })),
    ({ label }) => label,
  )
  return (
    <details className={styles['language']}>
      <summary>
        {own === ''
          ? t('application.language.other')
          : t('application.language.is', { language: formats.language(own) })}
      </summary>
      <SelectField
        id={address}
        label={t('application.language.label')}
        hint={t('application.language.hint')}
        value={own}
        onChange={(event) => keep(address, event.target.value || null)}
        placeholder={
          common === ''
            ? t('application.language.unsaid')
            : t('application.language.common', { language: formats.language(common) })
        }
        options={options}
      />
    </details>
  )
}
