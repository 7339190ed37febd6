import type { ReactNode } from 'react'
import { changedParts, type Parts } from './changed-part.ts'
import styles from './TwoTexts.module.css'

export interface TextSide {
  readonly title: string
  /** Empty if there is no text. */
  readonly text: string
  /** Below the text. */
  readonly below?: ReactNode
}

/** Two versions of one text side by side, with the differing words marked. */
export const TwoTexts = ({
  sides: [left, right],
  none,
}: {
  sides: readonly [TextSide, TextSide]
  /** Shown if there is no text. */
  none: string
}) => {
  const [before, after] = changedParts(left.text, right.text)
  // Without common words, marking everything would only disturb.
  const isPartly = `${before[0]}${before[2]}`.trim() !== ''
  return (
    <dl className={styles['sides']}>
      <OneText {...left} none={none} parts={isPartly ? before : null} />
      <OneText {...right} none={none} parts={isPartly ? after : null} />
    </dl>
  )
}

/** A single version. */
export const OneVersion = ({ none, ...side }: TextSide & { none: string }) => (
  <dl className={styles['sides']}>
    <OneText {...side} none={none} parts={null} />
  </dl>
)

const OneText = ({ title, text, below, none, parts }: TextSide & { none: string; parts: Parts | null }) => (
  <div className={styles['side']}>
    <dt>{title}</dt>
    {text === '' ? (
      <dd className={styles['none']}>{none}</dd>
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
    {below && <dd>{below}</dd>}
  </div>
)
