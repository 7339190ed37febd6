import { readFileSync } from 'node:fs'

const read = (path: string) => readFileSync(new URL(`../../src/ui/${path}`, import.meta.url), 'utf8')
const tokens = read('styles/tokens.css')
const palette = /\.palette \{[^}]*\}/.exec(read('map/map.module.css'))?.[0] ?? ''

export const themes = ['light', 'dark'] as const
export type Theme = (typeof themes)[number]

type Triple = readonly [number, number, number]

const channels = (hex: string): Triple => {
  const channel = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16)
  return [channel(1), channel(3), channel(5)]
}
const hexOf = (triple: Triple) => `#${triple.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`

/** Resolves an expression of the style sheets: a colour, a variable, or a mix of two. */
function resolve(expression: string, theme: Theme): string {
  const variable = /^var\(--([\w-]+)\)$/.exec(expression)?.[1]
  if (variable !== undefined) return colourOf(variable, theme)
  const mix = /^color-mix\(in srgb, (.+) (\d+)%, (.+)\)$/.exec(expression)
  if (mix) {
    const [, one = '', percent, other = ''] = mix
    const share = Number(percent) / 100
    const [a, b] = [channels(resolve(one, theme)), channels(resolve(other, theme))]
    const mixed = (at: 0 | 1 | 2) => a[at] * share + b[at] * (1 - share)
    return hexOf([mixed(0), mixed(1), mixed(2)])
  }
  if (!/^#[0-9a-f]{6}$/.test(expression)) throw new Error(`No colour: ${expression}`)
  return expression
}

/** `#rrggbb` of a token, or of a variable of the map, in a theme. */
export function colourOf(name: string, theme: Theme): string {
  const declared = (sheet: string) =>
    [...sheet.matchAll(new RegExp(`--${name}: ([^;]+);`, 'g'))].map(([, value]) => value)
  // Style sheets declare the light theme first, then the dark one.
  const value = declared(palette)[0] ?? declared(tokens)[theme === 'light' ? 0 : 1]
  if (value === undefined) throw new Error(`No colour is called ${name}`)
  return resolve(value, theme)
}

/** Linear light per channel, from 0 to 1. */
export const linear = (hex: string): Triple => {
  const light = (of: number) => (of / 255 <= 0.04045 ? of / 255 / 12.92 : ((of / 255 + 0.055) / 1.055) ** 2.4)
  const [red, green, blue] = channels(hex)
  return [light(red), light(green), light(blue)]
}

/** Contrast ratio of WCAG 2.2: 1 to 21. */
export const contrast = (a: string, b: string): number => {
  const light = (hex: string) => {
    const [red, green, blue] = linear(hex)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05
  }
  return Math.max(light(a), light(b)) / Math.min(light(a), light(b))
}
