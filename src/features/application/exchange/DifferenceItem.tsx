import { useId } from 'react'
import type { Difference } from '#src/domain/application/differences.ts'
import { useText } from '#src/i18n/use-text.ts'
import { CheckboxField } from '#src/ui/CheckboxField.tsx'
import { Chip, type ChipTone } from '#src/ui/Chip.tsx'
import { TwoTexts } from '#src/ui/TwoTexts.tsx'
import { VisuallyHidden } from '#src/ui/VisuallyHidden.tsx'
import styles from './exchange.module.css'

const tones: Record<Difference['kind'], ChipTone> = { different: 'amber', only_there: 'green', only_here: 'plain' }

interface Props {
  readonly label: string
  readonly kind: Difference['kind']
  /** Both answers in words; empty if there is none. */
  readonly here: string
  readonly there: string
  /** Whether the form asks this question with the modules chosen now. */
  readonly isAsked: boolean
  readonly isChosen: boolean
  readonly onChoose: (chosen: boolean) => void
}

/** One question with two answers side by side, and the choice between them. */
export const DifferenceItem = ({ label, kind, here, there, isAsked, isChosen, onChoose }: Props) => {
  const t = useText()
  const titleId = useId()
  return (
    <li className={styles['item']} aria-labelledby={titleId}>
      <div className={styles['itemHead']}>
        <h4 id={titleId}>{label}</h4>
        <Chip tone={tones[kind]}>{t(`exchange.kind.${kind}`)}</Chip>
      </div>
      {!isAsked && <p className={styles['small']}>{t('exchange.notAsked')}</p>}
      <TwoTexts
        sides={[
          { title: t('exchange.here'), text: here },
          { title: t('exchange.there'), text: there },
        ]}
        none={t('application.empty')}
      />
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
