import type { Call } from '../call.ts'
import { currentDeadline } from '../deadline.ts'
import type { Instant, JsonValue, PlainDate } from '../values.ts'
import { wallTimeAt } from '../zoned-time.ts'
import { answerBeside } from './beside-answer.ts'
import type { CallRules } from './call-rules.ts'
import { plausibilityRules } from './check-plausible.ts'
import { checkTranslations } from './check-translations.ts'
import { beyond, checkValue, finding } from './check-value.ts'
import { checkDocuments, countingDocuments, type DocumentInSlot } from './documents.ts'
import {
  addressOf,
  fieldsOf,
  holds,
  isAnswered,
  isComposite,
  isList,
  isRow,
  isSimple,
  itemsAt,
  partAddress,
  visibleAddresses,
  visibleFields,
  visibleParts,
  visibleSections,
} from './fields.ts'
import type { Answers, Field, Finding, ListField, SectionId } from './types.ts'

/** What rules need to know besides the answers. */
export interface CheckContext {
  readonly rules: CallRules
  /** The day at the place of the call, by the backend's clock; for a sent version, the day it was received. */
  readonly todayOn: PlainDate
  /** The legal representative has signed exactly these answers by link, so no signature page is needed. */
  readonly signed?: boolean
}

/** Builds the context from a call and an instant: now by the backend's clock, or when something was received. */
export const checkContext = (call: Pick<Call, 'rules' | 'deadlines'>, at: Instant): CheckContext => ({
  rules: call.rules,
  todayOn: dayAt(call, at),
})

/** The day at the place of a call. */
export const dayAt = ({ deadlines }: Pick<Call, 'deadlines'>, at: Instant): PlainDate =>
  wallTimeAt(at, currentDeadline(deadlines).zone).slice(0, 10)

/** Drops language and translations of unanswered fields. */
const withoutOrphans = (kept: Answers): { [name: string]: JsonValue } =>
  Object.fromEntries(
    Object.entries(kept).filter(([name]) => {
      const answer = answerBeside(name)
      return answer === undefined || isAnswered(kept[answer])
    }),
  )

/** What would be sent: answers that the form shows and that are filled in. Hidden answers stay in the draft. */
export const submittedAnswers = (answers: Answers): Answers =>
  withoutOrphans(
    Object.fromEntries(
      visibleAddresses(answers).flatMap((address) => {
        const value = answers[address]
        return value !== undefined && isAnswered(value)
          ? [[address, Array.isArray(value) ? value.map((item) => (isRow(item) ? withoutOrphans(item) : item)) : value]]
          : []
      }),
    ),
  )

const checkList = (field: ListField, answers: Answers): readonly Finding[] => {
  const address = addressOf(field)
  const items = itemsAt(answers, address)
  const { minItems: min, maxItems: max } = field
  const required = holds(field.requiredWhen, answers)
  if (items.length === 0)
    return required && min > 0 ? [finding('error', 'list_empty', address, undefined, field.rule)] : []
  const size = items.length > max ? [beyond('list_too_long', address, { max })] : []
  const parts = visibleParts(field, answers)
  return [
    ...size,
    ...items.flatMap((item, index) =>
      parts.flatMap((part) => {
        const cell = `${address}.${index}.${part.id}`
        return [
          ...checkValue(part, item[part.id], {
            address: cell,
            required: holds(part.requiredWhen, answers),
            rule: part.rule,
          }),
          ...checkTranslations(part, answers, cell),
        ]
      }),
    ),
  ]
}

const checkField = (field: Field, answers: Answers): readonly Finding[] => {
  if (isList(field)) return checkList(field, answers)
  if (isComposite(field)) {
    const required = holds(field.requiredWhen, answers)
    return visibleParts(field, answers).flatMap((part) => {
      const address = partAddress(field, part)
      return [
        ...checkValue(part, answers[address], {
          address,
          required: required && holds(part.requiredWhen, answers),
          rule: part.rule ?? field.rule,
        }),
        ...checkTranslations(part, answers, address),
      ]
    })
  }
  if (!isSimple(field)) return []
  const address = addressOf(field)
  return [
    ...checkValue(field, answers[address], {
      address,
      required: holds(field.requiredWhen, answers),
      rule: field.rule,
    }),
    ...checkTranslations(field, answers, address),
  ]
}

/**
 * Findings on one section, in the order of its fields. Errors block sending; warnings are what reviewers may ask about.
 * Neither blocks saving. Hidden fields are not checked.
 */
export const checkSection = (section: SectionId, answers: Answers, context: CheckContext): readonly Finding[] => {
  if (!visibleSections(answers).includes(section)) return []
  const visible = submittedAnswers(answers)
  const found = [
    ...visibleFields(section, answers).flatMap((field) => checkField(field, visible)),
    ...plausibilityRules[section].flatMap((rule) => rule(visible, context.rules, context.todayOn)),
  ]
  return inFieldOrder(section, found)
}

/** Sorts findings in the order of the fields; findings on one field keep their order. */
export const inFieldOrder = (section: SectionId, findings: readonly Finding[]): readonly Finding[] => {
  const order = new Map(fieldsOf(section).map(({ id }, index) => [id, index]))
  const rank = ({ address }: Finding) => order.get(address.split('.')[1] ?? '') ?? order.size
  return findings.toSorted((a, b) => rank(a) - rank(b))
}

/** Findings on everything that would be sent, in the order of the form. */
export const checkApplication = (
  answers: Answers,
  documents: readonly DocumentInSlot[],
  context: CheckContext,
): readonly Finding[] => visibleSections(answers).flatMap((section) => findingsOf(section, answers, documents, context))

const findingsOf = (
  section: SectionId,
  answers: Answers,
  documents: readonly DocumentInSlot[],
  context: CheckContext,
): readonly Finding[] =>
  section === 'documents'
    ? checkDocuments(answers, documents, context.rules, context.signed)
    : checkSection(section, answers, context)

/** Whether an application may be sent: no finding is an error. */
export const canSubmit = (findings: readonly Finding[]): boolean =>
  findings.every(({ severity }) => severity !== 'error')

export type SectionStatus = 'not_started' | 'in_progress' | 'done' | 'problem'

/** Codes that mean "not answered yet": a section that has only these is unfinished, not wrong. */
const missingCodes: ReadonlySet<string> = new Set([
  'required',
  'choose',
  'choose_one_or_more',
  'must_tick',
  'list_empty',
  'exclusion_unanswered',
  'exclusion_explanation',
  'money_value_needed',
  'document_missing',
  'translation_origin',
])

/** Status of a section for the task list. */
export const sectionStatus = (
  section: SectionId,
  answers: Answers,
  documents: readonly DocumentInSlot[],
  context: CheckContext,
): SectionStatus => {
  const findings = findingsOf(section, answers, documents, context)
  const started =
    section === 'documents'
      ? // A signature by link replaces the signature page.
        context.signed === true || countingDocuments(answers, documents).length > 0
      : Object.keys(submittedAnswers(answers)).some((address) => address.startsWith(`${section}.`))
  if (!started) return 'not_started'
  const missing = findings.filter(({ code }) => missingCodes.has(code))
  if (findings.some(({ severity, code }) => severity === 'error' && !missingCodes.has(code))) return 'problem'
  return missing.length > 0 ? 'in_progress' : 'done'
}

/** Sections that are not done, in the order of the form. */
export const sectionsLeft = (
  answers: Answers,
  documents: readonly DocumentInSlot[],
  context: CheckContext,
): SectionId[] =>
  visibleSections(answers).filter((section) => sectionStatus(section, answers, documents, context) !== 'done')
