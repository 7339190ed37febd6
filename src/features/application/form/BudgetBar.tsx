import { useEffect, useRef } from 'react'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { usePageMark } from '#src/ui/use-page-mark.ts'
import styles from './form.module.css'
import { useSectionForm } from './form-context.ts'
import { useBudgetSums } from './use-budget-sums.ts'

/** The sums of the budget in a bar that stays visible while lines are filled in. Hidden while there are none. */
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
  return <Bar sums={sums} />
}

const Bar = ({ sums }: { sums: readonly (readonly [string, string])[] }) => {
  const t = useText()
  const bar = useRef<HTMLDivElement>(null)
  usePageMark('sums')
  // Outside React: scrolling. The bar appears with the first amount and must not cover its field.
  useEffect(() => clearOf(bar.current), [])
  return (
    <div ref={bar} role="group" aria-label={t('application.budget.soFar')} className={styles['sumBar']}>
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

/** Scrolls the focused element out from under another one; its own `scroll-margin` says how far. */
const clearOf = (over: HTMLElement | null): void => {
  const { activeElement } = document
  if (!over || !activeElement) return
  const [at, cover] = [activeElement.getBoundingClientRect(), over.getBoundingClientRect()]
  if (at.top < cover.bottom && cover.top < at.bottom) activeElement.scrollIntoView({ block: 'nearest' })
}
