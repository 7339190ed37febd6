import { useState } from 'react'
import { type Locale, locales } from '#src/domain/localised.ts'
import { useLocale, useText } from '#src/i18n/use-text.ts'
import { Button } from '#src/ui/Button.tsx'
import { copyText } from '#src/ui/copy-text.ts'
import { Dialog } from '#src/ui/Dialog.tsx'
import { LongTextField } from '#src/ui/LongTextField.tsx'
import { SelectField } from '#src/ui/SelectField.tsx'
import { TextField } from '#src/ui/TextField.tsx'
import styles from './countries.module.css'
import { invitations, mailLink } from './invitation.ts'
import tableStyles from './tables.module.css'

const languageName = (locale: Locale) => new Intl.DisplayNames([locale], { type: 'language' }).of(locale) ?? locale

/** A letter to an authority (`name`; empty for any), to copy or to open in the mail program. */
export const Invitation = ({ name, onClose }: { name: string; onClose: () => void }) => {
  const t = useText()
  const [language, setLanguage] = useState<Locale>(useLocale())
  const [told, setTold] = useState('')
  const address = (path: string) => new URL(path, window.location.href).href
  const letter = invitations[language]({ name, join: address('/join'), map: address('/map') })

  const handleCopy = async () => {
    const copied = await copyText(`${letter.subject}\n\n${letter.body}`)
    setTold(t(copied ? 'coverage.invite.copied' : 'coverage.invite.notCopied'))
  }
  return (
    <Dialog
      title={name ? t('coverage.invite.titleOf', { name }) : t('coverage.invite.title')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={() => void handleCopy()}>{t('coverage.invite.copy')}</Button>
          <a href={mailLink(letter)} className={tableStyles['mail']}>
            {t('coverage.invite.mail')}
          </a>
        </>
      }
    >
      <div className={styles['stack']}>
        <p>{t('coverage.invite.lead')}</p>
        <SelectField
          name="invite-language"
          label={t('coverage.invite.language')}
          value={language}
          options={locales.map((locale) => ({ value: locale, label: languageName(locale) }))}
          onChange={({ target }) => setLanguage(locales.find((locale) => locale === target.value) ?? language)}
        />
        <TextField
          name="invite-subject"
          label={t('coverage.invite.subject')}
          lang={language}
          readOnly
          value={letter.subject}
        />
        <LongTextField
          name="invite-letter"
          label={t('coverage.invite.letter')}
          lang={language}
          readOnly
          rows={12}
          value={letter.body}
          onFocus={({ currentTarget }) => currentTarget.select()}
        />
        <p role="status">{told}</p>
      </div>
    </Dialog>
  )
}
