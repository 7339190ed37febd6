/** Parts of printed forms that people fill in by hand. */
import type { ReactNode } from 'react'
import styles from './ByHand.module.css'

/** A box to tick; `round` for one choice of several. */
export const Box = ({ round = false }: { round?: boolean }) => (
  <span aria-hidden="true" className={styles[round ? 'round' : 'square']} />
)

/** One box per choice; `round` if only one may be ticked. */
export const Boxes = ({
  choices,
  round = false,
}: {
  choices: readonly { readonly key: string; readonly label: ReactNode }[]
  round?: boolean
}) => (
  <ul className={styles['boxes']}>
    {choices.map(({ key, label }) => (
      <li key={key}>
        <Box round={round} />
        {label}
      </li>
    ))}
  </ul>
)

/** Estimated for handwriting on a line of an A4 page. */
const CHARACTERS_PER_LINE = 160
const MOST_LINES = 14

/** Number of lines for an answer of this many characters. */
export const linesFor = (characters: number): number =>
  Math.min(MOST_LINES, Math.ceil(characters / CHARACTERS_PER_LINE))

/** Empty lines to write on. */
export const Lines = ({ count }: { count: number }) => (
  <div aria-hidden="true" className={styles['lines']}>
    {Array.from({ length: count }, (_, line) => (
      <div key={line} />
    ))}
  </div>
)
