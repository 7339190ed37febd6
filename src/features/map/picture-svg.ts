import { inks } from './picture.ts'
import type { Mark, Picture, Style } from './picture.ts'

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
/** XML 1.0 has no place for other control characters and halves of pairs, whatever the escape. */
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

const attributes = ({ fill, fillOpacity, stroke, width, dash }: Style, scale: number) =>
  [
    ` fill="${fill === 'hatch' ? 'url(#hatch)' : (fill ?? 'none')}"`,
    fillOpacity === undefined ? '' : ` fill-opacity="${fillOpacity}"`,
    stroke === undefined ? '' : ` stroke="${stroke}" stroke-width="${round((width ?? 1) / scale)}"`,
    dash ? ` stroke-dasharray="${dash.map((part) => round(part / scale)).join(' ')}"` : '',
  ].join('')

function element(mark: Mark, scale: number): string {
  if (mark.kind === 'text') {
    const weight = mark.bold ? ' font-weight="700"' : ''
    return `<text x="${round(mark.at.x)}" y="${round(mark.at.y)}" font-size="${mark.size}"${weight} fill="${mark.fill}">${escape(mark.text)}</text>`
  }
  const style = attributes(mark, scale)
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

/** The texture of the map is measured in kilometres; beside it, the unknown is its colour. */
const swatch = (mark: Extract<Mark, { kind: 'rect' }>): Mark => ({ ...mark, fill: inks.hatch, fillOpacity: 0.6 })

/** One file without a reference to any other: text as text, no style sheet, no font, no script. */
export function pictureSvg({ width, height, title, description, map, marks }: Picture): string {
  const { at, w, h, scale, from } = map
  const step = round(8 / scale)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title description" font-family="'Source Sans 3', 'Segoe UI', Arial, sans-serif">`,
    `<title id="title">${escape(title)}</title><desc id="description">${escape(description)}</desc>`,
    `<defs><pattern id="hatch" patternUnits="userSpaceOnUse" width="${step}" height="${step}" patternTransform="rotate(45)"><rect width="${step}" height="${step}" fill="${inks.levels[0]}"/><rect width="${round(2.5 / scale)}" height="${step}" fill="${inks.hatch}"/></pattern></defs>`,
    `<rect width="${width}" height="${height}" fill="${inks.paper}"/>`,
    `<svg x="${at.x}" y="${at.y}" width="${w}" height="${h}" viewBox="${from.x} ${from.y} ${round(w / scale)} ${round(h / scale)}" stroke-linejoin="round">`,
    `<rect x="${from.x}" y="${from.y}" width="${round(w / scale)}" height="${round(h / scale)}" fill="${inks.sea}"/>`,
    ...map.marks.map((mark) => element(mark, scale)),
    '</svg>',
    ...marks.map((mark) => element(mark.kind === 'rect' && mark.fill === 'hatch' ? swatch(mark) : mark, 1)),
    '</svg>',
  ].join('\n')
}
