import type { CallRules } from '#src/domain/application/call-rules.ts'
import { documentSlots } from '#src/domain/application/documents.ts'
import { fieldsOf, isComposite, isList, isSimple, sections } from '#src/domain/application/fields.ts'
import type { Control, Field, Part } from '#src/domain/application/types.ts'
import type { Call } from '#src/domain/call.ts'
import { currentDeadline } from '#src/domain/deadline.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { useFormTexts } from '../form-texts.ts'
import { markIn } from '../mark.ts'
import { type Rule, useRules } from '../parts/use-rules.ts'
import type { FormText, TextQuestion } from './form-text.ts'

/** The whole form of a call as text, in the present language. */
export function useFormText(): (call: Call) => FormText {
  const t = useText()
  const formats = useFormats()
  const texts = useFormTexts()
  const ruleTexts = useRules()

  const optionsOf = (control: Control): string[] => {
    if (control.type === 'checkbox') return [t('calls.form.type.checkbox')]
    return control.type === 'choice' || control.type === 'multichoice'
      ? control.options.map((option) => texts.option(control.optionSet, option))
      : []
  }
  const notes = (...lines: (string | undefined)[]): string[] => lines.filter((line) => line !== undefined)
  const partOf = (field: Field, rules: CallRules, part: Part): TextQuestion => ({
    label: texts.label(field, part),
    notes: notes(
      texts.need(part.requiredWhen, part.shownWhen),
      part.type === 'checkbox' ? undefined : texts.control(part),
      texts.hint(field, part),
      texts.limits(field, rules, part),
    ),
    options: optionsOf(part),
    parts: [],
  })
  const kindOf = (field: Field): string | undefined => {
    if (field.type === 'checkbox') return undefined
    if (isSimple(field)) return texts.control(field)
    if (isList(field)) return t('calls.form.type.list', { min: field.minItems, max: field.maxItems })
    return t(`calls.form.type.${field.type}`)
  }
  const questionOf = (field: Field, rules: CallRules): TextQuestion => ({
    label: texts.label(field),
    notes: notes(
      texts.need(field.requiredWhen, field.shownWhen),
      kindOf(field),
      texts.hint(field),
      texts.limits(field, rules),
    ),
    options: isSimple(field)
      ? optionsOf(field)
      : field.type === 'documents'
        ? documentSlots.map(({ id, wantedWhen }) =>
            formats.list(notes(texts.document(id), texts.condition(wantedWhen) ?? undefined), 'unit'),
          )
        : [],
    parts: (isComposite(field) ? field.parts : isList(field) ? field.item : []).map((part) =>
      partOf(field, rules, part),
    ),
  })

  const inWords = (call: Call, all: readonly Rule[]): string[] =>
    all.map(({ text, mark }) => `${text} (${t(`calls.basis.${markIn(call, mark)}`)})`)
  const criterionOf = ({ label, question, modules, maxPoints }: Call['criteria'][number]): string => {
    const bounds = [
      `${t('calls.eval.modules')}${formats.colon} ${modules.join(', ')}`,
      `${t('calls.eval.points')}${formats.colon} ${formats.number(maxPoints)}`,
    ]
    return notes(
      `${formats.localised(label)} (${bounds.join('; ')})`,
      question ? formats.localised(question) : undefined,
    ).join(' ')
  }

  return (call) => {
    const countries = ruleTexts.countries(call)
    const { at, zone } = currentDeadline(call.deadlines)
    return {
      title: `${formats.localised(call.shortTitle)}${formats.colon} ${t('calls.form.title')}`,
      lead: [
        formats.localised(call.title),
        `${t('calls.deadline')}${formats.colon} ${formats.dateTime(at, { zone })}`,
        t(call.rehearsal ? 'calls.rehearsalNotice' : 'calls.form.notOfficial'),
        t('calls.form.textHint'),
      ],
      sections: sections.map(({ id, shownWhen }) => ({
        title: texts.section(id),
        notes: notes(texts.condition(shownWhen) ?? undefined, texts.intro(id)),
        questions: fieldsOf(id).map((field) => questionOf(field, call.rules)),
      })),
      ending: [
        {
          title: t('calls.eval.eligibility'),
          lines: [
            ...inWords(call, ruleTexts.eligibility(call)),
            `${countries.title}${formats.colon} ${countries.names}`,
            ...(countries.footnote ? [countries.footnote] : []),
          ],
        },
        {
          title: t('calls.eval.award'),
          lines: [
            ...(call.criteriaAreOfficial ? [] : [t('calls.eval.notOfficial')]),
            ...call.criteria.map(criterionOf),
            ruleTexts.maximum(call),
            ...inWords(call, ruleTexts.award(call)),
          ],
        },
      ],
    }
  }
}
