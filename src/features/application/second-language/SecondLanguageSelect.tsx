import { useId, useRef } from 'react'
import { type Locale, locales, localeSchema } from '#src/domain/localised.ts'
import { ownNames } from '#src/i18n/own-names.ts'
import { chooseSecondLanguage, useSecondLanguage } from '#src/i18n/second-language.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { announce } from '#src/ui/announcer.ts'
import { Button } from '#src/ui/Button.tsx'
import { Notice } from '#src/ui/Notice.tsx'
import styles from './second-language.module.css'

/** Shows the questions in a second language too, for people who fill in the form together. */
export const SecondLanguageSelect = () => {
  const t = useText()
  const formats = useFormats()
  const id = useId()
  const list = useRef<HTMLSelectElement>(null)
  const { wanted, hasFailed } = useSecondLanguage()

  const choose = async (locale: Locale | null) => {
    const isShown = await chooseSecondLanguage(locale)
    if (locale && isShown) announce(t('application.second.shown', { language: formats.language(locale) }))
  }
  return (
    <>
      <p className={styles['choice']}>
        <label htmlFor={id}>{t('application.second.label')}</label>
        <select
          ref={list}
          id={id}
          value={wanted ?? ''}
          onChange={({ target }) => void choose(localeSchema.safeParse(target.value).data ?? null)}
        >
          <option value="">{t('application.second.none')}</option>
          {locales
            .filter((locale) => locale !== formats.locale)
            .map((locale) => (
              <option key={locale} value={locale} lang={locale}>
                {ownNames[locale]}
              </option>
            ))}
        </select>
      </p>
      {wanted && hasFailed && (
        <Notice
          tone="warning"
          live="polite"
          className={styles['failed'] ?? ''}
          actions={
            <Button
              variant="ghost"
              size="small"
              onClick={() => {
                // Moves the focus first, since the button disappears with its message.
                list.current?.focus()
                void choose(wanted)
              }}
            >
              {t('ui.tryAgain')}
            </Button>
          }
        >
          {t('application.second.failed', { language: formats.language(wanted) })}
        </Notice>
      )}
    </>
  )
}
