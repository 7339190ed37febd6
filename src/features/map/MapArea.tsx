import { startTransition, useEffect, useEffectEvent, useImperativeHandle, useMemo, useRef, useState } from 'react'
import type { MouseEvent, ReactNode, Ref } from 'react'
import { useText } from '#src/i18n/use-text.ts'
import { type Asked, hasFailed } from '#src/ui/has-failed.ts'
import { inSpareTime } from '#src/ui/in-spare-time.ts'
import { CountryMap } from '#src/ui/map/CountryMap.tsx'
import { CountrySymbols } from '#src/ui/map/CountrySymbols.tsx'
import type { Box, MapShapes } from '#src/ui/map/shapes.ts'
import { NotLoaded } from '#src/ui/NotLoaded.tsx'
import { usePrinting } from '#src/ui/use-printing.ts'
import type { ClusterIndex } from './model/clusters.ts'
import type { MapFrameHandle, MapFrameProps } from './leaflet/LeafletFrame.tsx'
import type { FrameCode, PlacesCode } from './load-frame.ts'
import { loadFrame, loadPlaces } from './load-frame.ts'
import styles from './map.module.css'
import type { MeasureModel } from './model/map-measure.ts'
import { symbolsOf } from './model/map-measure.ts'
import { openHelp, summaryId } from './MapHelp.tsx'
import { PlaceSymbols } from './PlaceSymbols.tsx'
import { useAsked } from './use-asked.ts'
import { useHandOver } from './use-hand-over.ts'
import { useMeasureTexts } from './use-measure-texts.ts'
import { ZoomBar } from './ZoomBar.tsx'

export type MapAreaHandle = Pick<MapFrameHandle, 'focusAt' | 'focusCountry' | 'show'>

type Props = Omit<MapFrameProps, 'shapes' | 'ref' | 'index' | 'onReady' | 'paint' | 'symbols' | 'awake'> & {
  /** What is drawn of each country. */
  model: MeasureModel
  /** The URL asks for more than the picture shows. */
  wanted: boolean
  /** Null until the code has loaded, soon after the page. */
  placesCode: PlacesCode | null
  onPlacesCode: (code: PlacesCode) => void
  /** Created with that code. */
  index: ClusterIndex | null
  /** Undefined until the shapes have loaded. */
  shapes: MapShapes | undefined
  /** Query of the shapes. */
  asked: Asked
  title: string
  /** The area that the picture shows. */
  view: Box
  ref: Ref<MapAreaHandle>
  /** Covers a part of the map if there is space, else below it. */
  children?: ReactNode
}

/** A page that is never idle draws the places after this time. */
const LATEST_MS = 2000

/**
 * A static picture, replaced by Leaflet's map once somebody starts to use it; the map looks the same and continues the
 * action. Loaded by a plain import and state: Suspense would delay it by a third of a second, and Leaflet does not
 * survive being suspended again.
 */
