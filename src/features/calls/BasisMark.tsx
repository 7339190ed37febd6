import { useText } from '#src/i18n/use-text.ts'
import styles from './basis.module.css'
import type { Mark } from './mark.ts'

const signs: Readonly<Record<Mark, string>> = { documented: '●', inferred: '◐', our_design: '○', unknown: '–' }

/** How certain a statement is, as a word and a sign. */
export const BasisMark = ({ mark }: { mark: Mark }) => {
  const t = useText()
  return (
    <small className={styles['mark']}>
      <span aria-hidden="true">{signs[mark]} </span>
      {t(`calls.basis.${mark}`)}
    </small>
  )
}

/** Explains the marks. */
export const BasisLegend = () => {
  const t = useText()
  const marks = Object.keys(signs) as Mark[]
  return (
    <details className={styles['legend']}>
      <summary>{t('calls.basisTitle')}</summary>
      <p>{t('calls.basisIntro')}</p>
      <dl>
        {marks.map((mark) => (
          <div key={mark}>
            <dt>
              <BasisMark mark={mark} />
            </dt>
            <dd>{t(`calls.basis.${mark}Text`)}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
