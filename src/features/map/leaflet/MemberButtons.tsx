import type { Map as LeafletMap } from 'leaflet'
import { useImperativeHandle, useLayoutEffect, useRef, useState } from 'react'
import type { KeyboardEvent, MouseEvent, Ref } from 'react'
import { createPortal } from 'react-dom'
import type { Spot } from '#src/ui/map/shapes.ts'
import type { Cluster, ClusterIndex, MapItem } from '../model/clusters.ts'
import { arrowLinks } from './arrow-links.ts'
import { isDirection, nearest, nearestInDirection } from './directions.ts'
import type { Direction } from './directions.ts'
import styles from '../map.module.css'
import { coolDown, hot, useHot } from '../hot.ts'
import type { PlacedMember } from '../model/map-model.ts'
import { keysId } from '../MapHelp.tsx'
import { lookOf, Sign } from '../StillPlaces.tsx'
import { inWindow, toLatLng, toLayer, useMapView } from './use-map-view.ts'
import { MAX_ZOOM } from '../model/zoom-range.ts'

export type MemberButtonsHandle = { focusAt: (spot: Spot) => void }

type Props = {
  map: LeafletMap
  /** In list order, for Home and End. */
  members: readonly PlacedMember[]
  index: ClusterIndex
  selectedMember: PlacedMember | null
  onMember: (id: string) => void
  onCluster: (cluster: Cluster) => void
  onEscape: () => void
  guard: (event: MouseEvent, act: () => void) => void
  labels: {
    members: string
    member: (member: PlacedMember['member']) => string
    cluster: (cluster: Cluster) => string
    among: (label: string, name: string) => string
  }
  ref?: Ref<MemberButtonsHandle>
}

/** The next focus after the map has moved: the item nearest to a position, or the first of some members. */
type Wanted = { near: Spot } | { among: ReadonlySet<string> }

/**
 * Visible members as buttons in Leaflet's marker layer; overlapping ones as one cluster. One tab stop: arrows move to
 * the nearest in that direction, Home and End to the first and last of the list, Page Up and Page Down zoom.
 */
