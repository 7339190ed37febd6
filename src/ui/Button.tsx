import type { ComponentProps, MouseEvent, ReactNode } from 'react'
import { useId } from 'react'
import { useText } from '#src/i18n/use-text.ts'
import styles from './Button.module.css'
import { classNames } from './class-names.ts'
import { Icon, type IconName } from './Icon.tsx'
import { VisuallyHidden } from './VisuallyHidden.tsx'

/** Props that `Button` and `LinkButton` share. */
export type Look = {
  /** `primary` once per view; `quiet` looks like a link. */
  variant?: 'primary' | 'ghost' | 'danger' | 'quiet'
  size?: 'normal' | 'small'
  icon?: IconName
  iconEnd?: IconName
}

/** The class names for these props. */
export const look = (variant: Look['variant'] = 'primary', size: Look['size'] = 'normal', className = '') =>
  classNames(styles['button'], styles[variant], size === 'small' && styles['small'], className)

export type ButtonProps = Look &
  Omit<ComponentProps<'button'>, 'disabled'> & {
    /** An action is running: another press does nothing, and the focus stays. */
    busy?: boolean
    /**
     * Why the button cannot be pressed now. Shown below and read out with the button, which stays in the tab order. Give
     * false, not undefined, while there is no reason but one may appear.
     */
    disabledReason?: ReactNode
  }

export const Button = ({
  variant,
  size,
  icon,
  iconEnd,
  busy = false,
  disabledReason,
  className,
  children,
  onClick,
  type = 'button',
  'aria-describedby': describedBy,
  ...rest
}: ButtonProps) => {
  const t = useText()
  const reasonId = useId()
  const blocked = Boolean(disabledReason)
  const handleClick = (event: MouseEvent<HTMLButtonElement>) => {
    if (blocked || busy) event.preventDefault()
    else onClick?.(event)
  }
  const button = (
    <button
      {...rest}
      type={type}
      className={look(variant, size, className)}
      onClick={handleClick}
      aria-disabled={blocked || busy || undefined}
      aria-describedby={classNames(describedBy, blocked && reasonId) || undefined}
    >
      {busy ? <span className={styles['spinner']} aria-hidden="true" /> : icon && <Icon name={icon} />}
      {children}
      {busy && <VisuallyHidden>{t('ui.busy')}</VisuallyHidden>}
      {iconEnd && <Icon name={iconEnd} />}
    </button>
  )
  if (disabledReason === undefined) return button
  // The same element whether there is a reason now or not, so that the button keeps the focus when one appears.
  return (
    <span className={styles[blocked ? 'blocked' : 'free']}>
      {button}
      {blocked && (
        <span id={reasonId} className={styles['reason']}>
          {disabledReason}
        </span>
      )}
    </span>
  )
}
