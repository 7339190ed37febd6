import type { CallRules } from '#src/domain/application/call-rules.ts'
import {
  addressOf,
  fields,
  isComposite,
  isList,
  isSimple,
  itemsAt,
  partAddress,
  sections,
} from '#src/domain/application/fields.ts'
import { currencies, optionKey, trainingLanguages } from '#src/domain/application/options.ts'
import { offeredCountries } from '#src/domain/application/offered-countries.ts'
import type { Answers, Control, Field, ListField } from '#src/domain/application/types.ts'
import type { JsonValue } from '#src/domain/values.ts'
import type { Formats } from '#src/i18n/formats.ts'
import { typedOf } from '../../form-model.ts'
import type { WordAnswer, WordControl, WordForm, WordOption, WordQuestion, WordTable } from './word-form.ts'
import { keyInFile, shortHash } from './word-text.ts'
import { translationColumns, translationLabel, translationsInFile } from './word-translations.ts'

/** Texts of the form in one language. */
export interface WordTexts {
  readonly find: (key: string, values?: Record<string, string | number>) => string | undefined
  readonly formats: Formats
  /** For example "Up to 2,000 characters." */
  readonly limit: (max: string) => string
  readonly date: string
  readonly files: string
  readonly computed: string
  readonly notAsked: string
  /** The question about the origin of a translation. */
  readonly origin: string
}

/** With more columns, each entry becomes a table of its own. */
const MOST_COLUMNS = 5
const MOST_VISITS = 4

/** The choices of an answer, for writing and reading Word files. */
export function optionsOf(
  control: Control,
  texts: WordTexts,
  rules: CallRules,
  answers: Answers,
): readonly WordOption[] {
  const { find, formats } = texts
  const named = (codes: readonly string[], name: (code: string) => string) =>
    formats.sortBy(
      codes.map((value) => ({ value, label: name(value) })),
      ({ label }) => label,
    )
  switch (control.type) {
    case 'choice':
    case 'multichoice':
      return control.options.map((value) => ({ value, label: find(optionKey(control.optionSet, value)) ?? value }))
    case 'country':
      return named(offeredCountries(rules), formats.country)
    case 'language':
      return named(trainingLanguages, formats.language)
    case 'currency':
      return currencies.map((value) => ({ value, label: value }))
    case 'visitReference':
      return visitKeys(answers).map((key, index) => ({
        value: keyInFile(key),
        label: find('field.visits.item', { number: index + 1 }) ?? String(index + 1),
      }))
    default:
      return []
  }
}

const blankKey = (address: string, answers: Answers, index: number): string =>
  shortHash(`${address} ${JSON.stringify(answers[address] ?? null)} ${index}`)

const keyOf = (item: Readonly<Record<string, JsonValue>>, index: number): string =>
  typeof item['key'] === 'string' ? item['key'] : `row-${index}`

/** Keys of the rows of a list in the file: existing rows, and empty ones to fill in. */
const rowKeys = (field: ListField, answers: Answers): readonly string[] => {
  const address = addressOf(field)
  const present = itemsAt(answers, address).map(keyOf)
  const blanks = Math.max(0, Math.min(present.length === 0 ? 3 : 2, field.maxItems - present.length))
  return [...present, ...Array.from({ length: blanks }, (_, index) => blankKey(address, answers, index))]
}

const visitKeys = (answers: Answers): readonly string[] => {
  const field = fields.find(({ id }) => id === 'visits')
  return field && isList(field)
    ? rowKeys(field, answers).slice(0, Math.max(MOST_VISITS, itemsAt(answers, addressOf(field)).length))
    : []
}

