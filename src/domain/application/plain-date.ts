/** Arithmetic on calendar dates `YYYY-MM-DD`. No zone, no clock: a date is a date everywhere. */
const DAY_MS = 86_400_000

const parts = (date: string): readonly [number, number, number] | null => {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date)
  return match ? [Number(match[1]), Number(match[2]), Number(match[3])] : null
}

const daysIn = (year: number, month: number): number => {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** Earlier dates are typing errors: browsers read `16` in the year field as the year 16. */
const FIRST_YEAR = 1900

/** Whether a text is a date of the calendar: `2016-02-30` is not, nor is `0016-09-12`. */
export const isPlainDate = (text: string): boolean => {
  const date = parts(text)
  if (!date) return false
  const [year, month, day] = date
  return year >= FIRST_YEAR && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
}

const format = (year: number, month: number, day: number): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`

/** A day as people in Europe write it, day first: `12.9.2016`, `12/09/2016`, `12-09-2016`. Null for anything else. */
export const readDayFirst = (text: string): string | null => {
  const match = /^(\d{1,2})\s?([./-])\s?(\d{1,2})\s?\2\s?(\d{4})$/.exec(text)
  const date = match && format(Number(match[4]), Number(match[3]), Number(match[1]))
  return date !== null && isPlainDate(date) ? date : null
}

// Uses UTC, where all days have equal length; only the date is read back. setUTCFullYear handles years below 100.
const dayNumber = (date: string): number => {
  const [year, month, day] = parts(date) ?? [1970, 1, 1]
  return Math.round(new Date(0).setUTCFullYear(year, month - 1, day) / DAY_MS)
}

export const addDays = (date: string, days: number): string => {
  const moved = new Date((dayNumber(date) + days) * DAY_MS)
  return format(moved.getUTCFullYear(), moved.getUTCMonth() + 1, moved.getUTCDate())
}

/** Adds calendar months; if the month is too short for the day, its last day is used. */
export const addMonths = (date: string, months: number): string => {
  const [year, month, day] = parts(date) ?? [1970, 1, 1]
  const count = year * 12 + (month - 1) + months
  const newYear = Math.floor(count / 12)
  const newMonth = count - newYear * 12 + 1
  return format(newYear, newMonth, Math.min(day, daysIn(newYear, newMonth)))
}

/** Days of a range, first and last included. */
export const daysBetween = (startOn: string, endOn: string): number => dayNumber(endOn) - dayNumber(startOn) + 1
