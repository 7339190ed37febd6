import type { ComponentProps } from 'react'
import { languageAddress, languageOf, markableAddresses } from '#src/domain/application/answer-language.ts'
import { countCharacters } from '#src/domain/application/count.ts'
import { textAt, writtenInAddress } from '#src/domain/application/fields.ts'
import { trainingLanguages } from '#src/domain/application/options.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { LongTextField } from '#src/ui/LongTextField.tsx'
import { SelectField } from '#src/ui/SelectField.tsx'
import { useAnswers } from '../use-saver.ts'
import { useSectionForm } from './form-context.ts'
import styles from './form.module.css'

/** A long text in the language that it says it is written in; one with an address of its own may say another. */
export const LongAnswer = ({ name, ...field }: ComponentProps<typeof LongTextField> & { name: string }) => {
  const { saver } = useSectionForm()
  const language = useAnswers(saver, (answers) => languageOf(answers, name) ?? '')
  return (
    <>
      <LongTextField {...field} name={name} count={countCharacters} lang={language || undefined} dir="auto" />
      {markableAddresses.includes(name) && <AnswerLanguage name={name} />}
    </>
  )
}

const AnswerLanguage = ({ name }: { name: string }) => {
  const t = useText()
  const formats = useFormats()
  const { saver } = useSectionForm()
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
        onChange={(event) => saver.edit(address, event.target.value || null)}
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
