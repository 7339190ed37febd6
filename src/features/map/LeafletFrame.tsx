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
import type { Cluster, ClusterIndex } from './clusters.ts'
import { CountryButtons } from './CountryButtons.tsx'
import styles from './map.module.css'
import type { Ground } from './ground.ts'
import { HotLine, useHotLabel } from './HotLine.tsx'
import { coolDown, hot, useHot } from './hot.ts'
import type { Place } from './map-search.ts'
import { writePlace } from './map-search.ts'
import { MemberButtons } from './MemberButtons.tsx'
import type { MemberButtonsHandle } from './MemberButtons.tsx'
import type { PlacedMember } from './map-model.ts'
import { takeOver } from './take-over.ts'
import type { Done } from './use-hand-over.ts'
import { useRest } from './use-rest.ts'
import type { Streets } from './use-streets.ts'
import { toLatLng, useMapZoom, useTellScale } from './use-map-view.ts'
import { MAX_ZOOM, MIN_ZOOM } from './zoom-range.ts'

export type MapFrameHandle = {
  /** Puts the focus on the member at this place, or on the cluster that holds it. */
  focusAt: (spot: Spot) => void
  /** False for a country that is not drawn. */
  focusCountry: (code: string) => boolean
  /** Moves so that all of these are in view, if there are any. */
  show: (spots: readonly Spot[]) => void
  /** Puts the focus on the tab stop of the countries. */
  enter: () => void
  zoomBy: (step: number) => void
  /** By parts of its size. */
  move: (by: Spot) => void
  showWhole: () => void
  /** Goes on with what was done to the picture before. */
  takeOver: (canvas: Element, done: Done) => void
}

export type MapFrameProps = {
  /** The plane of shapes, members and focus. Another one needs another frame: give it a key. */
  ground: Ground
  /** Drawn under the countries; the ground is then that of tiles. */
  streets: Streets | null
  /** Once all pictures in sight have come, and when one does not. */
  onPictures: (told: 'there' | 'pictures') => void
  /** Nothing moves by itself. */
  still: boolean
  /** Whether somebody works with the map; the page scrolls over it otherwise. */
  awake: RefObject<boolean>
  shapes: MapShapes
  paint: ReadonlyMap<string, CountryPaint>
  symbols: readonly CountrySymbol[]
  members: readonly PlacedMember[]
  index: ClusterIndex
  selectedCountry: string | null
  selectedMember: PlacedMember | null
  /** What to show at first, and again whenever it changes. */
  focus: Box
  /** Where somebody has moved it instead; shown again when it changes otherwise than by what was told. */
  place: Place | null
  /** Told once it rests, after somebody has moved it; null when it is to stand by itself again. */
  onPlace: (place: Place | null) => void
  /** What may stand over the map: the selected member is kept out from under it. */
  cover: RefObject<HTMLElement | null>
  onCountry: (code: string) => void
  onMember: (id: string) => void
  /** Asked when a cluster cannot be parted by zooming. */
  onCluster: (cluster: Cluster) => void
  onEscape: () => void
  /** Once it stands. */
  onReady: (frame: MapFrameHandle) => void
  labels: {
    countries: string
    members: string
    member: (member: PlacedMember['member']) => string
    cluster: (cluster: Cluster) => string
    /** Tells a cluster from another that says the same of itself. */
    among: (label: string, name: string) => string
  }
  ref?: Ref<MapFrameHandle>
}

const boundsOf = ({ left, top, width, height }: Box): LatLngBoundsExpression => [
  toLatLng({ x: left, y: top + height }),
  toLatLng({ x: left + width, y: top }),
]

/** As Leaflet does: a press that moved less is a click. */
const DRAG_PX = 4

/** Two kilometres per pixel: a country and what lies around it. */
const CLOSE_ZOOM = -1

/** A longer zoom jumps, as Leaflet has it. */
const ANIMATED_STEPS = 4

const EDGE_PX = 56
/** A selected place may be drawn in the middle of its cluster, a little beside. */
const PLACE_PX = 48

/** What Leaflet asks for at each step of its own. No step is as short as less than nothing. */
const motion = (still: boolean) => ({
  inertia: !still,
  zoomAnimation: !still,
  zoomAnimationThreshold: still ? -1 : ANIMATED_STEPS,
})

/** Room for the neighbours around a country, and for what stands over the map. */
const around = (focus: Box, covered: number, { whole }: Ground): FitBoundsOptions =>
  focus === whole
    ? { padding: [8, 8] }
    : { paddingTopLeft: [EDGE_PX, EDGE_PX], paddingBottomRight: [covered + EDGE_PX, EDGE_PX], maxZoom: CLOSE_ZOOM }

/** How much of the map's right side something stands over, in pixels. */
function coveredPx(map: LeafletMap, cover: HTMLElement | null): number {
  if (!cover) return 0
  const own = map.getContainer().getBoundingClientRect()
  const over = cover.getBoundingClientRect()
  const apart = over.bottom <= own.top || over.top >= own.bottom || over.left >= own.right || over.right <= own.left
  // A sheet at the foot of the screen goes from side to side.
  return apart || over.left <= own.left ? 0 : own.right - over.left
}

