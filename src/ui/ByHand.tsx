/** What somebody fills in by hand on paper. */
import type { ReactNode } from 'react'
import styles from './ByHand.module.css'

/** To be ticked; `round` is for one of several. */
export const Box = ({ round = false }: { round?: boolean }) => (
  <span aria-hidden="true" className={styles[round ? 'round' : 'square']} />
)

/** One box to tick for each; `round` when only one of them may be. */
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

/** As somebody writes by hand, on a line of a page of A4. */
const CHARACTERS_PER_LINE = 160
const MOST_LINES = 14

/** Lines for an answer of so many characters. */
export const linesFor = (characters: number): number =>
  Math.min(MOST_LINES, Math.ceil(characters / CHARACTERS_PER_LINE))

/** Room to write. */
export const Lines = ({ count }: { count: number }) => (
  <div aria-hidden="true" className={styles['lines']}>
    {Array.from({ length: count }, (_, line) => (
      <div key={line} />
    ))}
  </div>
)
