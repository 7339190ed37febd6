import { inks } from './marks.ts'
import type { Mark, Picture } from './marks.ts'

/** Twice the pixels of the picture's size, for printing. */
const DENSITY = 2

function hatch(scale: number): CanvasPattern | null {
  const tile = document.createElement('canvas')
  tile.width = tile.height = 10
  const ink = tile.getContext('2d')
  if (!ink) return null
  ink.fillStyle = inks.levels[0]
  ink.fillRect(0, 0, 10, 10)
  ink.strokeStyle = inks.hatch
  ink.lineWidth = 2
  ink.stroke(new Path2D('M-2 2L2 -2M0 10L10 0M8 12L12 8'))
  const pattern = ink.createPattern(tile, 'repeat')
  pattern?.setTransform(new DOMMatrix().scale(1 / scale))
  return pattern
}

function draw(ink: CanvasRenderingContext2D, mark: Mark, scale: number, unknown: CanvasPattern | null) {
  if (mark.kind === 'text') {
    ink.fillStyle = mark.fill
    ink.font = `${mark.bold ? 700 : 400} ${mark.size}px 'Source Sans 3 Variable', 'Segoe UI', Arial, sans-serif`
    ink.textAlign = mark.anchor === 'middle' ? 'center' : (mark.anchor ?? 'start')
    ink.fillText(mark.text, mark.at.x, mark.at.y)
    return
  }
  const shape = mark.kind === 'path' ? new Path2D(mark.d) : new Path2D()
  if (mark.kind === 'circle') shape.arc(mark.at.x, mark.at.y, mark.r, 0, 2 * Math.PI)
  if (mark.kind === 'rect') shape.rect(mark.at.x, mark.at.y, mark.w, mark.h)
  if (mark.fill !== undefined) {
    ink.globalAlpha = mark.fillOpacity ?? 1
    ink.fillStyle = mark.fill === 'hatch' ? (unknown ?? inks.hatch) : mark.fill
    ink.fill(shape)
    ink.globalAlpha = 1
  }
  if (mark.stroke === undefined) return
  ink.strokeStyle = mark.stroke
  ink.lineWidth = (mark.width ?? 1) / scale
  ink.setLineDash((mark.dash ?? []).map((part) => part / scale))
  ink.stroke(shape)
}

function drawMap(ink: CanvasRenderingContext2D, { at, w, h, scale, from, marks }: NonNullable<Picture['map']>) {
  ink.save()
  ink.beginPath()
  ink.rect(at.x, at.y, w, h)
  ink.clip()
  ink.fillStyle = inks.sea
  ink.fillRect(at.x, at.y, w, h)
  ink.translate(at.x, at.y)
  ink.scale(scale, scale)
  ink.translate(-from.x, -from.y)
  ink.lineJoin = 'round'
  const unknown = hatch(scale)
  for (const mark of marks) draw(ink, mark, scale, unknown)
  ink.restore()
}

/** Draws the same picture as the SVG, mark by mark, so that the Content-Security-Policy need not allow other images. */
export async function picturePng({ width, height, map, marks }: Picture): Promise<Blob> {
  await document.fonts.ready
  const canvas = document.createElement('canvas')
  canvas.width = width * DENSITY
  canvas.height = height * DENSITY
  const ink = canvas.getContext('2d')
  if (!ink) throw new Error('this browser draws no pictures')
  ink.scale(DENSITY, DENSITY)
  ink.fillStyle = inks.paper
  ink.fillRect(0, 0, width, height)
  if (map) drawMap(ink, map)
  const unknownSwatch = hatch(1)
  for (const mark of marks) draw(ink, mark, 1, unknownSwatch)
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the picture could not be made'))), 'image/png')
  })
}
