import styles from './panel.module.css'
import { panelTexts } from './panel-texts.ts'
import { usePageLocale } from './use-page-locale.ts'

/** Always visible, so that nobody takes sample data for facts. */
export function DemonstrationBanner() {
  const { banner, bannerLabel } = panelTexts[usePageLocale()]
  return (
    <aside className={styles['banner']} aria-label={bannerLabel}>
      <p>{banner}</p>
    </aside>
  )
}
