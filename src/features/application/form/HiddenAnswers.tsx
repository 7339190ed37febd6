import { addressOf } from '#src/domain/application/fields.ts'
import type { HiddenByChange } from '#src/domain/application/modules.ts'
import { useText } from '#src/i18n/use-text.ts'
import { useFormTexts } from '../texts.ts'
import styles from './dialogs.module.css'

/** The answers that a change would hide. They stay in the draft. */
export const HiddenAnswers = ({ fields, sections }: HiddenByChange) => {
  const t = useText()
  const texts = useFormTexts()
  return (
    <>
      {sections.length > 0 && (
        <p>{t('application.hiding.sections', { sections: sections.map(texts.section).join(', ') })}</p>
      )}
      <p>{t('application.hiding.answers', { count: fields.length })}</p>
      <ul className={styles['names']}>
        {fields.map((field) => (
          <li key={addressOf(field)}>{texts.label(addressOf(field))}</li>
        ))}
      </ul>
      <p>{t('application.hiding.kept')}</p>
    </>
  )
}
