import { inks } from './marks.ts'
import type { Mark, Picture, Style } from './marks.ts'

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
/** XML 1.0 does not allow other control characters and lone surrogates, even escaped. */
const isAllowed = (letter: string) => {
  const code = letter.codePointAt(0) ?? 0
  return (
    /[\t\n\r]/.test(letter) ||
    (code >= 0x20 && code <= 0xd7ff) ||
    (code >= 0xe000 && code !== 0xfffe && code !== 0xffff)
  )
}
const escape = (text: string) =>
  Array.from(text)
    .filter(isAllowed)
    .join('')
    .replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? sign)
const round = (value: number) => String(Math.round(value * 100) / 100)

/** Scale of the surface that a mark is on, and its hatch pattern, which looks equally fine at every scale. */
type Ground = { readonly scale: number; readonly hatch: string }
const sheet: Ground = { scale: 1, hatch: 'hatch' }

const attributes = ({ fill, fillOpacity, stroke, width, dash }: Style, { scale, hatch }: Ground) =>
  [
    ` fill="${fill === 'hatch' ? `url(#${hatch})` : (fill ?? 'none')}"`,
    fillOpacity === undefined ? '' : ` fill-opacity="${fillOpacity}"`,
    stroke === undefined ? '' : ` stroke="${stroke}" stroke-width="${round((width ?? 1) / scale)}"`,
    dash ? ` stroke-dasharray="${dash.map((part) => round(part / scale)).join(' ')}"` : '',
  ].join('')

function element(mark: Mark, ground: Ground): string {
  if (mark.kind === 'text') {
    const weight = mark.bold ? ' font-weight="700"' : ''
    const anchor = mark.anchor ? ` text-anchor="${mark.anchor}"` : ''
    return `<text x="${round(mark.at.x)}" y="${round(mark.at.y)}" font-size="${mark.size}"${weight}${anchor} fill="${mark.fill}">${escape(mark.text)}</text>`
  }
  const style = attributes(mark, ground)
  const place = (x: string, y: string) =>
    `${x}="${round(mark.kind === 'path' ? 0 : mark.at.x)}" ${y}="${round(mark.kind === 'path' ? 0 : mark.at.y)}"`
  const [name, shape] =
    mark.kind === 'path'
      ? ['path', `d="${mark.d}"`]
      : mark.kind === 'circle'
        ? ['circle', `${place('cx', 'cy')} r="${round(mark.r)}"`]
        : ['rect', `${place('x', 'y')} width="${round(mark.w)}" height="${round(mark.h)}"`]
  const label = 'label' in mark && mark.label ? `><title>${escape(mark.label)}</title></${name}>` : '/>'
  return `<${name} ${shape}${style}${label}`
}

function pattern({ scale, hatch }: Ground): string {
  const step = round(8 / scale)
  return `<pattern id="${hatch}" patternUnits="userSpaceOnUse" width="${step}" height="${step}" patternTransform="rotate(45)"><rect width="${step}" height="${step}" fill="${inks.levels[0]}"/><rect width="${round(2.5 / scale)}" height="${step}" fill="${inks.hatch}"/></pattern>`
}

function mapElements({ at, w, h, scale, from, marks }: NonNullable<Picture['map']>, ground: Ground): string[] {
  const [width, height] = [round(w / scale), round(h / scale)]
  return [
    `<svg x="${at.x}" y="${at.y}" width="${w}" height="${h}" viewBox="${from.x} ${from.y} ${width} ${height}" stroke-linejoin="round">`,
    `<rect x="${from.x}" y="${from.y}" width="${width}" height="${height}" fill="${inks.sea}"/>`,
    ...marks.map((mark) => element(mark, ground)),
    '</svg>',
  ]
}

/** A single SVG file without external references: text as text, no style sheet, font or script. */
export function pictureSvg({ width, height, title, description, map, marks }: Picture): string {
  const ofMap: Ground | null = map && { scale: map.scale, hatch: 'hatch-map' }
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title description" font-family="'Source Sans 3', 'Segoe UI', Arial, sans-serif">`,
    `<title id="title">${escape(title)}</title><desc id="description">${escape(description)}</desc>`,
    `<defs>${pattern(sheet)}${ofMap ? pattern(ofMap) : ''}</defs>`,
    `<rect width="${width}" height="${height}" fill="${inks.paper}"/>`,
    ...(map && ofMap ? mapElements(map, ofMap) : []),
    ...marks.map((mark) => element(mark, sheet)),
    '</svg>',
  ].join('\n')
}
