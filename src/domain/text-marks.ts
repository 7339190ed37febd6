import { type LinkInText, linksIn } from './links-in-text.ts'

/** A piece of text with one format. */
export interface TextSpan {
  /** Start index in the text. */
  readonly at: number
  readonly text: string
  readonly bold: boolean
  /** Target of a link (http, https or mailto), which is always the visible address itself. Null: no link. */
  readonly href: string | null
}

/** An entry of a list, with its mark as typed: `- ` or `2) `. */
export interface TextItem {
  readonly at: number
  readonly mark: string
  readonly spans: readonly TextSpan[]
}

export type TextBlock =
  | { readonly kind: 'paragraph'; readonly spans: readonly TextSpan[] }
  | { readonly kind: 'list'; readonly numbered: boolean; readonly items: readonly TextItem[] }

const itemMark = /(?:[-*•]|(\d{1,2})[.)])[ \t]+(?=\S)/y
/** A line that consists of marks only is a drawn rule. */
const saysSomething = /[^\s*•-]/

interface Line {
  readonly from: number
  readonly to: number
  /** Empty if the line is no list entry. */
  readonly mark: string
  /** Number of a numbered entry. */
  readonly number: number | null
  /** Whether a blank line comes before it. */
  readonly isParted: boolean
}

/** All lines except blank ones. */
function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let isParted = false
  for (let from = 0, to = 0; from <= text.length; from = to + 1) {
    const end = text.indexOf('\n', from)
    to = end === -1 ? text.length : end
    if (text.slice(from, to).trim() === '') {
      isParted = true
      continue
    }
    itemMark.lastIndex = from
    const [mark = '', number] = itemMark.exec(text) ?? []
    const isItem = mark !== '' && saysSomething.test(text.slice(from + mark.length, to))
    const numbered = isItem && number !== undefined ? Number(number) : null
    lines.push({ from, to, mark: isItem ? mark : '', number: numbered, isParted })
    isParted = false
  }
  return lines
}

/**
 * Removes numbers that are no list marks. A number is one if it is 1, continues a list, or is right below another
 * entry: a single line `12. April 2016` is a date.
 */
function withoutLoneNumbers(lines: readonly Line[]): readonly Line[] {
  let last: number | null = null
  let isBelow = false
  return lines.map((line, index) => {
    const { number, isParted } = line
    const goesOn = number === 1 || (number !== null && (number - 1 === last || lines[index + 1]?.number === number + 1))
    const isItem = number !== null && (goesOn || (isBelow && !isParted))
    isBelow = isItem
    if (isItem) last = number
    return number === null || isItem ? line : { ...line, mark: '' }
  })
}

interface Range {
  readonly from: number
  readonly to: number
}

/**
 * Ranges between two pairs of asterisks in one line. The asterisks must touch only the words that they mark; single and
 * triple asterisks are ordinary characters.
 */
function boldRanges(text: string, links: readonly LinkInText[]): readonly Range[] {
  const ranges: Range[] = []
  let open: number | null = null
  let next = 0
  let lineEnd = -1
  for (const { 0: run, index } of text.matchAll(/\*+/g)) {
    if (index > lineEnd) {
      open = null
      lineEnd = text.indexOf('\n', index)
      if (lineEnd === -1) lineEnd = text.length
    }
    if (run !== '**') continue
    while ((links[next]?.to ?? Infinity) <= index) next += 1
    if ((links[next]?.from ?? Infinity) < index) continue
    const [before, after] = [text.slice(Math.max(0, index - 2), index), text.slice(index + 2, index + 4)]
    if (open !== null && /\S$/.test(before) && !/^[\p{L}\p{N}]/u.test(after)) {
      ranges.push({ from: open, to: index })
      open = null
    } else if (/^\S/.test(after) && !/[\p{L}\p{N}]$/u.test(before)) open = index + 2
  }
  return ranges
}

/** Cuts a text into spans; call the result for parts from beginning to end only. */
function cutter(text: string): (from: number, to: number) => readonly TextSpan[] {
  const links = linksIn(text)
  const bolds = boldRanges(text, links)
  let nextLink = 0
  let nextBold = 0
  return (from, to) => {
    const spans: TextSpan[] = []
    const put = (at: number, end: number, bold: boolean, href: string | null) => {
      if (at < end) spans.push({ at, text: text.slice(at, end), bold, href })
    }
    const putWithLinks = (start: number, end: number, bold: boolean) => {
      let at = start
      for (let link = links[nextLink]; link && link.from < end; link = links[(nextLink += 1)]) {
        put(at, link.from, bold, null)
        put(link.from, link.to, bold, link.href)
        at = link.to
      }
      put(at, end, bold, null)
    }
    let at = from
    for (let bold = bolds[nextBold]; bold && bold.from < to; bold = bolds[(nextBold += 1)]) {
      putWithLinks(at, bold.from - 2, false)
      putWithLinks(bold.from, bold.to, true)
      at = bold.to + 2
    }
    putWithLinks(at, to, false)
    return spans
  }
}

/**
 * Parses marks in plain text: lines with `- `, `* ` or `• ` as list, with `1. ` or `1) ` as numbered list, `**so**` as
 * bold, addresses as links; blank lines separate paragraphs, single breaks stay. Anything unclear stays text, and only
 * pairs of asterisks and blank lines are dropped.
 *
 * @throws never: takes any string, in time that grows with its length.
 */
export function readMarks(text: string): readonly TextBlock[] {
  const spans = cutter(text)
  const blocks: TextBlock[] = []
  const lines = withoutLoneNumbers(linesOf(text))
  for (let index = 0; index < lines.length;) {
    const first = lines[index] as Line // index is below the length
    const isNumbered = first.number !== null
    let end = index + 1
    if (first.mark === '') {
      while (lines[end]?.mark === '' && !lines[end]?.isParted) end += 1
      blocks.push({ kind: 'paragraph', spans: spans(first.from, lines[end - 1]?.to ?? first.to) })
    } else {
      while (lines[end]?.mark && (lines[end]?.number !== null) === isNumbered) end += 1
      const items = lines.slice(index, end).map(({ from, to, mark }) => ({
        at: from,
        mark,
        spans: spans(from + mark.length, to),
      }))
      blocks.push({ kind: 'list', numbered: isNumbered, items })
    }
    index = end
  }
  return blocks
}
