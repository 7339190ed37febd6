import { coolDown, hot, useHot } from './hot.ts'
import type { Hot } from './hot.ts'
import styles from './map.module.css'

type Props = {
  of: Hot
  id?: string
  isChosen: boolean
  onChoose: () => void
  /** Name of the participant or country. */
  children: string
}

/** A participant or country in a table. Pointing at it highlights it on the map, and the other way round. */
export function HotButton({ of, id, isChosen, onChoose, children }: Props) {
  const isHot = useHot(({ country, member }) => (of.member === null ? country === of.country : member === of.member))
  const heat = () => hot.set(of)
  return (
    <button
      type="button"
      id={id}
      className={styles['row']}
      aria-pressed={isChosen}
      data-hot={isHot || undefined}
      onClick={onChoose}
      onPointerEnter={heat}
      onPointerLeave={coolDown}
      onFocus={heat}
      onBlur={coolDown}
    >
      {children}
    </button>
  )
}
