import type { Member } from './member.ts'

/** Size classes by inhabitants, smallest first; each begins where the previous one ends. */
export const sizeClasses = ['under-10000', '10000-50000', '50000-250000', 'from-250000'] as const
export type SizeClass = (typeof sizeClasses)[number]
const sizeLimits = [10_000, 50_000, 250_000]

/** Null if the number of inhabitants is not known. */
export const sizeClassOf = ({ inhabitants }: Pick<Member, 'inhabitants'>): SizeClass | null => {
  if (!inhabitants) return null
  const above = sizeLimits.filter((limit) => inhabitants.count >= limit).length
  return sizeClasses[above] ?? null
}
