import { type PointerEvent, type RefObject, useEffect, useRef } from 'react'
import type { Spot } from '#src/ui/map/shapes.ts'
import type { MapFrameHandle } from './LeafletFrame.tsx'

/** What a pointer has done to the picture before the map that moves was there. */
type Done = { readonly from: Spot; to: Spot; isDown: boolean; readonly isTouch: boolean }

/** As on the map that moves: less is a press. */
const DRAG_PX = 4

const spotOf = ({ clientX, clientY }: Pick<PointerEvent, 'clientX' | 'clientY'>): Spot => ({ x: clientX, y: clientY })
const isDrag = (from: Spot, to: Spot) => Math.hypot(to.x - from.x, to.y - from.y) >= DRAG_PX

const tell = (event: Event, { x, y }: Spot) => document.elementFromPoint(x, y)?.dispatchEvent(event)

const pressAt = (spot: Spot) => tell(new window.MouseEvent('click', { bubbles: true, detail: 0 }), spot)

/** Leaflet takes the drag up where it began, and follows the pointer from there. */
function holdAt(from: Spot): void {
  const init = { bubbles: true, clientX: from.x, clientY: from.y }
  tell(new window.PointerEvent('pointerdown', init), from)
  tell(new window.MouseEvent('mousedown', init), from)
  // Let go where the picture was, it would be a click on nothing.
  const handleUp = (event: globalThis.PointerEvent) => isDrag(from, spotOf(event)) || pressAt(from)
  window.addEventListener('pointerup', handleUp, { once: true })
}

/**
 * Keeps the press or the drag that asks for the map that moves, and hands it over when that has come: nobody has to do it
 * twice.
 *
 * @param canvas Holds the picture, and then that map.
 */
export function useHandOver(canvas: RefObject<HTMLElement | null>) {
  const done = useRef<Done | null>(null)
  // The browser's own zoom is not what a wheel or a pinch over a map means, and React's listeners cannot prevent it.
  useEffect(() => {
    const element = canvas.current
    const handleWheel = (event: WheelEvent) => (event.ctrlKey || event.metaKey) && event.preventDefault()
    element?.addEventListener('wheel', handleWheel, { passive: false })
    return () => element?.removeEventListener('wheel', handleWheel)
  })
  return {
    /** For the picture. */
    handlers: {
      onPointerDown: (event: PointerEvent) => {
        const at = spotOf(event)
        done.current =
          event.button === 0 ? { from: at, to: at, isDown: true, isTouch: event.pointerType === 'touch' } : null
      },
      onPointerMove: (event: PointerEvent) => {
        if (done.current?.isDown) done.current.to = spotOf(event)
      },
      onPointerUp: () => {
        if (done.current) done.current.isDown = false
      },
      // The page scrolls under the finger.
      onPointerCancel: () => {
        done.current = null
      },
    },
    give: (frame: MapFrameHandle) => {
      const last = done.current
      done.current = null
      if (!last) return
      const { from, to, isDown, isTouch } = last
      if (isDown) {
        // What a finger means is clear when it is lifted, and then the browser tells it to the map that is there.
        if (!isTouch) holdAt(from)
        return
      }
      const box = canvas.current?.getBoundingClientRect()
      if (!isDrag(from, to)) pressAt(to)
      else if (box) frame.move({ x: (from.x - to.x) / box.width, y: (from.y - to.y) / box.height })
    },
  }
}