/** Beyond the land, so that every place can be moved to the middle, also out from under a panel. */
const roomToMove = ({ left, top, width, height }: Box): Box => ({
  left: left - width / 2,
  top: top - height / 2,
  width: 2 * width,
  height: 2 * height,
})

const HATCH_PX = 8

/** Stripes as wide on the screen at every zoom; by themselves, so that a zoom draws no country again. */
const SteadyHatch = ({ id, map }: { id: string; map: LeafletMap }) => (
  <Hatch id={id} step={HATCH_PX / 2 ** useMapZoom(map)} />
)

export function LeafletFrame({ ref, ...props }: MapFrameProps) {
  const { shapes, focus, ground, streets, still } = props
  const patternId = useId()
  const [map, setMap] = useState<LeafletMap | null>(null)
  const [focusedCountry, setFocusedCountry] = useState<string | null>(null)
  const [touch] = useState(() => window.matchMedia('(pointer: coarse)').matches)
  const buttons = useRef<MemberButtonsHandle>(null)
  const shown = useRef<Box | null>(null)
  const moved = useRef(false)
  const pressed = useRef<Spot>({ x: 0, y: 0 })
  const hotLabel = useHotLabel()
  const litCountry = useHot(({ country }) => country)

  useTellScale(map)

  // Leaflet keeps its own options.
  useEffect(() => {
    if (map) Object.assign(map.options, motion(still))
  }, [map, still])

  // Leaflet keeps its own view; a new country in the address moves it there, and a selected member comes into sight. The
  // panel is measured, because only the page knows whether it stands over the map or below.
  const { cover, selectedMember, place, onPlace } = props
  const placeKey = place && writePlace(place)
  const stands = useRef(placeKey)
  /** Places that were told and have not come back. */
  const told = useRef<(string | null)[]>([])
  const tell = (to: Place | null) => {
    const key = to && writePlace(to)
    // The street map has another plane. And what the address says already, somebody may be leaving by Back or Forward.
    if (streets || (key === placeKey && told.current.length === 0)) return
    told.current.push(key)
    onPlace(to)
  }
  const goThere = useEffectEvent((there: LeafletMap, covered: number, animate: boolean) => {
    stands.current = placeKey
    if (place) there.setView(toLatLng(place), place.zoom, { animate: false })
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
  // Leaflet's view again: Back, Forward and links change the place in the address too.
  useEffect(() => {
    const own = told.current.indexOf(placeKey)
    told.current = own === -1 ? [] : told.current.slice(own + 1)
    if (map && own === -1 && stands.current !== placeKey) {
      moved.current = false
      goThere(map, coveredPx(map, cover.current), false)
    }
    stands.current = placeKey
  }, [map, placeKey, cover, stands, told])

  // What the page itself does to the map is no place of its own, unless it starts from one, in the address or on its way.
  useRest(map, (now) => {
    const last = told.current.length > 0 ? told.current.at(-1) : placeKey
    if (moved.current || last) tell(now)
  })

  const country = (selector: string) => {
    const shape = map?.getContainer().querySelector<SVGElement>(`g[data-key]${selector}`)
    shape?.focus()
    return Boolean(shape)
  }
  /** What was asked of the picture is all done at once: moves that are animated would take each other's place. */
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
      // Of a chosen country, the whole is a place of its own.
      moved.current = focus !== ground.whole
      if (focus === ground.whole) tell(null)
    },
  }
  useImperativeHandle(ref, () => handle)
  const tellReady = useEffectEvent(() => {
    props.onReady(handle)
    isCatchingUp.current = false
  })
  // Leaflet has its view by now.
  useEffect(() => {
    if (map) tellReady()
  }, [map])

  /** A press that ends a drag is not a click. */
  const guard = (event: MouseEvent, act: () => void) => {
    const { x, y } = pressed.current
    if (event.detail === 0 || Math.hypot(event.clientX - x, event.clientY - y) < DRAG_PX) act()
  }
  /** The page scrolls over the map, unless somebody works with the map or holds Ctrl or Cmd. */
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
      onPointerDownCapture={({ clientX, clientY }) => {
        moved.current = true
        pressed.current = { x: clientX, y: clientY }
      }}
      onPointerLeave={hotLabel.leave}
      {...hotLabel.handlers}
    >
      <MapContainer
        ref={setMap}
        className={styles['leaflet'] ?? ''}
        crs={CRS.Simple}
        {...(place
          ? { center: toLatLng(place), zoom: place.zoom }
          : { bounds: boundsOf(focus), boundsOptions: around(focus, 0, ground) })}
        minZoom={MIN_ZOOM}
        maxZoom={MAX_ZOOM}
        zoomSnap={0}
        maxBounds={boundsOf(roomToMove(shapes.box))}
        maxBoundsViscosity={0.9}
        keyboard={false}
        boxZoom={false}
        doubleClickZoom={false}
        zoomControl={false}
        attributionControl={false}
        dragging={!touch}
        // Tiles come at once for everybody: this is asked once, and somebody may ask for less motion later.
        fadeAnimation={false}
      >
        <SVGOverlay
          bounds={boundsOf(shapes.box)}
          attributes={{
            viewBox: `${shapes.box.left} ${shapes.box.top} ${shapes.box.width} ${shapes.box.height}`,
            // Chromium makes an SVG with focus listeners, which React puts there, a tab stop of its own.
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
