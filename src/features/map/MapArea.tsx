import { useEffect, useRef, useState } from 'react'
import type { MouseEvent, ReactNode, Ref } from 'react'
import { useText } from '#src/i18n/use-text.ts'
import { CountryMap } from '#src/ui/map/CountryMap.tsx'
import { CountrySymbols } from '#src/ui/map/CountrySymbols.tsx'
import type { Box, MapShapes } from '#src/ui/map/shapes.ts'
import { type Asked, hasFailed } from '#src/ui/has-failed.ts'
import { NotLoaded } from '#src/ui/NotLoaded.tsx'
import { useNear } from '#src/ui/use-near.ts'
import { usePrinting } from '#src/ui/use-printing.ts'
import type { ClusterIndex } from './clusters.ts'
import type { MapFrameHandle, MapFrameProps } from './LeafletFrame.tsx'
import type { FrameCode } from './load-frame.ts'
import { loadFrame } from './load-frame.ts'
import styles from './map.module.css'
import { openHelp, summaryId } from './MapHelp.tsx'
import { PlaceSymbols } from './PlaceSymbols.tsx'

type Props = Omit<MapFrameProps, 'shapes' | 'ref' | 'index'> & {
  /** Null until somebody is near, and then for as long as the network takes. */
  frameCode: FrameCode | null
  onFrameCode: (code: FrameCode) => void
  /** Made with that code. */
  index: ClusterIndex | null
  /** Undefined until the shapes are there. */
  shapes: MapShapes | undefined
  /** The shapes. */
  asked: Asked
  title: string
  /** What the picture shows. */
  view: Box
  ref: Ref<MapFrameHandle>
  /** Stands over the map where there is room, else below it. */
  children?: ReactNode
}

/**
 * The map's code comes by a plain import and state, once somebody is near: Suspense would delay it by a third of a second,
 * and Leaflet does not live through being suspended again. Until it is there, the same picture stands in its place.
 */
export function MapArea({ frameCode, onFrameCode, index, shapes, asked, title, view, ref, children, ...frame }: Props) {
  const t = useText()
  const isPrinting = usePrinting()
  const Frame = frameCode?.LeafletFrame
  /** `again`: its code did not come, and is asked for once more. */
  const [broken, setBroken] = useState<'broken' | 'again' | null>(null)
  const area = useRef<HTMLElement>(null)
  const near = useNear(area)
  // The network: a chunk may fail to arrive.
  useEffect(() => {
    if (!near) return undefined
    let gone = false
    loadFrame().then(
      (loaded) => !gone && onFrameCode(loaded),
      () => !gone && setBroken('broken'),
    )
    return () => {
      gone = true
    }
  }, [near, onFrameCode])

  const handleCode = (code: FrameCode) => {
    setBroken(null)
    onFrameCode(code)
  }

  const picture = shapes && (
    <CountryMap
      shapes={shapes}
      title={title}
      paint={frame.paint}
      selected={frame.selectedCountry ?? undefined}
      view={view}
      over={
        <>
          <CountrySymbols shapes={shapes} symbols={frame.symbols} />
          <PlaceSymbols places={frame.members} />
        </>
      }
    />
  )
  return (
    <section
      ref={area}
      id="map"
      tabIndex={-1}
      aria-label={title}
      aria-describedby={summaryId}
      className={styles['map']}
    >
      <a href="#map-notes" className={styles['skip']} onClick={(event) => focusInstead(event, 'map-notes')}>
        {t('map.skip')}
      </a>
      {hasFailed(asked) || broken !== null ? (
        <NotLoaded
          busy={asked.isFetching || broken === 'again'}
          onRetry={() => {
            if (hasFailed(asked)) void asked.refetch()
            setBroken((before) => before && 'again')
            loadFrame('person').then(handleCode, () => setBroken('broken'))
          }}
        >
          {t('map.unavailable')}
        </NotLoaded>
      ) : (
        <div
          role="presentation"
          className={styles['canvas']}
          data-on-paper={isPrinting || undefined}
          onKeyDown={({ key }) => key === '?' && openHelp()}
        >
          {shapes && Frame && index ? (
            <Frame key={frame.streets ? 'streets' : 'plain'} {...frame} ref={ref} index={index} shapes={shapes} />
          ) : (
            picture
          )}
        </div>
      )}
      {/* Leaflet's map is as wide as the window; the picture is as wide as the paper, and has every place. */}
      {isPrinting && <div className={styles['paper']}>{picture}</div>}
      {children}
    </section>
  )
}

/** Moves the focus without a new entry in the history, which would be one more step back. */
export function focusInstead(event: MouseEvent, id: string): void {
  event.preventDefault()
  const target = document.getElementById(id)
  target?.focus()
  target?.scrollIntoView({ block: 'nearest' })
}
