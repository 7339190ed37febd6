import { localeSchema, locales } from '#src/domain/localised.ts'
import { switchLanguage } from '#src/i18n/language.ts'
import { ownNames } from '#src/i18n/own-names.ts'
import { useLocale, useText } from '#src/i18n/use-text.ts'
import { Icon } from '#src/ui/Icon.tsx'
import { showToast } from '#src/ui/toasts.ts'
import { VisuallyHidden } from '#src/ui/VisuallyHidden.tsx'
import styles from './Header.module.css'

/** Changes the language of the open page; focus, scroll position and typed text stay. */
export const LanguageSelect = () => {
  const t = useText()
  const locale = useLocale()
  const handleChange = (value: string) => {
    switchLanguage(localeSchema.parse(value)).catch(() =>
      showToast({ tone: 'error', text: t('shell.language.failed') }),
    )
  }
  return (
    <label className={styles['select']}>
      <VisuallyHidden>{t('shell.language')}</VisuallyHidden>
      <select value={locale} onChange={(event) => handleChange(event.target.value)}>
        {locales.map((option) => (
          <option key={option} value={option} lang={option}>
            {ownNames[option]}
          </option>
        ))}
      </select>
      <Icon name="chevron-down" size={0.85} />
    </label>
  )
}
