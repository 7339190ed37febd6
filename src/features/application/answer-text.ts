import { isLanguageAddress } from '#src/domain/application/answer-language.ts'
import { asTranslation, isOutdated, translationPlace } from '#src/domain/application/translations.ts'
import { addresses, isList, isSimple, itemsAt, withBeside } from '#src/domain/application/fields.ts'
import type { JsonValue } from '#src/domain/values.ts'
import { type AnswerReader, partText, translationCaption, valueText } from '#src/i18n/answer-text.ts'

/** A translation with language, origin, and whether its answer has changed since; null for other addresses. */
function translationInWords(address: string, value: JsonValue, { answers, find }: AnswerReader) {
  const place = translationPlace(address)
  const translation = asTranslation(value)
  if (!place || !translation) return null
  return {
    text: translation.text,
    caption: translationCaption({ ...place, ...translation }, find),
    note: (isOutdated(answers, place.answer, translation) && find('translation.outdated')) || '',
  }
}

/** An answer in words by its address, whether or not the form shows its question now. Empty: no answer. */
export function answerInWords(address: string, value: JsonValue, reader: AnswerReader): string {
  if (isLanguageAddress(address)) return typeof value === 'string' ? reader.formats.language(value) : ''
  const translation = translationInWords(address, value, reader)
  if (translation) {
    const { text, caption, note } = translation
    return `${text}\n\n${[caption, note].filter(Boolean).join('\n')}`
  }
  const found = addresses.get(address)
  if (!found || value === null) return ''
  const { field, part } = found
  if (part) return valueText(part, value, reader)
  if (isSimple(field)) return valueText(field, value, reader)
  if (!isList(field)) return ''
  const { find, formats } = reader
  const ofRows = { ...reader, answers: { ...reader.answers, [address]: value } }
  return itemsAt(ofRows.answers, address)
    .map((item, index) => {
      const title = find(`field.${field.id}.item`, { number: index + 1 }) ?? String(index + 1)
      const lines = field.item.flatMap((own) => {
        const label = find(`field.${field.id}.${own.id}.label`) ?? own.id
        return withBeside(own.id, own.type).flatMap((column) => {
          const [at, cell] = [`${address}.${index}.${column}`, item[column] ?? null]
          const translated = translationInWords(at, cell, ofRows)
          if (translated)
            return [`${translated.caption}${formats.colon} ${translated.text}`, translated.note].filter(Boolean)
          const isAnswer = column === own.id
          const text = isAnswer ? partText(own, item, reader) : answerInWords(at, cell, reader)
          const name = isAnswer ? label : (find('application.language.of', { label }) ?? label)
          return text === '' ? [] : [`${name}${formats.colon} ${text}`]
        })
      })
      return [title, ...lines].join('\n')
    })
    .join('\n\n')
}
