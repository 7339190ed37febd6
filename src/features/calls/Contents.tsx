import { useText } from '#src/i18n/use-text.ts'
import { useId } from 'react'
import styles from './calls.module.css'

/** Links to the parts of one page. */
export const Contents = ({ places }: { places: readonly { id: string; title: string }[] }) => {
  const t = useText()
  const headingId = useId()
  return (
    <nav aria-labelledby={headingId} className={styles['contents']}>
      <h2 id={headingId} className={styles['eyebrow']}>
        {t('calls.contents')}
      </h2>
      <ol>
        {places.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
