import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import styles from './form.module.css'
import { useSectionForm } from './form-context.ts'
import { useBudgetSums } from './use-budget-sums.ts'

/** The sums in one row that stays in view while the lines above it are filled in. Nothing as long as there are none. */
export const BudgetBar = () => {
  const t = useText()
  const { euros, percent } = useFormats()
  const { saver } = useSectionForm()
  const { totalCents, moneyContributionCents, requestedCents, coFinancingPermille } = useBudgetSums(saver)
  if (totalCents === 0 && moneyContributionCents === 0) return null
  const money = euros(moneyContributionCents, 'always')
  const sums: [string, string][] = [
    [t('application.budget.barTotal'), euros(totalCents, 'always')],
    [
      t('application.budget.barMoney'),
      coFinancingPermille === null
        ? money
        : t('application.budget.withShare', { amount: money, share: percent(coFinancingPermille / 1000, 1) }),
    ],
    [t('application.budget.barGrant'), euros(requestedCents, 'always')],
  ]
  return (
    <div role="group" aria-label={t('application.budget.soFar')} className={styles['sumBar']}>
      <dl>
        {sums.map(([label, amount]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{amount}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
