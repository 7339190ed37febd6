import { addressOf, describeAddress, isComposite, isList, sections } from '#src/domain/application/fields.ts'
import { optionKey } from '#src/domain/application/options.ts'
import type { FindText } from '#src/i18n/second-language.ts'
import type { FieldWords } from '#src/ui/second-text.ts'

interface QuestionTexts extends FieldWords {
  readonly option?: (value: string) => FieldWords
}

const nothing: QuestionTexts = { label: undefined, hint: undefined }

/** Label and hint of an address, or of a section, in the language of `find`. */
export function questionTexts(find: FindText, address: string): QuestionTexts {
  const words = (key: string, label: string, hint: string): FieldWords => ({
    label: find(`${key}${label}`),
    hint: find(`${key}${hint}`),
  })
  if (sections.some(({ id }) => id === address)) return words(`section.${address}`, '.title', '.intro')
  const found = describeAddress(address)
  if (!found) return nothing
  const { field, part, number, labelKey } = found
  if (number !== undefined && !part) return { ...nothing, label: find(`field.${field.id}.item`, { number }) }
  const isGroup = isComposite(field) || isList(field) || field.type === 'documents'
  // Languages and translations of an answer have other texts.
  if (part ? !address.endsWith(`.${part.id}`) : !isGroup && address !== addressOf(field)) return nothing

  const own = words(labelKey.replace(/\.label$/, ''), '.label', '.hint')
  const control = part ?? field
  if (control.type === 'longtext') {
    return { ...own, hint: [own.hint, find('field.personalDataHint')].filter(Boolean).join(' ') }
  }
  if (control.type !== 'choice' && control.type !== 'multichoice') return own
  return { ...own, option: (value) => words(optionKey(control.optionSet, value), '', '.hint') }
}
