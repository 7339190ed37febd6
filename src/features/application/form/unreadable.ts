import { inFieldOrder } from '#src/domain/application/check.ts'
import type { Finding, SectionId } from '#src/domain/application/types.ts'

type Input = Pick<HTMLInputElement, 'name' | 'validity'>

/** Something stands in an input that its browser cannot read: 30 February, half a date. Its value is empty then. */
export const isUnreadable = ({ validity }: Pick<Input, 'validity'>): boolean => validity.badInput

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
