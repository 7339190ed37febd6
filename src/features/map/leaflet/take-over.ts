import type { Spot } from '#src/ui/map/shapes.ts'
import type { Done } from '../use-hand-over.ts'

/** Same as in the live map: a shorter move is a press. */
const DRAG_PX = 4

const isDrag = (from: Spot, to: Spot) => Math.hypot(to.x - from.x, to.y - from.y) >= DRAG_PX

/** Dispatches events to the live map at a position, unless something else is there or it was scrolled out of view. */
function tell(canvas: Element, { x, y }: Spot, eventsAt: (at: MouseEventInit) => readonly Event[]): void {
  const { left, top } = canvas.getBoundingClientRect()
  const at = { bubbles: true, clientX: left + x, clientY: top + y }
  const target = document.elementFromPoint(at.clientX, at.clientY)
  if (target && canvas.contains(target)) for (const event of eventsAt(at)) target.dispatchEvent(event)
}

const press = (canvas: Element, spot: Spot, pointerId: number) =>
  tell(canvas, spot, (at) => [
    new PointerEvent('pointerdown', { ...at, pointerId, pointerType: 'mouse' }),
    new PointerEvent('pointerup', { ...at, pointerId, pointerType: 'mouse' }),
    new MouseEvent('click', { ...at, detail: 0 }),
  ])

/** Leaflet continues the drag from where it began. */
function hold(canvas: Element, from: Spot, pointerId: number): void {
  tell(canvas, from, (at) => [
    new PointerEvent('pointerdown', { ...at, pointerId, pointerType: 'mouse' }),
    new MouseEvent('mousedown', at),
  ])
  // If the pointer is released without a drag, a press is dispatched instead.
  const handleUp = ({ clientX, clientY }: PointerEvent) => {
    const { left, top } = canvas.getBoundingClientRect()
    if (!isDrag(from, { x: clientX - left, y: clientY - top })) press(canvas, from, pointerId)
  }
  window.addEventListener('pointerup', handleUp, { once: true })
}

/**
 * Repeats on the live map what a pointer did on its picture.
 *
 * @param move in parts of the map's size.
 */
export function takeOver(
  canvas: Element,
  { from, to, isDown, isTouch, pointerId }: Done,
  move: (by: Spot) => void,
): void {
  if (isDown) {
    // The meaning of a touch is clear only when it ends, and the browser reports that to the live map.
    if (!isTouch) hold(canvas, from, pointerId)
    return
  }
  if (!isDrag(from, to)) return press(canvas, to, pointerId)
  const { clientWidth, clientHeight } = canvas
  if (clientWidth > 0) move({ x: (from.x - to.x) / clientWidth, y: (from.y - to.y) / clientHeight })
}
