import { type PointerEvent, type RefObject, useEffect, useRef } from 'react'
import type { Spot } from '#src/ui/map/shapes.ts'
import type { MapFrameHandle } from './leaflet/LeafletFrame.tsx'

/** A pointer action on the picture before the live map had loaded. Positions are relative to the picture's corner. */
export type Done = {
  readonly pointerId: number
  readonly isTouch: boolean
  readonly from: Spot
  to: Spot
  isDown: boolean
}

const spotOf = ({ clientX, clientY, currentTarget }: PointerEvent): Spot => {
  const { left, top } = currentTarget.getBoundingClientRect()
  return { x: clientX - left, y: clientY - top }
}

/**
 * Stores the press or drag that made the live map load, and hands it over, so that nobody has to repeat it. Dropped if
 * somebody presses elsewhere meanwhile.
 *
 * @param canvas contains the picture, then the live map.
 * @param isComing false if the live map cannot load: then the browser zooms the page as usual.
 */
export function useHandOver(canvas: RefObject<HTMLElement | null>, isComing: boolean) {
  const done = useRef<Done | null>(null)
  // Outside React: prevents the browser's zoom by wheel or pinch over the map, which React's passive listeners cannot.
  useEffect(() => {
    const element = canvas.current
    const handleWheel = (event: WheelEvent) => isComing && (event.ctrlKey || event.metaKey) && event.preventDefault()
    element?.addEventListener('wheel', handleWheel, { passive: false })
    return () => element?.removeEventListener('wheel', handleWheel)
  })
  // Outside React: pointers on the rest of the page.
  useEffect(() => {
    const handleElsewhere = ({ target }: Event) => {
      if (!(target instanceof Node && canvas.current?.contains(target))) done.current = null
    }
    window.addEventListener('pointerdown', handleElsewhere, { capture: true })
    return () => window.removeEventListener('pointerdown', handleElsewhere, { capture: true })
  }, [canvas])
  const handleEnd = () => {
    if (done.current) done.current.isDown = false
  }
  const drop = () => {
    done.current = null
  }
  return {
    /** For the picture. */
    handlers: {
      onPointerDown: (event: PointerEvent) => {
        const { button, isPrimary, pointerId, pointerType, currentTarget } = event
        if (button !== 0 || !isPrimary) return drop()
        const at = spotOf(event)
        done.current = { pointerId, isTouch: pointerType === 'touch', from: at, to: at, isDown: true }
        // Captured, so that a release outside of the picture is noticed.
        if (pointerType === 'mouse') currentTarget.setPointerCapture(pointerId)
      },
      onPointerMove: (event: PointerEvent) => {
        if (done.current?.isDown) done.current.to = spotOf(event)
      },
      onPointerUp: handleEnd,
      onLostPointerCapture: handleEnd,
      // Touch: the browser has started to scroll the page.
      onPointerCancel: drop,
    },
    drop,
    give: (map: MapFrameHandle) => {
      if (done.current && canvas.current) map.takeOver(canvas.current, done.current)
      drop()
    },
  }
}
