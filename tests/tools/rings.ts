/** Rings of points on a plane. */
import type { Position } from 'geojson'

/** Positive for an outline, negative for a hole. */
export const area = (ring: readonly Position[]) => {
  let sum = 0
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [ax = 0, ay = 0] = ring[j] ?? []
    const [bx = 0, by = 0] = ring[i] ?? []
    sum += ax * by - bx * ay
  }
  return sum / 2
}

/** Centre of gravity of a ring. */
export function gravity(ring: readonly Position[]): [number, number] {
  const size = area(ring)
  const [[onlyX = 0, onlyY = 0] = []] = ring
  if (size === 0) return [onlyX, onlyY]
  let [x, y] = [0, 0]
  for (const [i, [bx = 0, by = 0]] of ring.entries()) {
    const [ax = 0, ay = 0] = ring.at(i - 1) ?? []
    const cross = ax * by - bx * ay
    x += (ax + bx) * cross
    y += (ay + by) * cross
  }
  return [x / (6 * size), y / (6 * size)]
}

/** Left, top, width, height. */
export function boxAround(ring: readonly Position[]): [number, number, number, number] {
  const xs = ring.map(([x = 0]) => x)
  const ys = ring.map(([, y = 0]) => y)
  const [left, top] = [Math.min(...xs), Math.min(...ys)]
  return [left, top, Math.max(...xs) - left, Math.max(...ys) - top]
}

/** Whether a point is inside a ring. */
export const holds = (ring: readonly Position[], [x = 0, y = 0]: Position) => {
  let inside = false
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [ax = 0, ay = 0] = ring[j] ?? []
    const [bx = 0, by = 0] = ring[i] ?? []
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside
  }
  return inside
}
