import { isLanguageAddress } from '#src/domain/application/answer-language.ts'
import { asTranslation, isOutdated, translationPlace } from '#src/domain/application/translations.ts'
import { addresses, isList, isSimple, itemsAt } from '#src/domain/application/fields.ts'
import type { JsonValue } from '#src/domain/values.ts'
import { type AnswerReader, partText, translationCaption, valueText } from '#src/i18n/answer-text.ts'

/** An answer in words by its address, whether the form shows the question now or not. Empty: no answer. */
export function answerInWords(address: string, value: JsonValue, reader: AnswerReader): string {
  if (isLanguageAddress(address)) return typeof value === 'string' ? reader.formats.language(value) : ''
  const place = translationPlace(address)
  if (place) {
    const translation = asTranslation(value)
    if (!translation) return ''
    const isOld = isOutdated(reader.answers, place.answer, translation)
    const about = [
      translationCaption({ ...place, ...translation }, reader.find),
      isOld && reader.find('translation.outdated'),
    ]
    return `${translation.text}\n\n${about.filter(Boolean).join('\n')}`
  }
  const found = addresses.get(address)
  if (!found || value === null) return ''
  const { field, part } = found
  if (part) return valueText(part, value, reader)
  if (isSimple(field)) return valueText(field, value, reader)
  if (!isList(field)) return ''
  return itemsAt({ [address]: value }, address)
    .map((item, index) => {
      const title = reader.find(`field.${field.id}.item`, { number: index + 1 }) ?? String(index + 1)
      const lines = field.item.flatMap((column) => {
        const text = partText(column, item, reader)
        return text === ''
          ? []
          : [`${reader.find(`field.${field.id}.${column.id}.label`) ?? column.id}${reader.formats.colon} ${text}`]
      })
      return [title, ...lines].join('\n')
    })
    .join('\n\n')
}
