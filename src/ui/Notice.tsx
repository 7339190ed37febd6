import type { ReactNode, Ref } from 'react'
import { useText } from '#src/i18n/use-text.ts'
import { classNames } from './class-names.ts'
import { Icon } from './Icon.tsx'
import styles from './Notice.module.css'
import { VisuallyHidden } from './VisuallyHidden.tsx'

const icons = { info: 'info', success: 'check', warning: 'warning', error: 'error' } as const

export type NoticeProps = {
  tone?: keyof typeof icons
  title?: ReactNode
  children?: ReactNode
  /**
   * Announced when it appears: `polite` waits, `assertive` interrupts. Leave it out for notices shown from the start.
   */
  live?: 'polite' | 'assertive'
  actions?: ReactNode
  className?: string
  ref?: Ref<HTMLDivElement>
}

/** A notice in the page. Icon and words show its kind, not colour alone. */
export const Notice = ({ tone = 'info', title, children, live, actions, className, ref }: NoticeProps) => {
  const t = useText()
  const role = live === 'assertive' ? 'alert' : live === 'polite' ? 'status' : undefined
  return (
    <div ref={ref} className={classNames(styles['notice'], styles[tone], className)} role={role}>
      <Icon name={icons[tone]} size={1.35} />
      <div className={styles['body']}>
        <VisuallyHidden>{t(`ui.tone.${tone}`)} </VisuallyHidden>
        {title && <strong className={styles['title']}>{title}</strong>}
        {children}
        {actions && <div className={styles['actions']}>{actions}</div>}
      </div>
    </div>
  )
}
