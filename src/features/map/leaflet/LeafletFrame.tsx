/** The only file that imports react-leaflet (Hippocratic licence, named in the notices). */
import 'leaflet/dist/leaflet.css'
import { CRS } from 'leaflet'
import type { FitBoundsOptions, LatLngBoundsExpression, Map as LeafletMap } from 'leaflet'
import { useEffect, useEffectEvent, useId, useImperativeHandle, useRef, useState } from 'react'
import type { MouseEvent, Ref, RefObject, WheelEvent } from 'react'
import { MapContainer } from 'react-leaflet/MapContainer'
import { SVGOverlay } from 'react-leaflet/SVGOverlay'
import { CountryLayers, Hatch, isTiny } from '#src/ui/map/CountryLayers.tsx'
import type { CountryPaint } from '#src/ui/map/CountryLayers.tsx'
import { CountrySymbols } from '#src/ui/map/CountrySymbols.tsx'
import type { CountrySymbol } from '#src/ui/map/CountrySymbols.tsx'
import mapStyles from '#src/ui/map/map.module.css'
import type { Box, MapShapes, Spot } from '#src/ui/map/shapes.ts'
import type { Cluster, ClusterIndex } from '../model/clusters.ts'
import { CountryButtons } from './CountryButtons.tsx'
import styles from '../map.module.css'
import type { Ground } from '../model/ground.ts'
import { HotLine, useHotLabel } from './HotLine.tsx'
import { coolDown, hot, useHot } from '../hot.ts'
import type { Place } from '../model/map-search.ts'
import { writePlace } from '../model/map-search.ts'
import { MemberButtons } from './MemberButtons.tsx'
import type { MemberButtonsHandle } from './MemberButtons.tsx'
import type { PlacedMember } from '../model/map-model.ts'
import { takeOver } from './take-over.ts'
import type { Done } from '../use-hand-over.ts'
import { useRest } from './use-rest.ts'
import type { Streets } from '../use-streets.ts'
import { toLatLng, useMapZoom, useTellScale } from './use-map-view.ts'
import { MAX_ZOOM, MIN_ZOOM } from '../model/zoom-range.ts'

export type MapFrameHandle = {
  /** Focuses the member at this position, or the cluster that contains it. */
  focusAt: (spot: Spot) => void
  /** Returns false for a country that is not drawn. */
  focusCountry: (code: string) => boolean
  /** Moves the view so that all of these are visible. */
  show: (spots: readonly Spot[]) => void
  /** Focuses the tab stop of the countries. */
  enter: () => void
  zoomBy: (step: number) => void
  /** In parts of the map's size. */
  move: (by: Spot) => void
  showWhole: () => void
  /** Continues a pointer action that began on the static picture. */
  takeOver: (canvas: Element, done: Done) => void
}

export type MapFrameProps = {
  /** The plane of shapes, members and focus. Use it as key: another plane needs another frame. */
  ground: Ground
  /** Street tiles drawn under the countries; the ground is then that of the tiles. */
  streets: Streets | null
  /** Called once all visible tiles have loaded, and when one fails. */
  onPictures: (told: 'there' | 'pictures') => void
  /** No animations. */
  still: boolean
  /** Whether somebody uses the map; otherwise the wheel scrolls the page. */
  awake: RefObject<boolean>
  shapes: MapShapes
  paint: ReadonlyMap<string, CountryPaint>
  symbols: readonly CountrySymbol[]
  members: readonly PlacedMember[]
  index: ClusterIndex
  selectedCountry: string | null
  selectedMember: PlacedMember | null
  /** The area to show at first and whenever it changes. */
  focus: Box
  /** Where somebody has moved the map, as in the URL; shown when it changes other than by `onPlace`. */
  place: Place | null
  /** Called when the map rests after a move; null to return to `focus`. */
  onPlace: (place: Place | null) => void
  /** An element that may cover the map; the selected member is kept visible beside it. */
  cover: RefObject<HTMLElement | null>
  onCountry: (code: string) => void
  onMember: (id: string) => void
  /** Called for a cluster that zooming cannot split. */
  onCluster: (cluster: Cluster) => void
  onEscape: () => void
  /** Called once the map is mounted. */
  onReady: (frame: MapFrameHandle) => void
  labels: {
    countries: string
    members: string
    member: (member: PlacedMember['member']) => string
    cluster: (cluster: Cluster) => string
    /** Distinguishes a cluster from another one with the same label. */
    among: (label: string, name: string) => string
  }
  ref?: Ref<MapFrameHandle>
}

