import { sameValue } from '#src/domain/same-value.ts'
import type { JsonValue } from '#src/domain/values.ts'

const declared: readonly string[] = ['mayRepresent', 'privacyRead']

/** By these somebody declares something: they are kept nowhere, since nobody ticks them for the next one at a computer. */
export const isDeclared = (field: string): boolean => declared.includes(field)

/** What one field of these forms can be: a text, a tick, or several ticks. */
type Value = string | boolean | string[]

const isLike = (value: JsonValue, pattern: unknown): boolean =>
  Array.isArray(pattern)
    ? Array.isArray(value) && value.every((item) => typeof item === 'string')
    : typeof value === typeof pattern

/** The form with what was kept of it. What an earlier version of the form has kept otherwise is left out. */
export const valuesFrom = <Values extends object>(
  empty: Values,
  fields: Readonly<Record<string, JsonValue>>,
): Values => {
  const fitting = Object.entries(empty).flatMap(([field, pattern]) => {
    const value = fields[field]
    return value !== undefined && isLike(value, pattern) && !isDeclared(field) ? [[field, value] as const] : []
  })
  return { ...empty, ...Object.fromEntries(fitting) }
}

/** As it is kept: what is empty is none. */
export const answerOf = (value: Value): JsonValue =>
  ['', false, []].some((none) => sameValue(none, value)) ? null : value
