import { sumCents, timesCents, type Cents } from '../money.ts'
import type { JsonValue } from '../values.ts'
import { finding } from './check-value.ts'
import { isAnswered, itemsAt, textOf, visibleSections } from './fields.ts'
import { optionSets } from './options.ts'
import type { Answers, Finding, ListItem } from './types.ts'

type BudgetCategory = (typeof optionSets.budgetCategory)[number]

export interface Budget {
  /** Per line, in the order of the list; null while quantity or unit cost is not a number. */
  readonly lineCents: readonly (Cents | null)[]
  readonly byCategory: readonly { readonly category: BudgetCategory; readonly totalCents: Cents }[]
  /** Sums of the lines that name a visit, in the order of the visits; `visit` is the key of the visit. */
  readonly byVisit: readonly { readonly visit: string; readonly totalCents: Cents }[]
  readonly totalCents: Cents
  readonly moneyContributionCents: Cents
  /** Value of contributions in kind, as far as they have one. Not subtracted: they are no cost of the budget. */
  readonly inKindContributionCents: Cents
  /** Sum of the lines minus money contribution, never below 0. */
  readonly requestedCents: Cents
  /**
   * Money contribution in thousandths of the sum of the lines, see {@link permilleOf}; null while there are no costs.
   */
  readonly coFinancingPermille: number | null
  readonly findings: readonly Finding[]
}

const GRANT_ADDRESS = 'budget.requestedGrant'

const empty: Budget = {
  lineCents: [],
  byCategory: [],
  byVisit: [],
  totalCents: 0,
  moneyContributionCents: 0,
  inKindContributionCents: 0,
  requestedCents: 0,
  coFinancingPermille: null,
  findings: [],
}

// `checkValue` refuses numbers beyond these bounds; leaving them out keeps every sum exact.
const MAX_QUANTITY = 10_000
const MAX_AMOUNT_CENTS = 1_000_000_000

const whole = (value: JsonValue | undefined, max: number): number | null =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && value <= max ? value : null

/** Cents of one line. Quantities are whole numbers, so that products stay exact; half a night is another unit cost. */
const lineCents = (line: ListItem): Cents | null => {
  const quantity = whole(line['quantity'], MAX_QUANTITY)
  const unitCents = whole(line['unitCostCents'], MAX_AMOUNT_CENTS)
  return quantity === null || unitCents === null ? null : timesCents(unitCents, quantity)
}

const valueCents = (item: ListItem): Cents | null => whole(item['valueCents'], MAX_AMOUNT_CENTS)

const total = (amounts: readonly (Cents | null)[]): Cents => sumCents(amounts.filter((amount) => amount !== null))

/** Totals of the budget in cents. Without module C there is no budget, and every figure is 0. */
export const budgetOf = (answers: Answers): Budget => {
  if (!visibleSections(answers).includes('budget')) return empty
  const lines = itemsAt(answers, 'budget.budgetLines')
  const contributions = itemsAt(answers, 'budget.ownContribution')
  const ofKind = (kind: string) => total(contributions.filter((item) => item['kind'] === kind).map(valueCents))
  const perLine = lines.map(lineCents)
  const totalCents = total(perLine)
  const moneyContributionCents = ofKind('money')
  const differenceCents = totalCents - moneyContributionCents
  return {
    lineCents: perLine,
    byCategory: optionSets.budgetCategory
      .map((category) => ({
        category,
        totalCents: total(perLine.filter((_, index) => lines[index]?.['category'] === category)),
      }))
      .filter(({ totalCents: sum }) => sum > 0),
    byVisit: itemsAt(answers, 'activity.visits')
      .map(({ key }) => textOf(key))
      .map((visit) => ({
        visit,
        totalCents: total(perLine.filter((_, index) => visit !== '' && lines[index]?.['visit'] === visit)),
      }))
      .filter(({ totalCents: sum }) => sum > 0),
    totalCents,
    moneyContributionCents,
    inKindContributionCents: ofKind('in_kind'),
    requestedCents: Math.max(0, differenceCents),
    coFinancingPermille: permilleOf(moneyContributionCents, totalCents),
    findings: totalFindings(perLine, contributions.some(isContribution), differenceCents),
  }
}

/**
 * A part in thousandths of the whole, rounded; null if the whole is 0. Only 0 becomes 0 and only the whole becomes
 * 1000, so that rounding never hides a cent that is there or a cent that is missing.
 */
export const permilleOf = (part: Cents, all: Cents): number | null => {
  if (all <= 0) return null
  if (part === 0 || part === all) return part === 0 ? 0 : 1000
  // BigInt: the product of two amounts can exceed the safe integers.
  const nearest = Number((BigInt(part) * 2000n + BigInt(all)) / (2n * BigInt(all)))
  return part < all ? Math.min(999, Math.max(1, nearest)) : Math.max(1001, nearest)
}

/** A contribution in kind may have no value; a money contribution without an amount is not one yet. */
const isContribution = (item: ListItem): boolean =>
  item['kind'] === 'in_kind' ? isAnswered(item['description']) : (valueCents(item) ?? 0) > 0

const totalFindings = (
  perLine: Budget['lineCents'],
  contributes: boolean,
  differenceCents: Cents,
): readonly Finding[] => {
  const findings: Finding[] = []
  if (differenceCents < 0)
    findings.push(finding('error', 'contribution_exceeds_costs', GRANT_ADDRESS, { overCents: -differenceCents }))
  else if (differenceCents === 0 && perLine.some((amount) => amount !== null))
    findings.push(finding('warning', 'no_grant_requested', GRANT_ADDRESS))
  if (!contributes) findings.push(finding('warning', 'no_contribution', 'budget.ownContribution', undefined, 'E-16'))
  return findings
}
