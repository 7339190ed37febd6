import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Skeleton } from '../Skeleton.tsx'
import { useNear } from '../use-near.ts'

type Props<Charts> = {
  /** Made with `loadOnce`, outside the component. */
  load: () => Promise<Charts>
  minHeight: number
  /** Said in place of a picture that did not load. */
  failed: string
  children: (charts: Charts, width: number) => ReactNode
}

/** Room for a chart: draws it once its code is here and its width is known. Figures stand beside it as a table. */
export function Picture<Charts>({ load, minHeight, failed, children }: Props<Charts>) {
  const frame = useRef<HTMLDivElement>(null)
  const [charts, setCharts] = useState<{ loaded: Charts } | 'failed' | null>(null)
  const [width, setWidth] = useState(0)
  const near = useNear(frame)

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
    const element = frame.current
    if (!element) return undefined
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])

  return (
    <div ref={frame} style={{ minHeight }}>
      {charts === 'failed' && <p>{failed}</p>}
      {charts === null && <Skeleton lines={4} />}
      {charts !== null && charts !== 'failed' && width > 0 && children(charts.loaded, width)}
    </div>
  )
}
