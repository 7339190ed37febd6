import { useId } from 'react'
import type { Difference } from '#src/domain/application/differences.ts'
import { useText } from '#src/i18n/use-text.ts'
import { CheckboxField } from '#src/ui/CheckboxField.tsx'
import { Chip, type ChipTone } from '#src/ui/Chip.tsx'
import { VisuallyHidden } from '#src/ui/VisuallyHidden.tsx'
import { changedParts, type Parts } from './changed-part.ts'
import styles from './exchange.module.css'

const tones: Record<Difference['kind'], ChipTone> = { different: 'amber', only_there: 'green', only_here: 'plain' }

interface Props {
  readonly label: string
  readonly kind: Difference['kind']
  /** Both answers in words; empty where there is none. */
  readonly here: string
  readonly there: string
  /** The form asks this question with the modules chosen now. */
  readonly isAsked: boolean
  readonly isChosen: boolean
  readonly onChoose: (chosen: boolean) => void
}

/** One question with two answers, side by side, and the choice between them. */
export const DifferenceItem = ({ label, kind, here, there, isAsked, isChosen, onChoose }: Props) => {
  const t = useText()
  const titleId = useId()
  const [mine, theirs] = changedParts(here, there)
  // Where nothing is common, a mark on everything would only disturb.
  const isPartly = `${mine[0]}${mine[2]}`.trim() !== ''
  return (
    <li className={styles['item']} aria-labelledby={titleId}>
      <div className={styles['itemHead']}>
        <h4 id={titleId}>{label}</h4>
        <Chip tone={tones[kind]}>{t(`exchange.kind.${kind}`)}</Chip>
      </div>
      {!isAsked && <p className={styles['small']}>{t('exchange.notAsked')}</p>}
      <dl className={styles['sides']}>
        <Side title={t('exchange.here')} text={here} parts={isPartly ? mine : null} />
        <Side title={t('exchange.there')} text={there} parts={isPartly ? theirs : null} />
      </dl>
      <CheckboxField
        label={
          <>
            {t(`exchange.take.${kind}`)}
            <VisuallyHidden>: {label}</VisuallyHidden>
          </>
        }
        checked={isChosen}
        onChange={(event) => onChoose(event.target.checked)}
      />
    </li>
  )
}

const Side = ({ title, text, parts }: { title: string; text: string; parts: Parts | null }) => {
  const t = useText()
  return (
    <div className={styles['side']}>
      <dt>{title}</dt>
      {text === '' ? (
        <dd className={styles['none']}>{t('application.empty')}</dd>
      ) : (
        <dd className={styles['text']} dir="auto">
          {parts ? (
            <>
              {parts[0]}
              {parts[1] !== '' && <mark>{parts[1]}</mark>}
              {parts[2]}
            </>
          ) : (
            text
          )}
        </dd>
      )}
    </div>
  )
}
