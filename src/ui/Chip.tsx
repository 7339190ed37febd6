import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import styles from './Chip.module.css'
import { Icon, type IconName } from './Icon.tsx'

export type ChipTone = 'blue' | 'green' | 'amber' | 'red' | 'plain'

/** A short status or mark. The words carry the meaning; the colour only helps. */
export const Chip = ({
  tone = 'blue',
  icon,
  children,
  className,
}: {
  tone?: ChipTone
  icon?: IconName
  children: ReactNode
  className?: string
}) => (
  <span className={classNames(styles['chip'], styles[tone], className)}>
    {icon && <Icon name={icon} size={1} />}
    {children}
  </span>
)
