type Point = readonly [number, number]

/** The points of each outline of a path. */
export const outlinesOf = (path: string): Point[][] =>
  path.split('M').flatMap((outline) => {
    const numbers = outline.match(/-?\d+/g)?.map(Number) ?? []
    if (numbers.length === 0) return []
    let [x, y] = [0, 0]
    const points: Point[] = []
    for (let at = 0; at < numbers.length; at += 2) points.push([(x += numbers[at] ?? 0), (y += numbers[at + 1] ?? 0)])
    return [points]
  })
