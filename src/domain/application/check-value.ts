import { isEmail, isPhone, isWebAddress } from '../contact-rules.ts'
import type { JsonValue } from '../values.ts'
import { countAnswer } from './count.ts'
import { isAnswered, textOf } from './fields.ts'
import { limitSeverity, type LimitCode } from './limits.ts'
import { isPlainDate } from './plain-date.ts'
import type { FormProblemCode } from './problem-codes.ts'
import type { Control, Finding } from './types.ts'

type Params = Readonly<Record<string, string | number>>

interface Fault {
  readonly code: FormProblemCode
  readonly params?: Params
}

interface Subject {
  readonly address: string
  readonly required: boolean
  readonly rule?: string | undefined
}

export const finding = (
  severity: 'error' | 'warning',
  code: FormProblemCode,
  address: string,
  params?: Params,
  rule?: string,
): Finding => ({ code, severity, address, ...(params && { params }), ...(rule !== undefined && { rule }) })

/** A finding that a limit is exceeded; its severity is that of the limit. */
export const beyond = (code: LimitCode, address: string, params: Params, rule?: string): Finding =>
  finding(limitSeverity(code), code, address, params, rule)

const checkText = (
  control: Control & { type: 'text' | 'longtext' | 'email' | 'phone' | 'url' },
  text: string,
): Fault | null => {
  const count = countAnswer(text)
  if (count > control.max) return { code: 'too_long', params: { max: control.max, count, over: count - control.max } }
  if (control.min !== undefined && count < control.min)
    return { code: 'too_short', params: { min: control.min, count } }
  if (control.type === 'email' && !isEmail(text)) return { code: 'email' }
  if (control.type === 'phone' && !isPhone(text)) return { code: 'phone' }
  if (control.type === 'url' && !isWebAddress(text)) return { code: 'url' }
  return null
}

const checkNumber = (control: Control & { type: 'integer' | 'money' }, value: JsonValue): Fault | null => {
  const { min, max } =
    control.type === 'money' ? { min: control.minCents, max: control.maxCents } : { min: control.min, max: control.max }
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) return { code: control.type }
  const unit = control.type === 'money' ? 'Cents' : ''
  if (value < min) return { code: `${control.type}_too_small`, params: { [`min${unit}`]: min } }
  return value > max ? { code: `${control.type}_too_large`, params: { [`max${unit}`]: max } } : null
}

const checkOptions = (control: Control & { type: 'multichoice' }, value: JsonValue): Fault | null => {
  if (!Array.isArray(value)) return { code: 'option_unknown' }
  const known = value.every((option) => typeof option === 'string' && control.options.includes(option))
  return known && new Set(value).size === value.length ? null : { code: 'option_unknown' }
}

const badFormat = (control: Control, value: JsonValue): Fault | null => {
  const text = textOf(value)
  switch (control.type) {
    case 'integer':
    case 'money':
      return checkNumber(control, value)
    case 'multichoice':
      return checkOptions(control, value)
    case 'checkbox':
      return value === true ? null : { code: 'option_unknown' }
    case 'choice':
      return control.options.includes(text) ? null : { code: 'option_unknown' }
    case 'country':
      return /^[A-Z]{2}$/.test(text) ? null : { code: 'option_unknown' }
    case 'currency':
      return /^[A-Z]{3}$/.test(text) ? null : { code: 'option_unknown' }
    case 'language':
      return /^[a-z]{2,3}(?:-[A-Za-z\d]{2,8})*$/.test(text) ? null : { code: 'option_unknown' }
    case 'date':
      return isPlainDate(text) ? null : { code: 'date' }
    case 'visitReference':
      return text === '' ? { code: 'option_unknown' } : null
    default:
      return typeof value === 'string' ? checkText(control, text) : { code: 'wrong_shape' }
  }
}

const missingCode = (control: Control): FormProblemCode => {
  if (control.type === 'checkbox') return 'must_tick'
  if (control.type === 'multichoice') return 'choose_one_or_more'
  return control.type === 'choice' || control.type === 'country' || control.type === 'language' ? 'choose' : 'required'
}

/** What is wrong with one value by itself. Texts are checked without leading and trailing spaces. */
export const checkValue = (control: Control, value: JsonValue | undefined, subject: Subject): readonly Finding[] => {
  const { address, required, rule } = subject
  if (value === undefined || !isAnswered(value))
    return required ? [finding('error', missingCode(control), address, undefined, rule)] : []
  const bad = badFormat(control, value)
  if (!bad) return []
  const severity = bad.code === 'too_long' ? limitSeverity(bad.code) : 'error'
  return [finding(severity, bad.code, address, bad.params)]
}
