import { useEffect, useState, useSyncExternalStore } from 'react'
import { useText } from '#src/i18n/use-text.ts'
import { classNames } from './class-names.ts'
import { Icon } from './Icon.tsx'
import styles from './ToastArea.module.css'
import { dismissToast, type Toast, toastStore } from './toasts.ts'

const STAY_MS = 8000
const icons = { success: 'check', error: 'error', info: 'info' } as const

const ToastCard = ({ toast }: { toast: Toast }) => {
  const t = useText()
  const [held, setHeld] = useState(false)
  const stays = held || toast.action !== undefined || toast.tone === 'error'

  // Outside React: a timer. Pointer or focus on the toast stops it.
  useEffect(() => {
    if (stays) return undefined
    const timer = setTimeout(() => dismissToast(toast.id), STAY_MS)
    return () => clearTimeout(timer)
  }, [stays, toast.id])

  return (
    <div
      className={classNames(styles['toast'], styles[toast.tone])}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <Icon name={icons[toast.tone]} />
      <div className={styles['text']}>{toast.text}</div>
      {toast.action && (
        <button
          type="button"
          className={styles['action']}
          onClick={() => {
            toast.action?.onAction()
            dismissToast(toast.id)
          }}
        >
          {toast.action.label}
        </button>
      )}
      <button
        type="button"
        className={styles['close']}
        aria-label={t('ui.close')}
        onClick={() => dismissToast(toast.id)}
      >
        <Icon name="close" />
      </button>
    </div>
  )
}

/** Where toasts appear; once per page. */
export const ToastArea = () => {
  const t = useText()
  const toasts = useSyncExternalStore(toastStore.subscribe, toastStore.get)
  return (
    <section aria-label={t('ui.messages')} className={styles['area']}>
      <div role="log" aria-live="polite" aria-relevant="additions" className={styles['list']}>
        {toasts.map((toast) => (
          <ToastCard key={toast.id} toast={toast} />
        ))}
      </div>
    </section>
  )
}