export function MemberButtons({
  map,
  members,
  index,
  selectedMember,
  onMember,
  onCluster,
  onEscape,
  guard,
  labels,
  ref,
}: Props) {
  const view = useMapView(map)
  const group = useRef<HTMLDivElement>(null)
  const wanted = useRef<Wanted | null>(null)
  const [current, setCurrent] = useState<string | null>(null)
  const items = index
    .inView(view.window, view.zoom)
    .filter(({ at }) => inWindow(at, view.window))
    .toSorted((a, b) => a.at.y - b.at.y || a.at.x - b.at.x)
  const stop = items.find(({ key }) => key === current)?.key ?? items[0]?.key

  const focusItem = (item: MapItem | undefined) =>
    item &&
    group.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(item.key)}"]`)?.focus({ preventScroll: true })
  const idsOf = (item: MapItem) => (item.kind === 'member' ? [item.member.id] : index.members(item).map(({ id }) => id))

  // Outside React: the focus. Leaflet's moves change the buttons, so the focus waits for its button.
  useLayoutEffect(() => {
    const goal = wanted.current
    if (!goal || items.length === 0) return
    wanted.current = null
    focusItem(
      'near' in goal ? nearest(items, goal.near) : items.find((item) => idsOf(item).some((id) => goal.among.has(id))),
    )
  })

  /** Moves without animation, which would hide the buttons and lose the focus. */
  const moveThen = (goal: Wanted, move: () => void) => {
    wanted.current = goal
    move()
  }
  const goTo = (member: PlacedMember | undefined) => {
    if (!member) return
    if (inWindow(member.at, view.window)) focusItem(nearest(items, member.at))
    else moveThen({ near: member.at }, () => map.panTo(toLatLng(member.at), { animate: false }))
  }
  const goOn = (from: MapItem, direction: Direction) => {
    const link = arrowLinks(items).get(from)?.[direction]
    if (link && !link.isAside) return focusItem(link.to)
    // No visible item in that direction: moves the map to one outside, if there is any.
    const outside = nearestInDirection(members, from.at, direction)
    if (outside && !inWindow(outside.at, view.window)) return goTo(outside)
    return focusItem(link?.to)
  }
  const zoomBy = (step: number, { at }: MapItem) =>
    moveThen({ near: at }, () =>
      map.setZoomAround(toLatLng(at), Math.min(map.getZoom() + step, MAX_ZOOM), { animate: false }),
    )

  const handleKeyDown = (event: KeyboardEvent, from: MapItem) => {
    if (isDirection(event.key)) goOn(from, event.key)
    else if (event.key === 'Home') goTo(members[0])
    else if (event.key === 'End') goTo(members.at(-1))
    else if (event.key === 'PageUp') zoomBy(1, from)
    else if (event.key === 'PageDown') zoomBy(-1, from)
    else if (event.key === 'Escape') onEscape()
    else return
    event.preventDefault()
  }
  const open = (item: MapItem) => {
    if (item.kind === 'member') return onMember(item.member.id)
    const zoom = index.partsAt(item)
    if (zoom === null || zoom <= map.getZoom()) return onCluster(item)
    moveThen({ among: new Set(idsOf(item)) }, () => map.setView(toLatLng(item.at), zoom, { animate: false }))
  }

  useImperativeHandle(ref, () => ({
    focusAt: (spot) => {
      if (inWindow(spot, view.window)) focusItem(nearest(items, spot))
      else moveThen({ near: spot }, () => map.panTo(toLatLng(spot), { animate: false }))
    },
  }))

  const litMember = useHot(({ member }) => member)
  const heat = (item: MapItem) => {
    if (item.kind === 'cluster') return coolDown()
    const { country, id } = item.member
    hot.set({ country, member: id })
  }

  // Clusters with the same label also get the name of one member.
  const told = items.map((item) => (item.kind === 'member' ? labels.member(item.member) : labels.cluster(item)))
  const doubled = new Set(told.toSorted().filter((label, place, sorted) => label === sorted[place + 1]))
  const labelOf = (item: MapItem, place: number) => {
    const label = told[place] ?? ''
    const [first] = item.kind === 'cluster' && doubled.has(label) ? index.members(item) : []
    return first ? labels.among(label, first.name) : label
  }

  const pane = map.getPane('markerPane')
  const holder = selectedMember && items.find((item) => idsOf(item).includes(selectedMember.member.id))
  const pin = holder && toLayer(holder.at, view)
  return (
    pane &&
    createPortal(
      <div ref={group} role="group" aria-label={labels.members} aria-describedby={keysId} className="leaflet-zoom-hide">
        {items.map((item, place) => {
          const { x, y } = toLayer(item.at, view)
          const single = item.kind === 'member'
          const label = labelOf(item, place)
          return (
            <button
              key={item.key}
              type="button"
              data-key={item.key}
              tabIndex={item.key === stop ? 0 : -1}
              {...lookOf(item)}
              aria-label={label}
              aria-pressed={single ? item.member.id === selectedMember?.member.id : undefined}
              title={label}
              style={{ left: x, top: y }}
              data-hot={(litMember !== null && idsOf(item).includes(litMember)) || undefined}
              onFocus={() => {
                setCurrent(item.key)
                heat(item)
              }}
              onBlur={coolDown}
              onPointerEnter={() => heat(item)}
              onPointerLeave={coolDown}
              onKeyDown={(event) => handleKeyDown(event, item)}
              onClick={(event) => guard(event, () => open(item))}
            >
              <Sign of={item} />
            </button>
          )
        })}
        {pin && (
          <span
            className={styles['pin']}
            data-large={holder.kind === 'cluster' || undefined}
            style={{ left: pin.x, top: pin.y }}
            aria-hidden="true"
          />
        )}
      </div>,
      pane,
    )
  )
}
