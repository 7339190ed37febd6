import { itemsAt, textOf } from './fields.ts'
import type { optionSets } from './options.ts'
import { daysBetween, isPlainDate } from './plain-date.ts'
import type { Answers } from './types.ts'

type BudgetCategory = (typeof optionSets.budgetCategory)[number]

/** A journey to pay for: number of people and days. Null: not known yet. */
export interface Trip {
  /** The `key` of a working visit; null for a journey that is not in the form. */
  readonly visit: string | null
  readonly people: number | null
  readonly days: number | null
}

/** A line that has no unit cost yet. */
export interface StartedLine {
  readonly category: BudgetCategory
  readonly visit: string | null
  /** Null if it cannot be computed; the form asks for it. */
  readonly quantity: number | null
}

/** The working visits of an application, as far as they are filled in. */
export const tripsOf = (answers: Answers): readonly Trip[] =>
  itemsAt(answers, 'activity.visits').flatMap(({ key, travellers, startOn, endOn }): Trip[] => {
    const [first, last] = [textOf(startOn), textOf(endOn)]
    const inOrder = isPlainDate(first) && isPlainDate(last) && first <= last
    return typeof key === 'string'
      ? [
          {
            visit: key,
            people: typeof travellers === 'number' ? travellers : null,
            days: inOrder ? daysBetween(first, last) : null,
          },
        ]
      : []
  })

const times = (a: number | null, b: number | null): number | null => (a === null || b === null ? null : a * b)

/** Tickets per person, beds per person and night, meals and local tickets per person and day, interpretation per day. */
const quantities: Readonly<Record<BudgetCategory, (trip: Trip) => number | null>> = {
  travel: ({ people }) => people,
  accommodation: ({ people, days }) => times(people, days === null ? null : days - 1),
  subsistence: ({ people, days }) => times(people, days),
  interpretation: ({ days }) => days,
  local_transport: ({ people, days }) => times(people, days),
  other: () => 1,
}

/** Budget lines for the wanted categories, journey by journey. A journey of one day needs no accommodation. */
export const startLines = (wanted: readonly BudgetCategory[], trips: readonly Trip[]): readonly StartedLine[] =>
  trips.flatMap((trip) =>
    wanted.flatMap((category): StartedLine[] => {
      const quantity = quantities[category](trip)
      return quantity === 0 ? [] : [{ category, visit: trip.visit, quantity }]
    }),
  )
