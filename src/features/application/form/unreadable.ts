import { inFieldOrder } from '#src/domain/application/check.ts'
import { isPlainDate } from '#src/domain/application/plain-date.ts'
import type { Finding, SectionId } from '#src/domain/application/types.ts'

type Input = Pick<HTMLInputElement, 'name' | 'type' | 'value' | 'validity'>

/**
 * Whether an input has content that is no answer. For 30 February or half a date the browser reports an empty value;
 * the year 16 it reports, as it does while 2016 is being typed.
 */
export const isUnreadable = ({ type, value, validity }: Omit<Input, 'name'>): boolean =>
  validity.badInput || (type === 'date' && value !== '' && !isPlainDate(value))

/** Adds unreadable inputs to the findings of the rules: their answer is not what the input shows. */
export function withUnreadable(
  section: SectionId,
  found: readonly Finding[],
  inputs: Iterable<Input>,
): readonly Finding[] {
  const names = Array.from(inputs).flatMap((input) => (isUnreadable(input) ? [input.name] : []))
  const wrong = names.map((address): Finding => ({ address, code: 'date', severity: 'error' }))
  return inFieldOrder(section, [...found.filter(({ address }) => !names.includes(address)), ...wrong])
}
