import type { HTMLAttributes } from 'react'
import { classNames } from './class-names.ts'
import styles from './Card.module.css'

type CardProps = HTMLAttributes<HTMLElement> & {
  as?: 'section' | 'article' | 'div' | 'li'
  /** `none` for content with its own padding: tables, pictures. */
  padding?: 'normal' | 'none'
}

/** A white box for one item. Give a `section` its heading with `aria-labelledby`. */
export const Card = ({ as: Element = 'div', padding = 'normal', className, ...rest }: CardProps) => (
  <Element {...rest} className={classNames(styles['card'], padding === 'normal' && styles['padded'], className)} />
)
