/** A picture of the page as a file that needs no style sheet and no other file. */

const SVG = 'http://www.w3.org/2000/svg'
const MARGIN = 16
const LINE_PX = 20
/** Text that a sans-serif of 14 px puts into a pixel, on the safe side. */
const CHARACTERS_PER_PX = 1 / 7.4

/** What a style sheet may have said about a shape or a text. */
const written = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-opacity',
  'vector-effect',
  'opacity',
  'stop-color',
  'stop-opacity',
  'text-anchor',
  'font-family',
  'font-size',
  'font-weight',
]

/** Lines of at most so many characters, broken between words; a word that is longer stands alone. */
export function wrapText(text: string, most: number): string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= most) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

/**
 * The picture with what belongs to it inside: the first of `lines` stands above it, the others (source, date, remarks)
 * below. Styles are written into the elements.
 */
export function svgFile(picture: SVGSVGElement, lines: readonly string[]): string {
  const { width, height } = picture.getBoundingClientRect()
  const whole = document.createElementNS(SVG, 'svg')
  const most = Math.max(20, Math.floor((width - 2 * MARGIN) * CHARACTERS_PER_PX))
  const [title = '', ...rest] = lines
  const above = wrapText(title, Math.floor(most * 0.8))
  const below = rest.flatMap((line) => wrapText(line, most))
  const top = MARGIN + above.length * LINE_PX
  const bottom = top + height + LINE_PX
  const total = bottom + below.length * LINE_PX + MARGIN
  const { color, backgroundColor } = getComputedStyle(document.body)

  set(whole, { xmlns: SVG, width, height: total, viewBox: `0 0 ${width} ${total}`, role: 'img' })
  whole.append(element('title', {}, title), element('rect', { width, height: total, fill: backgroundColor }))
  const font = { fill: color, 'font-family': 'sans-serif' }
  const write = (text: string, y: number, more: Attributes) =>
    whole.append(element('text', { x: MARGIN, y, ...font, ...more }, text))
  for (const [index, line] of above.entries())
    write(line, MARGIN + index * LINE_PX, { 'font-size': 17, 'font-weight': 600, dy: '0.35em' })
  whole.append(plainCopy(picture, { x: 0, y: top, width, height }))
  for (const [index, line] of below.entries()) write(line, bottom + index * LINE_PX, { 'font-size': 14 })
  return new XMLSerializer().serializeToString(whole)
}

type Attributes = Readonly<Record<string, string | number>>

const set = (target: Element, attributes: Attributes) => {
  for (const [name, value] of Object.entries(attributes)) target.setAttribute(name, String(value))
}

const element = (name: string, attributes: Attributes, text?: string): SVGElement => {
  const made = document.createElementNS(SVG, name)
  set(made, attributes)
  if (text !== undefined) made.textContent = text
  return made
}

function plainCopy(picture: SVGSVGElement, place: Attributes): Node {
  const copy = picture.cloneNode(true) as SVGSVGElement // the clone of an element is one of its kind
  const originals = [picture, ...picture.querySelectorAll('*')]
  for (const [index, target] of [copy, ...copy.querySelectorAll('*')].entries()) {
    const original = originals[index]
    if (!original) continue
    const style = getComputedStyle(original)
    target.removeAttribute('class')
    target.removeAttribute('style')
    for (const name of written) {
      const value = style.getPropertyValue(name)
      if (value !== '') target.setAttribute(name, value)
    }
  }
  set(copy, place)
  return copy
}
