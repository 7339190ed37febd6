import type { KeyboardEvent, ReactNode } from 'react'
import { useEffect, useId, useRef } from 'react'
import { useText } from '#src/i18n/use-text.ts'
import { classNames } from './class-names.ts'
import styles from './Dialog.module.css'
import { Icon } from './Icon.tsx'
import { LiveRegion } from './LiveRegion.tsx'

export type DialogProps = {
  /** Called by Escape, by the close button and by nothing else: a click beside it must not throw work away. */
  onClose: () => void
  title: ReactNode
  children: ReactNode
  /** Buttons, the main one first. */
  actions?: ReactNode
  size?: 'normal' | 'wide'
}

/**
 * The browser's modal dialog: the page behind is inert. Render it while it is open; when it goes, the focus returns to
 * where it was.
 */
export const Dialog = ({ onClose, title, children, actions, size = 'normal' }: DialogProps) => {
  const t = useText()
  const titleId = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const buttons = useRef<HTMLDivElement>(null)

  // The browser's top layer, which only showModal() reaches; and the focus, which removing the element would lose.
  useEffect(() => {
    const element = dialog.current
    const before = document.activeElement
    element?.showModal()
    return () => {
      element?.close()
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])

  /** A form that the dialog stands in knows nothing of it: Enter in a line is for the dialog's own main button. */
  const handleKeyDown = (event: KeyboardEvent<HTMLDialogElement>) => {
    const { target, key, defaultPrevented, currentTarget, nativeEvent, repeat } = event
    // Enter that ends a word of an input method is not meant for the form.
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
