import { sameValue } from '#src/domain/same-value.ts'
import type { JsonValue } from '#src/domain/values.ts'

const declared: readonly string[] = ['mayRepresent', 'privacyRead']

/** Declarations are never stored: the next person at the computer must declare again. */
export const isDeclared = (field: string): boolean => declared.includes(field)

/** Value of a field of these forms: a text, a tick, or several ticks. */
type Value = string | boolean | string[]

const isLike = (value: JsonValue, pattern: unknown): boolean =>
  Array.isArray(pattern)
    ? Array.isArray(value) && value.every((item) => typeof item === 'string')
    : typeof value === typeof pattern

/** The form filled with stored values. Values of another type, from an earlier version of the form, are ignored. */
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

/** The value to store; empty values are stored as null. */
export const answerOf = (value: Value): JsonValue =>
  ['', false, []].some((none) => sameValue(none, value)) ? null : value
