import type { KeyboardEvent, ReactNode } from 'react'
import { useEffect, useId, useRef } from 'react'
import { useText } from '#src/i18n/use-text.ts'
import { classNames } from './class-names.ts'
import styles from './Dialog.module.css'
import { Icon } from './Icon.tsx'
import { LiveRegion } from './LiveRegion.tsx'

export type DialogProps = {
  /** Called by Escape and the close button only: a click outside must not discard work. */
  onClose: () => void
  title: ReactNode
  children: ReactNode
  /** Buttons, the main one first. */
  actions?: ReactNode
  size?: 'normal' | 'wide'
}

/**
 * The browser's modal dialog, with the page behind it inert. Render it to open it; when it is removed, the focus
 * returns to where it was.
 */
export const Dialog = ({ onClose, title, children, actions, size = 'normal' }: DialogProps) => {
  const t = useText()
  const titleId = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const buttons = useRef<HTMLDivElement>(null)

  // Outside React: the browser's top layer, which only showModal() reaches; and the focus, which would be lost on
  // removal.
  useEffect(() => {
    const element = dialog.current
    const before = document.activeElement
    element?.showModal()
    return () => {
      element?.close()
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])

  /** If the dialog is inside a form, Enter in an input must press the dialog's main button and not submit that form. */
  const handleKeyDown = (event: KeyboardEvent<HTMLDialogElement>) => {
    const { target, key, defaultPrevented, currentTarget, nativeEvent, repeat } = event
    // Enter that confirms input method composition must not submit.
    if (key !== 'Enter' || defaultPrevented || nativeEvent.isComposing || !(target instanceof HTMLInputElement)) return
    if (target.form === null || currentTarget.contains(target.form)) return
    event.preventDefault()
    if (!repeat) buttons.current?.querySelector('button')?.click()
  }

  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      className={classNames(styles['dialog'], size === 'wide' && styles['wide'])}
      onKeyDown={handleKeyDown}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <div className={styles['head']}>
        <h2 id={titleId}>{title}</h2>
        <button type="button" className={styles['close']} onClick={onClose} aria-label={t('ui.close')}>
          <Icon name="close" />
        </button>
      </div>
      <div className={styles['body']}>{children}</div>
      {actions && (
        <div ref={buttons} className={styles['actions']}>
          {actions}
        </div>
      )}
      <LiveRegion />
    </dialog>
  )
}
