import { addressOf, fieldsOf, sections } from '#src/domain/application/fields.ts'
import { callParts, placeOfPart } from '#src/domain/call-questions.ts'
import { useText } from '#src/i18n/use-text.ts'
import { SelectField } from '#src/ui/SelectField.tsx'
import { useFormTexts } from '../form-texts.ts'

/** Subject of a question: the whole call, a part of it, a section or a field of the form. */
export const PlaceSelect = ({ name, defaultValue }: { name: string; defaultValue: string | null }) => {
  const t = useText()
  const texts = useFormTexts()
  return (
    <SelectField
      name={name}
      label={t('calls.ask.about')}
      defaultValue={defaultValue ?? ''}
      placeholder={t('calls.ask.whole')}
    >
      <optgroup label={t('calls.ask.parts')}>
        {callParts.map((part) => (
          <option key={part} value={placeOfPart(part)}>
            {t(`calls.s.${part}`)}
          </option>
        ))}
      </optgroup>
      {sections.map(({ id }) => (
        <optgroup key={id} label={t('calls.ask.section', { section: texts.section(id) })}>
          <option value={id}>{t('calls.ask.wholeSection')}</option>
          {fieldsOf(id).map((field) => (
            <option key={field.id} value={addressOf(field)}>
              {texts.label(field)}
            </option>
          ))}
        </optgroup>
      ))}
    </SelectField>
  )
}
