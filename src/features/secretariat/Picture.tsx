import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useText } from '#src/i18n/use-text.ts'
import { Skeleton } from '#src/ui/Skeleton.tsx'

type Charts = typeof import('./charts.tsx')

let loading: Promise<Charts> | undefined
/** One request for the chunk, however many pictures wait for it; a failed one is forgotten, so it can be tried again. */
const loadCharts = (): Promise<Charts> =>
  (loading ??= import('./charts.tsx').catch((error: unknown) => {
    loading = undefined
    throw error
  }))

/** Room for a chart: draws it once its code is here and its width is known. Figures stand beside it as a table. */
export function Picture({
  minHeight,
  children,
}: {
  minHeight: number
  children: (charts: Charts, width: number) => ReactNode
}) {
  const t = useText()
  const frame = useRef<HTMLDivElement>(null)
  const [charts, setCharts] = useState<Charts | 'failed' | null>(null)
  const [width, setWidth] = useState(0)

  // The network: the chunk with the charting library.
  useEffect(() => {
    let gone = false
    loadCharts().then(
      (loaded) => gone || setCharts(loaded),
      () => gone || setCharts('failed'),
    )
    return () => {
      gone = true
    }
  }, [])

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
      {charts === 'failed' && <p>{t('secretariat.chartFailed')}</p>}
      {charts === null && <Skeleton lines={4} />}
      {charts !== null && charts !== 'failed' && width > 0 && children(charts, width)}
    </div>
  )
}