export function MapArea({
  model,
  wanted,
  placesCode,
  onPlacesCode,
  index,
  shapes,
  asked,
  title,
  view,
  ref,
  children,
  ...frame
}: Props) {
  const t = useText()
  const measureTexts = useMeasureTexts()
  const paint = useMemo(() => measureTexts.paint(model), [measureTexts, model])
  const symbols = useMemo(() => symbolsOf(model), [model])
  const isPrinting = usePrinting()
  const [code, setCode] = useState<FrameCode | null>(null)
  /** `again`: loading the code failed and is retried. */
  const [broken, setBroken] = useState<'broken' | 'again' | null>(null)
  const [isReady, setReady] = useState(false)
  const area = useRef<HTMLElement>(null)
  const canvas = useRef<HTMLDivElement>(null)
  const live = useRef<MapFrameHandle>(null)
  const waiting = useRef<((map: MapFrameHandle) => void)[]>([])
  const hasFocus = useRef(false)
  const handOver = useHandOver(canvas, broken !== 'broken')
  /** Whether somebody uses the map or its buttons; then the wheel zooms the map. */
  const awake = useRef(false)
  const [isAsked, ask] = useAsked(area, wanted)
  const handleFailure = () => {
    // Actions that wait for the map are dropped, since they would surprise people later.
    waiting.current = []
    handOver.drop()
    setBroken('broken')
  }
  const handleFirstFailure = useEffectEvent(handleFailure)
  // Outside React: the network, since a chunk may fail to load.
  useEffect(() => {
    let gone = false
    if (isAsked) {
      loadFrame().then(
        (loaded) => {
          if (gone) return
          onPlacesCode(loaded.places)
          setCode(loaded)
        },
        () => gone || handleFirstFailure(),
      )
    }
    const callOff = inSpareTime(() => {
      loadPlaces().then(
        // In a transition, so that user input goes first.
        (loaded) => gone || startTransition(() => onPlacesCode(loaded)),
        // On failure the picture draws places one by one.
        () => undefined,
      )
    }, LATEST_MS)
    return () => {
      gone = true
      callOff()
    }
  }, [isAsked, onPlacesCode])

  const handleCode = (loaded: FrameCode) => {
    setBroken(null)
    onPlacesCode(loaded.places)
    setCode(loaded)
  }
  const retry = () => {
    setBroken('again')
    loadFrame('person').then(handleCode, handleFailure)
  }
  const act = (step: (map: MapFrameHandle) => void) => {
    if (live.current) return step(live.current)
    waiting.current.push(step)
    if (broken === 'broken') retry()
    else ask()
  }
  useImperativeHandle(ref, () => ({
    focusAt: (spot) => {
      if (live.current) return live.current.focusAt(spot)
      // Only if the focus has not moved elsewhere meanwhile.
      act((map) => {
        const now = document.activeElement
        if (now === null || now === document.body || area.current?.contains(now)) map.focusAt(spot)
      })
    },
    focusCountry: (country) => live.current?.focusCountry(country) ?? false,
    show: (spots) => act((map) => map.show(spots)),
  }))
  const handleReady = (map: MapFrameHandle) => {
    for (const step of waiting.current.splice(0)) step(map)
    handOver.give(map)
    if (hasFocus.current) map.enter()
    setReady(true)
  }

  const pictureOf = (places: ReactNode) =>
    shapes && (
      <CountryMap
        shapes={shapes}
        title={title}
        paint={paint}
        selected={frame.selectedCountry ?? undefined}
        view={view}
        over={
          <>
            <CountrySymbols shapes={shapes} symbols={symbols} />
            {places}
          </>
        }
      />
    )
  const places = <PlaceSymbols places={frame.members} />
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
      {(hasFailed(asked) || broken !== null) && (
        <NotLoaded
          busy={asked.isFetching || broken === 'again'}
          onRetry={() => {
            if (hasFailed(asked)) void asked.refetch()
            if (broken !== null) retry()
          }}
        >
          {t('map.unavailable')}
        </NotLoaded>
      )}
      {!hasFailed(asked) && (
        <div
          role="presentation"
          className={styles['stage']}
          data-on-paper={isPrinting || undefined}
          onKeyDown={({ key }) => key === '?' && openHelp()}
          onPointerDownCapture={() => void (awake.current = true)}
          onPointerLeave={() => void (awake.current = false)}
        >
          <div ref={canvas} className={styles['canvas']}>
            {shapes && !isReady && (
              // Tab stop of the countries; the focus moves on to them once they are rendered.
              <button
                type="button"
                className={styles['still-stop']}
                aria-label={frame.labels.countries}
                onFocus={() => void (hasFocus.current = true)}
                onBlur={() => void (hasFocus.current = false)}
                onClick={() => act((map) => map.enter())}
              />
            )}
            {shapes && code && index ? (
              <code.LeafletFrame
                key={frame.streets ? 'streets' : 'plain'}
                {...frame}
                {...{ paint, symbols, awake }}
                ref={live}
                index={index}
                shapes={shapes}
                onReady={handleReady}
              />
            ) : (
              <div role="presentation" className={styles['still']} {...handOver.handlers}>
                {pictureOf(index ? null : places)}
                {shapes && placesCode && index && <placesCode.StillPlaces index={index} view={view} />}
              </div>
            )}
          </div>
          <ZoomBar act={act} />
        </div>
      )}
      {/* Leaflet's map is as wide as the window; for print, the picture fits the paper and has every place. */}
      {isPrinting && <div className={styles['paper']}>{pictureOf(places)}</div>}
      {children}
    </section>
  )
}

/** Moves the focus without a new history entry, which would add a step for Back. */
export function focusInstead(event: MouseEvent, id: string): void {
  event.preventDefault()
  const target = document.getElementById(id)
  target?.focus()
  target?.scrollIntoView({ block: 'nearest' })
}
