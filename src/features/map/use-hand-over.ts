import { type PointerEvent, type RefObject, useEffect, useRef } from 'react'
import type { Spot } from '#src/ui/map/shapes.ts'
import type { MapFrameHandle } from './LeafletFrame.tsx'

/** What a pointer has done to the picture before the map that moves was there. Places are from the picture's corner. */
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
 * Keeps the press or the drag that asks for the map that moves, and hands it over when that has come: nobody has to do it
 * twice. Whoever has pressed elsewhere since has gone on, and it is dropped.
 *
 * @param canvas Holds the picture, and then that map.
 * @param isComing False when that map does not come: the browser zooms the page then, as everywhere.
 */
export function useHandOver(canvas: RefObject<HTMLElement | null>, isComing: boolean) {
  const done = useRef<Done | null>(null)
  // The browser's own zoom is not what a wheel or a pinch over a map means, and React's listeners cannot prevent it.
  useEffect(() => {
    const element = canvas.current
    const handleWheel = (event: WheelEvent) => isComing && (event.ctrlKey || event.metaKey) && event.preventDefault()
    element?.addEventListener('wheel', handleWheel, { passive: false })
    return () => element?.removeEventListener('wheel', handleWheel)
  })
  // Pointers on the rest of the page.
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
        // Let go beyond the edge, it is let go all the same.
        if (pointerType === 'mouse') currentTarget.setPointerCapture(pointerId)
      },
      onPointerMove: (event: PointerEvent) => {
        if (done.current?.isDown) done.current.to = spotOf(event)
      },
      onPointerUp: handleEnd,
      onLostPointerCapture: handleEnd,
      // The page scrolls under the finger.
      onPointerCancel: drop,
    },
    drop,
    give: (map: MapFrameHandle) => {
      if (done.current && canvas.current) map.takeOver(canvas.current, done.current)
      drop()
    },
  }
}
