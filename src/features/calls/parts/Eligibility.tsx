import { optionSets } from '#src/domain/application/options.ts'
import type { Call } from '#src/domain/call.ts'
import { useText } from '#src/i18n/use-text.ts'
import { useFormTexts } from '../form-texts.ts'
import { Item, Statement } from '../Statements.tsx'
import styles from '../sections.module.css'
import { useRules } from './use-rules.ts'

export const Eligibility = ({ call }: { call: Call }) => {
  const rules = useRules()
  const countries = rules.countries(call)
  return (
    <>
      <ul className={styles['list']}>
        {rules.eligibility(call).map(({ text, mark }) => (
          <Item key={text} call={call} mark={mark}>
            {text}
          </Item>
        ))}
      </ul>
      <details className={styles['more']}>
        <summary>{countries.title}</summary>
        <p>{countries.names}</p>
        {countries.footnote && <p>{countries.footnote}</p>}
      </details>
    </>
  )
}

/** Situations that exclude an applicant; people decide, never the system. */
export const Exclusion = ({ call }: { call: Call }) => {
  const t = useText()
  const texts = useFormTexts()
  return (
    <>
      <Statement call={call} mark="our_design">
        {t('calls.eval.exclusionText')}
      </Statement>
      <details className={styles['more']}>
        <summary>{t('calls.eval.exclusionList')}</summary>
        <ol className={styles['numbers']}>
          {optionSets.exclusion.map((id) => (
            <Item key={id} call={call} mark="inferred">
              {texts.exclusion(id)}
            </Item>
          ))}
        </ol>
      </details>
    </>
  )
}
