import { useSyncExternalStore } from 'react'
import { useText } from '#src/i18n/use-text.ts'
import { Icon } from '#src/ui/Icon.tsx'
import styles from './Footer.module.css'
import { setTheme, themes, themeStore } from './theme.ts'

export const ThemeSelect = () => {
  const t = useText()
  const theme = useSyncExternalStore(themeStore.subscribe, themeStore.get)
  return (
    <label className={styles['theme']}>
      <span>{t('shell.theme')}</span>
      <span className={styles['themeBox']}>
        <select
          value={theme}
          onChange={(event) => setTheme(themes.find((option) => option === event.target.value) ?? 'system')}
        >
          {themes.map((option) => (
            <option key={option} value={option}>
              {t(`shell.theme.${option}`)}
            </option>
          ))}
        </select>
        <Icon name="chevron-down" size={0.85} />
      </span>
    </label>
  )
}