const boundsOf = ({ left, top, width, height }: Box): LatLngBoundsExpression => [
  toLatLng({ x: left, y: top + height }),
  toLatLng({ x: left + width, y: top }),
]

/** A shorter move counts as a click, as in Leaflet. */
const DRAG_PX = 4

/** Two kilometres per pixel: a country and its surroundings. */
const CLOSE_ZOOM = -1

/** Leaflet jumps instead of animating a longer zoom. */
const ANIMATED_STEPS = 4

const EDGE_PX = 56
/** A selected member may be drawn in its cluster, a little beside its position. */
const PLACE_PX = 48

/** Options that Leaflet reads at each step. A threshold of -1 is below every step. */
const motion = (still: boolean) => ({
  inertia: !still,
  zoomAnimation: !still,
  zoomAnimationThreshold: still ? -1 : ANIMATED_STEPS,
})

/** Padding for the neighbours of a country and for what covers the map. */
const around = (focus: Box, covered: number, { whole }: Ground): FitBoundsOptions =>
  focus === whole
    ? { padding: [8, 8] }
    : { paddingTopLeft: [EDGE_PX, EDGE_PX], paddingBottomRight: [covered + EDGE_PX, EDGE_PX], maxZoom: CLOSE_ZOOM }

/** Width of the part of the map's right side that is covered, in pixels. */
function coveredPx(map: LeafletMap, cover: HTMLElement | null): number {
  if (!cover) return 0
  const own = map.getContainer().getBoundingClientRect()
  const over = cover.getBoundingClientRect()
  const apart = over.bottom <= own.top || over.top >= own.bottom || over.left >= own.right || over.right <= own.left
  // On small screens the panel covers the full width at the bottom.
  return apart || over.left <= own.left ? 0 : own.right - over.left
}

/** Larger than the land, so that every place can be moved to the middle and out from under a panel. */
const roomToMove = ({ left, top, width, height }: Box): Box => ({
  left: left - width / 2,
  top: top - height / 2,
  width: 2 * width,
  height: 2 * height,
})

const HATCH_PX = 8

/** Stripes with the same width at every zoom; a separate component, so that zooming renders no country. */
const SteadyHatch = ({ id, map }: { id: string; map: LeafletMap }) => (
  <Hatch id={id} step={HATCH_PX / 2 ** useMapZoom(map)} />
)