/** The form with these answers, as a document. `shown`: addresses of the questions that the draft shows now. */
export function wordFormOf(
  answers: Answers,
  { texts, rules, shown }: { texts: WordTexts; rules: CallRules; shown: ReadonlySet<string> },
  about: Pick<WordForm, 'title' | 'intro' | 'properties'>,
): WordForm {
  const { find, formats } = texts
  const { locale } = formats
  const controlOf = (control: Control, label: string): WordControl => {
    if (control.type === 'checkbox') return { kind: 'tick', label }
    const options = optionsOf(control, texts, rules, answers)
    if (control.type === 'multichoice') return { kind: 'ticks', options }
    return options.length > 0 || control.type === 'visitReference' ? { kind: 'list', options } : { kind: 'text' }
  }
  const textOf = (control: Control, value: JsonValue | undefined): string => {
    const typed = typedOf(control, value, locale)
    if (typeof typed !== 'string') return ''
    const wanted = control.type === 'visitReference' ? keyInFile(typed) : typed
    return optionsOf(control, texts, rules, answers).find((option) => option.value === wanted)?.label ?? typed
  }
  const notesOf = (control: Control, hint: string | undefined): string[] =>
    [
      hint,
      'max' in control &&
        (control.type === 'text' || control.type === 'longtext') &&
        texts.limit(formats.number(control.max)),
      control.type === 'date' && texts.date,
    ].filter((note) => typeof note === 'string')

  const answerOf = (control: Control, address: string, label: string, isPart: boolean, hint?: string): WordAnswer => {
    const value = answers[address]
    const typed = typedOf(control, value, locale)
    return {
      address,
      label: isPart && control.type !== 'checkbox' ? label : null,
      notes: isPart ? notesOf(control, hint) : [],
      control: controlOf(control, label),
      text: textOf(control, value),
      ticked: Array.isArray(typed) ? typed : typed === true ? ['true'] : [],
    }
  }
  const translationsOf = (address: string): WordAnswer[] =>
    translationsInFile(answers, address).map(({ address: at, control, value }) => {
      const label = translationLabel(at, texts) ?? at
      return {
        address: at,
        label,
        notes: notesOf(control, undefined),
        control: controlOf(control, label),
        text: textOf(control, value),
        ticked: [],
      }
    })
  const tableOf = (field: ListField): WordTable => {
    const address = addressOf(field)
    const items = itemsAt(answers, address)
    const controls = translationColumns(field)
    const translated = items.map((item) => field.item.flatMap(({ id }) => translationsInFile(item, id, controls)))
    const given = new Set(translated.flat().map(({ address: column }) => column))
    const columnOf = (part: string, control: Control, label: string, hint?: string) => ({
      part,
      label,
      notes: notesOf(control, hint),
      control: controlOf(control, label),
    })
    return {
      columns: [
        ...field.item.map((part) => {
          const stem = `field.${field.id}.${part.id}`
          return columnOf(part.id, part, find(`${stem}.label`) ?? part.id, part.hint && find(`${stem}.hint`))
        }),
        ...[...controls]
          .filter(([column]) => given.has(column))
          .map(([column, control]) =>
            columnOf(column, control, translationLabel(`${address}.0.${column}`, texts) ?? column),
          ),
      ],
      rows: rowKeys(field, answers).map((key, index) => ({
        key,
        title: find(`field.${field.id}.item`, { number: index + 1 }) ?? String(index + 1),
        texts: new Map([
          ...field.item.map((part) => [part.id, textOf(part, items[index]?.[part.id])] as const),
          ...(translated[index] ?? []).map((cell) => [cell.address, textOf(cell.control, cell.value)] as const),
        ]),
      })),
      isLong: field.item.length > MOST_COLUMNS,
    }
  }
  const questionOf = (field: Field): WordQuestion => {
    const address = addressOf(field)
    const label = find(`field.${field.id}.label`) ?? field.id
    const hint = field.hint && find(`field.${field.id}.hint`)
    const isShown =
      shown.has(address) || (isComposite(field) && field.parts.some((part) => shown.has(partAddress(field, part))))
    const notes = isSimple(field) ? notesOf(field, hint) : hint ? [hint] : []
    if (field.type === 'documents') notes.push(texts.files)
    if (field.type === 'computed') notes.push(texts.computed)
    if (!isShown && field.type !== 'documents' && field.type !== 'computed') notes.push(texts.notAsked)
    const question = { address, label, notes, answers: [], table: null }
    if (isList(field)) return { ...question, table: tableOf(field) }
    if (isSimple(field))
      return { ...question, answers: [answerOf(field, address, label, false), ...translationsOf(address)] }
    if (!isComposite(field)) return question
    return {
      ...question,
      answers: field.parts.flatMap((part) => {
        const at = partAddress(field, part)
        const stem = `field.${field.id}.${part.id}`
        const own = find(`${stem}.label`) ?? part.id
        return [answerOf(part, at, own, true, part.hint && find(`${stem}.hint`)), ...translationsOf(at)]
      }),
    }
  }
  const isWorthIt = (field: Field): boolean =>
    [addressOf(field), ...(isComposite(field) ? field.parts.map((part) => partAddress(field, part)) : [])].some(
      (address) => shown.has(address) || answers[address] !== undefined,
    ) ||
    ((field.type === 'documents' || field.type === 'computed') && shown.has(field.section))

  return {
    ...about,
    language: locale,
    sections: sections.flatMap(({ id }) => {
      const questions = fields.filter((field) => field.section === id && isWorthIt(field)).map(questionOf)
      const intro = find(`section.${id}.intro`)
      return questions.length === 0
        ? []
        : [{ title: find(`section.${id}.title`) ?? id, notes: intro ? [intro] : [], questions }]
    }),
  }
}
