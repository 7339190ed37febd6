import type { Call } from '#src/domain/call.ts'
import {
  addresses,
  fields,
  isComposite,
  isList,
  visibleAddresses,
  visibleFields,
  visibleSections,
} from '#src/domain/application/fields.ts'
import { translationLimit } from '#src/domain/application/translations.ts'
import type { Answers, Control } from '#src/domain/application/types.ts'
import type { Formats } from '#src/i18n/formats.ts'
import type { MessageKey } from '#src/i18n/messages.ts'
import type { WordKnowledge } from './read-word.ts'
import { optionsOf, type WordTexts } from './word-form-of.ts'
import { translationLabel } from './word-translations.ts'

/** Texts in the language of the page, from hooks. */
export interface PageTexts {
  readonly t: (key: MessageKey, values?: Record<string, string | number>) => string
  readonly find: WordTexts['find']
  readonly formats: Formats
}

export const wordTexts = ({ t, find, formats }: PageTexts): WordTexts => ({
  find,
  formats,
  limit: (limit) => t('ui.charactersLimit', { limit }),
  date: t('exchange.word.date'),
  files: t('exchange.word.files'),
  computed: t('exchange.word.computed'),
  notAsked: t('exchange.word.notAsked'),
  origin: t('application.translation.origin'),
})

/** What reading a Word file needs to know of the draft. In the file, the label of a part is without its group. */
export const knowledgeOf = (texts: PageTexts, call: Pick<Call, 'rules'>, present: Answers): WordKnowledge => {
  const words = wordTexts(texts)
  return {
    present,
    notes: notesIn(words),
    options: (control: Control) => optionsOf(control, words, call.rules, present),
    label: (address) => {
      const ofTranslation = translationLabel(address, words)
      if (ofTranslation !== undefined) return ofTranslation
      const [, field = '', part] = address.split('.')
      return texts.find(`field.${field}.${part === undefined ? '' : `${part}.`}label`) ?? address
    },
  }
}

/** Every hint and note that `wordFormOf` may put between a heading and an answer. */
const notesIn = ({ find, formats, limit, date, files, computed, notAsked }: WordTexts): ReadonlySet<string> =>
  new Set([
    ...fields
      .flatMap((field) => [
        find(`field.${field.id}.hint`),
        ...(isComposite(field) ? field.parts : isList(field) ? field.item : []).map(({ id }) =>
          find(`field.${field.id}.${id}.hint`),
        ),
      ])
      .filter((hint) => hint !== undefined),
    ...[...addresses.values()].flatMap(({ field, part }) => {
      const control = part ?? field
      if (!('max' in control)) return []
      return [control.max, translationLimit(control.max)].map((max) => limit(formats.number(max)))
    }),
    date,
    files,
    computed,
    notAsked,
  ])

/** Addresses that the form shows for these answers, and the fields and sections that store none. */
export const shownWith = (answers: Answers): ReadonlySet<string> =>
  new Set([
    ...visibleAddresses(answers),
    ...visibleSections(answers).filter((section) =>
      visibleFields(section, answers).some(({ type }) => type === 'documents' || type === 'computed'),
    ),
  ])
