import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useText } from '#src/i18n/use-text.ts'
import type { Load } from '../load-once.ts'
import { NotLoaded } from '../NotLoaded.tsx'
import { Skeleton } from '../Skeleton.tsx'
import { useNear } from '../use-near.ts'

type Props<Charts> = {
  /** Created with `loadOnce`, outside the component. */
  load: Load<Charts>
  minHeight: number
  /** Wraps the picture for assistive technology; by default it is hidden. */
  frame?: (picture: ReactNode) => ReactNode
  children: (charts: Charts, width: number) => ReactNode
}

const hidden = (picture: ReactNode) => <div aria-hidden="true">{picture}</div>

/** Loads and draws a chart once its width is known. The same figures are in a table beside it. */
export function Picture<Charts>({ load, minHeight, frame = hidden, children }: Props<Charts>) {
  const t = useText()
  const room = useRef<HTMLDivElement>(null)
  /** `again`: loading failed and is retried. */
  const [charts, setCharts] = useState<{ loaded: Charts } | 'failed' | 'again' | null>(null)
  const [width, setWidth] = useState(0)
  const near = useNear(room)

  // Outside React: the network, for the chunk with the charting library.
  useEffect(() => {
    if (!near) return undefined
    let gone = false
    load().then(
      (loaded) => gone || setCharts({ loaded }),
      () => gone || setCharts('failed'),
    )
    return () => {
      gone = true
    }
  }, [load, near])

  // Outside React: the layout, since a chart is drawn for the available width.
  useEffect(() => {
    const element = room.current
    if (!element) return undefined
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])

  return (
    <>
      {frame(
        <div ref={room} style={{ minHeight }}>
          {charts === null && <Skeleton lines={4} />}
          {charts !== null && typeof charts === 'object' && width > 0 && children(charts.loaded, width)}
        </div>,
      )}
      {(charts === 'failed' || charts === 'again') && (
        <NotLoaded
          busy={charts === 'again'}
          onRetry={() => {
            setCharts('again')
            load('person').then(
              (loaded) => setCharts({ loaded }),
              () => setCharts('failed'),
            )
          }}
        >
          {t('ui.chart.notDrawn')}
        </NotLoaded>
      )}
    </>
  )
}
