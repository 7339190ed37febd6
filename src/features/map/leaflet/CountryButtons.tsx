import type { Map as LeafletMap } from 'leaflet'
import { useRef, useState } from 'react'
import type { FocusEvent, KeyboardEvent, ReactNode } from 'react'
import type { MapShapes } from '#src/ui/map/shapes.ts'
import { arrowLinks } from './arrow-links.ts'
import { isDirection } from './directions.ts'
import { keysId } from '../MapHelp.tsx'
import { toLatLng } from './use-map-view.ts'

type ButtonProps = {
  'data-key': string
  tabIndex: 0 | -1
  onFocus: (event: FocusEvent<SVGElement>) => void
  onBlur: () => void
}

type Props = {
  map: LeafletMap
  still: boolean
  label: string
  shapes: MapShapes
  /** The countries that can be chosen, in the order for Home and End. */
  codes: ReadonlyMap<string, unknown>
  /** Called with the country whose focus should be visible. */
  onFocused: (code: string | null) => void
  onEscape: () => void
  children: (buttonProps: (code: string) => ButtonProps) => ReactNode
}

/** One tab stop for all countries; arrow keys move to the nearest one in that direction. */
export function CountryButtons({ map, still, label, shapes, codes, onFocused, onEscape, children }: Props) {
  const group = useRef<SVGGElement>(null)
  // Countries without a shape have no button, so they cannot have the tab stop or the focus.
  const order = [...codes.keys()].filter((code) => shapes.countries.some((country) => country.code === code))
  const [current, setCurrent] = useState<string | null>(null)
  const stop = current !== null && order.includes(current) ? current : order[0]

  const goTo = (code: string | undefined) => {
    const shape = shapes.countries.find((country) => country.code === code)
    if (!shape || code === undefined) return
    map.panInside(toLatLng(shape.at), { padding: [48, 48], animate: !still })
    group.current?.querySelector<SVGElement>(`[data-key="${code}"]`)?.focus({ preventScroll: true })
  }
  const handleKeyDown = (event: KeyboardEvent) => {
    const shown = shapes.countries.flatMap(({ code, at }) => (code !== null && codes.has(code) ? [{ code, at }] : []))
    const from = shown.find(({ code }) => code === stop)
    if (isDirection(event.key)) goTo(from && arrowLinks(shown).get(from)?.[event.key]?.to.code)
    else if (event.key === 'Home') goTo(order[0])
    else if (event.key === 'End') goTo(order.at(-1))
    else if (event.key === 'PageUp' && from)
      map.setZoomAround(toLatLng(from.at), map.getZoom() + 1, { animate: !still })
    else if (event.key === 'PageDown' && from)
      map.setZoomAround(toLatLng(from.at), map.getZoom() - 1, { animate: !still })
    else if (event.key === 'Enter' || event.key === ' ') {
      // SVG elements do not turn these keys into clicks.
      event.target.dispatchEvent(new window.MouseEvent('click', { bubbles: true, detail: 0 }))
    } else if (event.key === 'Escape') onEscape()
    else return
    event.preventDefault()
  }

  return (
    <g ref={group} role="group" aria-label={label} aria-describedby={keysId} onKeyDown={handleKeyDown}>
      {children((code) => ({
        'data-key': code,
        tabIndex: code === stop ? 0 : -1,
        onFocus: (event) => {
          setCurrent(code)
          onFocused(event.currentTarget.matches(':focus-visible') ? code : null)
        },
        onBlur: () => onFocused(null),
      }))}
    </g>
  )
}
