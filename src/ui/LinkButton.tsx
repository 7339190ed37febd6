import type { LinkProps } from 'react-router'
import { Link } from 'react-router'
import { look, type Look } from './Button.tsx'
import { Icon } from './Icon.tsx'

/** A link that looks like a button; use it for navigation only. */
export const LinkButton = ({ variant, size, icon, iconEnd, className, children, ...rest }: Look & LinkProps) => (
  <Link {...rest} className={look(variant, size, className)}>
    {icon && <Icon name={icon} />}
    {children}
    {iconEnd && <Icon name={iconEnd} />}
  </Link>
)
