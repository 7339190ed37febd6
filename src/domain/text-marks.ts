import { type LinkInText, linksIn } from './links-in-text.ts'

/** A run of text that is read in one way. */
export interface TextSpan {
  /** Index in the text where it begins. */
  readonly at: number
  readonly text: string
  readonly bold: boolean
  /** Where it leads: http, https or mailto, and what is read is the address itself. Null: nowhere. */
  readonly href: string | null
}

/** An entry of a list with its mark as typed, `- ` or `2) `. */
export interface TextItem {
  readonly at: number
  readonly mark: string
  readonly spans: readonly TextSpan[]
}

export type TextBlock =
  | { readonly kind: 'paragraph'; readonly spans: readonly TextSpan[] }
  | { readonly kind: 'list'; readonly numbered: boolean; readonly items: readonly TextItem[] }

const itemMark = /(?:[-*•]|(\d{1,2})[.)])[ \t]+(?=\S)/y
/** A line of marks alone is a rule that somebody drew. */
const saysSomething = /[^\s*•-]/

interface Line {
  readonly from: number
  readonly to: number
  /** Empty: not the line of a list. */
  readonly mark: string
  /** Of a numbered one. */
  readonly number: number | null
  /** A blank line stands before it. */
  readonly isParted: boolean
}

/** All lines but the blank ones. */
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
 * A number is a mark where it is the first, where it goes on with a list, and below another entry: a line
 * `12. April 2016` alone is a date.
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
 * What stands between two pairs of asterisks in one line, without them. They touch the words that they mark and no
 * others; three asterisks, or one, are asterisks.
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

/** Cuts a text into spans; asked for one part of it after the other, from the beginning on. */
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
 * How a text typed as plain text is read: lines that begin with `- `, `* ` or `• ` as a list, with `1. ` or `1) ` as a
 * numbered one, `**so**` as bold, addresses as links; blank lines part paragraphs, single breaks stay in them. What is
 * not clearly a mark is text, and every sign of the text is in a span or a mark but pairs of asterisks and blank lines.
 *
 * @throws never: takes any string, in time that grows with its length.
 */
export function readMarks(text: string): readonly TextBlock[] {
  const spans = cutter(text)
  const blocks: TextBlock[] = []
  const lines = withoutLoneNumbers(linesOf(text))
  for (let index = 0; index < lines.length;) {
    const first = lines[index] as Line // below the length
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
