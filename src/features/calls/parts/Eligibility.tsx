import { optionSets } from '#src/domain/application/options.ts'
import type { Call } from '#src/domain/call.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Countries } from '../Countries.tsx'
import { useFormTexts } from '../form-texts.ts'
import { Item, Statement } from '../Statements.tsx'
import styles from '../sections.module.css'
import { statements } from './statements.ts'

export const Eligibility = ({ call }: { call: Call }) => {
  const t = useText()
  return (
    <>
      <ul className={styles['list']}>
        {statements.map(([key, mark]) => (
          <Item key={key} call={call} mark={mark}>
            {t(key)}
          </Item>
        ))}
        <Item call={call} mark="our_design">
          {t('calls.eval.countries', { count: call.rules.applicantCountries.length })}
        </Item>
      </ul>
      <Countries codes={call.rules.applicantCountries} />
    </>
  )
}

/** Situations that keep an applicant out; people decide, never the system. */
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
