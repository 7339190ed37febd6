import { inFieldOrder } from '#src/domain/application/check.ts'
import { isPlainDate } from '#src/domain/application/plain-date.ts'
import type { Finding, SectionId } from '#src/domain/application/types.ts'

type Input = Pick<HTMLInputElement, 'name' | 'type' | 'value' | 'validity'>

/**
 * Something stands in an input that is no answer. 30 February or half a date the browser cannot read: its value is empty
 * then. The year 16 it reads, as it does each part of a year on the way to 2016.
 */
export const isUnreadable = ({ type, value, validity }: Omit<Input, 'name'>): boolean =>
  validity.badInput || (type === 'date' && value !== '' && !isPlainDate(value))

/** What the rules have found, and every input with something that cannot be read: its answer is not what stands there. */
export function withUnreadable(
  section: SectionId,
  found: readonly Finding[],
  inputs: Iterable<Input>,
): readonly Finding[] {
  const names = Array.from(inputs).flatMap((input) => (isUnreadable(input) ? [input.name] : []))
  const wrong = names.map((address): Finding => ({ address, code: 'date', severity: 'error' }))
  return inFieldOrder(section, [...found.filter(({ address }) => !names.includes(address)), ...wrong])
}
