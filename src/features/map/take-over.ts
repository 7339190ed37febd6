import type { Spot } from '#src/ui/map/shapes.ts'
import type { Done } from './use-hand-over.ts'

/** As on the map that moves: less is a press. */
const DRAG_PX = 4

const isDrag = (from: Spot, to: Spot) => Math.hypot(to.x - from.x, to.y - from.y) >= DRAG_PX

/** Sends events to what is there now, unless something else than the map is, or the page has scrolled it away. */
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

/** Leaflet takes the drag up where it began, and follows the pointer from there. */
function hold(canvas: Element, from: Spot, pointerId: number): void {
  tell(canvas, from, (at) => [
    new PointerEvent('pointerdown', { ...at, pointerId, pointerType: 'mouse' }),
    new MouseEvent('mousedown', at),
  ])
  // Let go where the picture was, it would be a click on nothing.
  const handleUp = ({ clientX, clientY }: PointerEvent) => {
    const { left, top } = canvas.getBoundingClientRect()
    if (!isDrag(from, { x: clientX - left, y: clientY - top })) press(canvas, from, pointerId)
  }
  window.addEventListener('pointerup', handleUp, { once: true })
}

/**
 * Does on the map that moves what a pointer has done to its picture.
 *
 * @param move by parts of the map's size.
 */
export function takeOver(
  canvas: Element,
  { from, to, isDown, isTouch, pointerId }: Done,
  move: (by: Spot) => void,
): void {
  if (isDown) {
    // What a finger means is clear when it is lifted, and then the browser tells it to the map that is there.
    if (!isTouch) hold(canvas, from, pointerId)
    return
  }
  if (!isDrag(from, to)) return press(canvas, to, pointerId)
  const { clientWidth, clientHeight } = canvas
  if (clientWidth > 0) move({ x: (from.x - to.x) / clientWidth, y: (from.y - to.y) / clientHeight })
}
