import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useText } from '#src/i18n/use-text.ts'
import type { Load } from '../load-once.ts'
import { NotLoaded } from '../NotLoaded.tsx'
import { Skeleton } from '../Skeleton.tsx'
import { useNear } from '../use-near.ts'

type Props<Charts> = {
  /** Made with `loadOnce`, outside the component. */
  load: Load<Charts>
  minHeight: number
  /** What the picture is for those who do not see it; without it, it is hidden from them. */
  frame?: (picture: ReactNode) => ReactNode
  children: (charts: Charts, width: number) => ReactNode
}

const hidden = (picture: ReactNode) => <div aria-hidden="true">{picture}</div>

/** Room for a chart: draws it once its code is here and its width is known. Figures stand beside it as a table. */
export function Picture<Charts>({ load, minHeight, frame = hidden, children }: Props<Charts>) {
  const t = useText()
  const room = useRef<HTMLDivElement>(null)
  /** `again`: it has failed, and is asked for once more. */
  const [charts, setCharts] = useState<{ loaded: Charts } | 'failed' | 'again' | null>(null)
  const [width, setWidth] = useState(0)
  const near = useNear(room)

  // The network: the chunk with the charting library.
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

  // The browser's layout: a chart is drawn for the width that there is.
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
