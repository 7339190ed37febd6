import { type ReactNode, startTransition, useEffect, useState } from 'react'
import { useText } from '#src/i18n/use-text.ts'
import { inSpareTime } from './in-spare-time.ts'
import styles from './Later.module.css'
import type { Load } from './load-once.ts'
import { NotLoaded } from './NotLoaded.tsx'

type Props<Part> = {
  /** Created with `loadOnce`, outside the component. */
  load: Load<Part>
  /** Loads at once, because the URL names something in this part. */
  now: boolean
  /** The part if the page's loader has loaded it already; it is then shown at once. */
  ready?: Part | null
  /** Shows nothing while loading or after a failure. */
  optional?: boolean
  /** Shown until the part has loaded. */
  fallback?: ReactNode
  children: (part: Part) => ReactNode
}

/** `again`: loading failed and is retried. */
type State<Part> = { readonly part: Part } | 'failed' | 'again' | null

const LATEST_MS = 2000

function follow<Part>(asked: Promise<Part>, take: (state: State<Part>) => void): void {
  asked.then(
    // Rendering may take long, so user input goes first.
    (part) => startTransition(() => take({ part })),
    () => take('failed'),
  )
}

/** A part far down a page: its code is loaded once the browser is idle. */
export function Later<Part>({ load, now, ready = null, optional = false, fallback = null, children }: Props<Part>) {
  const t = useText()
  const [state, setState] = useState<State<Part>>(ready && { part: ready })
  const [isHere] = useState(ready !== null)

  // Outside React: idle time of the browser, and the network.
  useEffect(() => {
    if (isHere) return undefined
    const ask = () => follow(load(), setState)
    if (!now) return inSpareTime(ask, LATEST_MS)
    ask()
    return undefined
  }, [load, now, isHere])

  if (typeof state === 'object' && state !== null) return children(state.part)
  if (optional) return fallback
  return (
    <>
      {/* Printing does not wait, so the paper says that a part is missing. */}
      <p className={styles['paper']}>{t('ui.printedTooSoon')}</p>
      {state === null ? (
        fallback
      ) : (
        <NotLoaded
          busy={state === 'again'}
          onRetry={() => {
            setState('again')
            follow(load('person'), setState)
          }}
        >
          {t('ui.partMissing')}
        </NotLoaded>
      )}
    </>
  )
}