export function LeafletFrame({ ref, ...props }: MapFrameProps) {
  const { shapes, focus, ground, streets, still } = props
  const patternId = useId()
  const [map, setMap] = useState<LeafletMap | null>(null)
  const [focusedCountry, setFocusedCountry] = useState<string | null>(null)
  const buttons = useRef<MemberButtonsHandle>(null)
  const shown = useRef<Box | null>(null)
  const moved = useRef(false)
  const pressed = useRef<Spot>({ x: 0, y: 0 })
  const hotLabel = useHotLabel()
  const litCountry = useHot(({ country }) => country)

  useTellScale(map)

  // Outside React: Leaflet's options.
  useEffect(() => {
    if (map) Object.assign(map.options, motion(still))
  }, [map, still])

  // Outside React: Leaflet's view. A new country in the URL moves it, and a selected member is brought into view. The
  // panel is measured, since only the page knows whether it covers the map.
  const { cover, selectedMember, place, onPlace } = props
  const placeKey = place && writePlace(place)
  const seen = place && ground.place(place)
  const stands = useRef(placeKey)
  /** Positions reported by `onPlace` that have not come back as `place` yet. */
  const told = useRef<(string | null)[]>([])
  const tell = (to: Place | null) => {
    const key = to && writePlace(to)
    // The present position is not reported again, since the page may be left by Back or Forward.
    if (key === placeKey && told.current.length === 0) return
    told.current.push(key)
    onPlace(to)
  }
  const goThere = useEffectEvent((there: LeafletMap, covered: number, animate: boolean) => {
    stands.current = placeKey
    if (seen) there.setView(toLatLng(seen), seen.zoom, { animate: false })
    else there.fitBounds(boundsOf(focus), { ...around(focus, covered, ground), animate })
  })
  const stillNow = useEffectEvent(() => still)
  const { x: eastKm, y: southKm } = selectedMember?.at ?? { x: null, y: null }
  useEffect(() => {
    if (!map) return
    const covered = coveredPx(map, cover.current)
    const isSelected = eastKm !== null && southKm !== null
    moved.current = false
    if (shown.current !== focus) goThere(map, covered, !stillNow() && !isSelected)
    shown.current = focus
    if (!isSelected) return
    map.panInside(toLatLng({ x: eastKm, y: southKm }), {
      paddingTopLeft: [PLACE_PX, PLACE_PX],
      paddingBottomRight: [covered + PLACE_PX, PLACE_PX],
      animate: !stillNow(),
    })
  }, [map, focus, eastKm, southKm, cover, shown])
  // Outside React: Leaflet's view. Back, Forward and links also change the position in the URL.
  useEffect(() => {
    const own = told.current.indexOf(placeKey)
    told.current = own === -1 ? [] : told.current.slice(own + 1)
    if (map && own === -1 && stands.current !== placeKey) {
      moved.current = false
      goThere(map, coveredPx(map, cover.current), false)
    }
    stands.current = placeKey
  }, [map, placeKey, cover, stands, told])

  // Moves made by the page itself are not reported, unless a position is in the URL or on its way there.
  useRest(map, (now) => {
    const last = told.current.length > 0 ? told.current.at(-1) : placeKey
    if (moved.current || last) tell(ground.inUrl(now))
  })

  const country = (selector: string) => {
    const shape = map?.getContainer().querySelector<SVGElement>(`g[data-key]${selector}`)
    shape?.focus()
    return Boolean(shape)
  }
  /** Actions taken over from the picture run without animation, since animated moves would cancel each other. */
  const isCatchingUp = useRef(true)
  const isAnimated = () => !still && !isCatchingUp.current
  const move = ({ x, y }: Spot) => {
    moved.current = true
    const size = map?.getSize()
    if (size) map?.panBy([x * size.x, y * size.y], { animate: isAnimated() })
  }
  const handle: MapFrameHandle = {
    focusAt: (spot) => buttons.current?.focusAt(spot),
    focusCountry: (code) => country(`[data-key="${CSS.escape(code)}"]`),
    enter: () => void country('[tabindex="0"]'),
    show: (spots) => {
      if (spots.length > 0)
        map?.fitBounds(spots.map(toLatLng), { padding: [EDGE_PX, EDGE_PX], maxZoom: CLOSE_ZOOM, animate: isAnimated() })
    },
    zoomBy: (step) => {
      moved.current = true
      map?.setZoom(map.getZoom() + step, { animate: isAnimated() })
    },
    move,
    takeOver: (canvas, done) => takeOver(canvas, done, move),
    showWhole: () => {
      map?.fitBounds(boundsOf(ground.whole), { ...around(ground.whole, 0, ground), animate: isAnimated() })
      // With a chosen country, the whole of Europe counts as a moved position.
      moved.current = focus !== ground.whole
      if (focus === ground.whole) tell(null)
    },
  }
  useImperativeHandle(ref, () => handle)
  const tellReady = useEffectEvent(() => {
    props.onReady(handle)
    isCatchingUp.current = false
  })
  // Leaflet has its view now.
  useEffect(() => {
    if (map) tellReady()
  }, [map])

  /** The end of a drag does not count as a click. */
  const guard = (event: MouseEvent, act: () => void) => {
    const { x, y } = pressed.current
    if (event.detail === 0 || Math.hypot(event.clientX - x, event.clientY - y) < DRAG_PX) act()
  }
  /** The wheel scrolls the page, unless somebody uses the map or holds Ctrl or Cmd. */
  const handleWheel = (event: WheelEvent) => {
    if (!event.ctrlKey && !event.metaKey && !props.awake.current) event.stopPropagation()
  }

  return (
    <div
      className={`${mapStyles['palette']} ${styles['frame']}`}
      data-tiles={streets !== null || undefined}
      onWheelCapture={(event) => {
        moved.current = true
        handleWheel(event)
      }}
      onKeyDownCapture={() => void (moved.current = true)}
      onPointerDownCapture={({ clientX, clientY, pointerType }) => {
        moved.current = true
        pressed.current = { x: clientX, y: clientY }
        // A device may have a mouse and a touch screen, so each press decides: one finger scrolls the page.
        if (pointerType === 'mouse') map?.dragging.enable()
        else map?.dragging.disable()
      }}
      onPointerLeave={hotLabel.leave}
      {...hotLabel.handlers}
    >
      <MapContainer
        ref={setMap}
        className={styles['leaflet'] ?? ''}
        crs={CRS.Simple}
        {...(seen
          ? { center: toLatLng(seen), zoom: seen.zoom }
          : { bounds: boundsOf(focus), boundsOptions: around(focus, 0, ground) })}
        // Web Mercator draws the north larger: all of Europe needs a smaller zoom there than a visitor can choose.
        minZoom={streets ? MIN_ZOOM - 2 : MIN_ZOOM}
        maxZoom={MAX_ZOOM}
        zoomSnap={0}
        maxBounds={boundsOf(roomToMove(shapes.box))}
        maxBoundsViscosity={0.9}
        keyboard={false}
        boxZoom={false}
        doubleClickZoom={false}
        zoomControl={false}
        attributionControl={false}
        // Leaflet's own styles forbid fingers to scroll the page as soon as the map can be dragged.
        style={{ touchAction: 'pan-x pan-y' }}
        // No fading for anybody: Leaflet reads this once, and somebody may ask for less motion later.
        fadeAnimation={false}
      >
        <SVGOverlay
          bounds={boundsOf(shapes.box)}
          attributes={{
            viewBox: `${shapes.box.left} ${shapes.box.top} ${shapes.box.width} ${shapes.box.height}`,
            // Chromium makes an SVG with focus listeners (which React adds) a tab stop.
            tabindex: '-1',
          }}
        >
          {map && (
            <CountryButtons
              map={map}
              still={still}
              label={props.labels.countries}
              shapes={shapes}
              codes={props.paint}
              onFocused={(code) => {
                setFocusedCountry(code)
                hot.set({ country: code, member: null })
              }}
              onEscape={props.onEscape}
            >
              {(buttonProps) => (
                <CountryLayers
                  shapes={shapes}
                  paint={props.paint}
                  selected={props.selectedCountry ?? undefined}
                  focused={focusedCountry}
                  patternId={patternId}
                  hatch={<SteadyHatch id={patternId} map={map} />}
                  view={ground.whole}
                  over={<CountrySymbols shapes={shapes} symbols={props.symbols} lit={litCountry} />}
                  renderCountry={(shape, { label }, area) => (
                    <g
                      key={shape.code}
                      {...buttonProps(shape.code)}
                      role="button"
                      aria-label={label}
                      aria-pressed={shape.code === props.selectedCountry}
                      className={styles['country']}
                      onClick={(event) => guard(event, () => props.onCountry(shape.code))}
                      onPointerEnter={() => hot.set({ country: shape.code, member: null })}
                      onPointerLeave={coolDown}
                    >
                      <title>{label}</title>
                      <path {...area} />
                      {isTiny(shape) && <path className={styles['target']} d={`M${shape.at.x} ${shape.at.y}h0`} />}
                    </g>
                  )}
                />
              )}
            </CountryButtons>
          )}
        </SVGOverlay>
      </MapContainer>
      {map && <MemberButtons ref={buttons} map={map} guard={guard} {...props} />}
      {map && streets && <streets.StreetTiles map={map} tiles={streets.tiles} onPictures={props.onPictures} />}
      {streets && <p className={styles['attribution']}>{streets.tiles.attribution}</p>}
      {hotLabel.label !== null && <HotLine key={hotLabel.label} text={hotLabel.label} />}
    </div>
  )
}
