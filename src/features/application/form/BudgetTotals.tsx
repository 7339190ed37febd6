import { type Budget, budgetOf } from '#src/domain/application/budget.ts'
import { sumCents } from '#src/domain/money.ts'
import { visitText } from '#src/i18n/answer-text.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { useFormTexts } from '../texts.ts'
import { useAnswers } from '../saving/use-saver.ts'
import { useProblems, useSectionForm } from './form-context.ts'
import styles from './form.module.css'
import { useBudgetSums } from './use-budget-sums.ts'

const ADDRESS = 'budget.requestedGrant'

/** Quantity times unit cost, once both are numbers. */
export const LineTotal = ({ index }: { index: number }) => {
  const t = useText()
  const { euros } = useFormats()
  const { saver } = useSectionForm()
  const cents = useAnswers(saver, (answers) => budgetOf(answers).lineCents[index] ?? -1)
  return (
    <p className={styles['lineTotal']}>
      {t('application.lineTotal')} <strong>{cents < 0 ? '–' : euros(cents, 'always')}</strong>
    </p>
  )
}

/** Sums of the budget, updated while typing. */
export const BudgetTotals = () => {
  const t = useText()
  const texts = useFormTexts()
  const { euros, percent } = useFormats()
  const { saver } = useSectionForm()
  const problems = useProblems(ADDRESS)
  const budget = useBudgetSums(saver)
  const uncategorised = budget.totalCents - budget.byCategory.reduce((sum, { totalCents }) => sum + totalCents, 0)
  const sums: [string, number][] = [
    [t('application.budget.total'), budget.totalCents],
    [t('application.budget.money'), -budget.moneyContributionCents],
  ]
  return (
    <div id={ADDRESS} tabIndex={-1} className={styles['totals']}>
      <table>
        <caption>{t('application.budget.caption')}</caption>
        <tbody>
          {budget.byCategory.map(({ category, totalCents }) => (
            <tr key={category}>
              <th scope="row">{texts.option('budgetCategory', category)}</th>
              <td>{euros(totalCents, 'always')}</td>
            </tr>
          ))}
          {uncategorised > 0 && (
            <tr>
              <th scope="row">{t('application.budget.uncategorised')}</th>
              <td>{euros(uncategorised, 'always')}</td>
            </tr>
          )}
          {sums.map(([label, cents]) => (
            <tr key={label} className={styles['sum']}>
              <th scope="row">{label}</th>
              <td>{cents < 0 ? `−${euros(-cents, 'always')}` : euros(0 + cents, 'always')}</td>
            </tr>
          ))}
          {budget.coFinancingPermille !== null && (
            <tr>
              <th scope="row">{t('application.budget.share')}</th>
              <td>{percent(budget.coFinancingPermille / 1000, 1)}</td>
            </tr>
          )}
          <tr className={styles['requested']}>
            <th scope="row">{texts.label(ADDRESS)}</th>
            <td>{euros(budget.requestedCents, 'always')}</td>
          </tr>
        </tbody>
      </table>
      {budget.byVisit.length > 0 && <ByVisit {...budget} />}
      {budget.inKindContributionCents > 0 && (
        <p className={styles['note']}>
          {t('application.budget.inKind', { amount: euros(budget.inKindContributionCents, 'always') })}
        </p>
      )}
      {problems.error && <p className={styles['error']}>{problems.error}</p>}
      {problems.warning && <p className={styles['note']}>{problems.warning}</p>}
    </div>
  )
}

/** Costs per visit, which show the share of the work with each partner. */
const ByVisit = ({ byVisit, totalCents }: Pick<Budget, 'byVisit' | 'totalCents'>) => {
  const t = useText()
  const texts = useFormTexts()
  const { euros } = useFormats()
  const { saver } = useSectionForm()
  const without = totalCents - sumCents(byVisit.map((visit) => visit.totalCents))
  return (
    <table className={styles['byVisit']}>
      <caption>{t('application.budget.byVisit')}</caption>
      <tbody>
        {byVisit.map(({ visit, totalCents: cents }) => (
          <tr key={visit}>
            <th scope="row">{visitText(visit, { answers: saver.answers(), find: texts.find })}</th>
            <td>{euros(cents, 'always')}</td>
          </tr>
        ))}
        {without > 0 && (
          <tr>
            <th scope="row">{t('application.budget.withoutVisit')}</th>
            <td>{euros(without, 'always')}</td>
          </tr>
        )}
        <tr className={styles['sum']}>
          <th scope="row">{t('application.budget.total')}</th>
          <td>{euros(totalCents, 'always')}</td>
        </tr>
      </tbody>
    </table>
  )
}
