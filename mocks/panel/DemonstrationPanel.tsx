import { useEffect, useId, useRef, useState } from 'react'
import { ClockPart } from './ClockPart.tsx'
import { FaultPart } from './FaultPart.tsx'
import type { PanelApi } from './panel-api.ts'
import styles from './panel.module.css'
import { panelTexts } from './panel-texts.ts'
import { PeoplePart } from './PeoplePart.tsx'
import { StartAgainPart } from './StartAgainPart.tsx'
import { useClearOf } from './use-clear-of.ts'
import { usePageLocale } from './use-page-locale.ts'
import { usePanelState } from './use-panel-state.ts'

/** A round button that opens a small window; the page stays usable. */
export function DemonstrationPanel({ api }: { api: PanelApi }) {
  const locale = usePageLocale()
  const texts = panelTexts[locale]
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const panel = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState(false)
  const [state, look] = usePanelState(api, open)
  const [message, setMessage] = useState('')
  useClearOf(button)

  const show = () => {
    look()
    setMessage('')
    setOpen(true)
  }
  const close = () => {
    setOpen(false)
    button.current?.focus()
  }
  /** Runs an action and shows its result. */
  const attempt = async (work: () => void | Promise<void>, done: string) => {
    try {
      await work()
      setMessage(done)
    } catch {
      setMessage(texts.done.failed)
    }
    look()
  }

  // Outside React: the document's keyboard. The window takes the focus when it opens and returns it on Escape.
  useEffect(() => {
    const element = panel.current
    if (!open || !element) return undefined
    const closeOnEscape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.stopPropagation()
      setOpen(false)
      button.current?.focus()
    }
    element.focus()
    element.addEventListener('keydown', closeOnEscape)
    return () => element.removeEventListener('keydown', closeOnEscape)
  }, [open])

  return (
    <aside className={styles['place']} aria-label={texts.title}>
      <button
        ref={button}
        type="button"
        className={styles['open']}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={open ? close : show}
      >
        <Lever />
        <span className={styles['openText']}>{texts.open}</span>
      </button>
      {open && (
        <div
          ref={panel}
          id={id}
          role="dialog"
          aria-labelledby={`${id}-title`}
          tabIndex={-1}
          className={styles['panel']}
        >
          <header className={styles['head']}>
            <h2 id={`${id}-title`}>{texts.title}</h2>
            <button type="button" className={styles['plain']} onClick={close}>
              {texts.close}
            </button>
          </header>
          <p className={styles['intro']}>{texts.intro}</p>
          <p role="status" className={styles['status']}>
            {message}
          </p>
          <ClockPart
            locale={locale}
            texts={texts}
            now={state.now}
            onJump={(at) => void attempt(() => api.jumpTo(at), texts.done.jumped)}
          />
          <PeoplePart
            texts={texts}
            people={state.people}
            signedInAs={state.signedInAs}
            onSignIn={({ id: personId, name }) =>
              void attempt(() => api.signIn(personId), texts.done.signedIn.replace('{name}', name))
            }
            onSignOut={() => void attempt(() => api.signOut(), texts.done.signedOut)}
          />
          <FaultPart
            texts={texts}
            active={state.faults}
            onChange={(kind, on) => {
              api.setFault(kind, on)
              look()
            }}
          />
          <StartAgainPart texts={texts} onConfirm={() => void attempt(() => api.reset(), texts.done.again)} />
        </div>
      )}
    </aside>
  )
}

const Lever = () => (
  <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" focusable="false">
    <path
      d="M4 7h9m5 0h2M4 17h2m5 0h9M15.5 4.5v5M8.5 14.5v5"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.2"
      strokeLinecap="round"
    />
  </svg>
)
