import { type ReactNode, startTransition, useEffect, useState } from 'react'
import { useText } from '#src/i18n/use-text.ts'
import { inSpareTime } from './in-spare-time.ts'
import styles from './Later.module.css'
import type { Load } from './load-once.ts'
import { NotLoaded } from './NotLoaded.tsx'

type Props<Part> = {
  /** Made with `loadOnce`, outside the component. */
  load: Load<Part>
  /** The address asks for something in it, so it is not put off. */
  now: boolean
  /** Where the page's loader has brought it already, it stands at once. */
  ready?: Part | null
  /** Nobody misses it: nothing is said while it is on its way, nor where it cannot be had. */
  optional?: boolean
  /** In its place until it has come. */
  fallback?: ReactNode
  children: (part: Part) => ReactNode
}

/** `again`: it has failed, and is asked for once more. */
type State<Part> = { readonly part: Part } | 'failed' | 'again' | null

const LATEST_MS = 2000

function follow<Part>(asked: Promise<Part>, take: (state: State<Part>) => void): void {
  asked.then(
    // It may be long: what somebody does meanwhile goes first.
    (part) => startTransition(() => take({ part })),
    () => take('failed'),
  )
}

/** A part of a page that stands below what one comes for: its code is asked for once the browser has nothing else to do. */
export function Later<Part>({ load, now, ready = null, optional = false, fallback = null, children }: Props<Part>) {
  const t = useText()
  const [state, setState] = useState<State<Part>>(ready && { part: ready })
  const [isHere] = useState(ready !== null)

  // The browser's spare time, and the network.
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
      {/* Printing waits for nothing, so the paper says that this is not all. */}
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
