import type { WordAnswer, WordColumn, WordControl, WordQuestion, WordTable } from './word-form.ts'
import { bookmarkOf, cellTag, encodeText, escapeXml, optionTag, PLACEHOLDER } from './word-text.ts'

/**
 * Writes the body of a Word document piece by piece (ECMA-376, WordprocessingML). Numbers its controls and bookmarks.
 */
export interface WordParts {
  paragraph(text: string, style: string): string
  question(question: WordQuestion): string
}

const run = (text: string, style?: string): string => {
  const pieces = encodeText(text)
    .split('\t')
    .map((piece) => (piece === '' ? '' : `<w:t xml:space="preserve">${escapeXml(piece)}</w:t>`))
  return `<w:r>${style ? `<w:rPr><w:rStyle w:val="${style}"/></w:rPr>` : ''}${pieces.join('<w:tab/>')}</w:r>`
}

const styled = (style: string, content: string): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${content}</w:p>`

const lines = (text: string): readonly string[] => text.split(/\r\n|\r|\n/)

export function wordParts(): WordParts {
  let last = 0
  const next = (): number => (last += 1)

  const properties = (tag: string, alias: string, rest: string): string =>
    `<w:sdtPr><w:alias w:val="${escapeXml(encodeText(alias).slice(0, 60))}"/><w:tag w:val="${escapeXml(tag)}"/>` +
    `<w:id w:val="${next()}"/><w:lock w:val="sdtLocked"/>${rest}</w:sdtPr>`

  const textBlock = (tag: string, alias: string, text: string, style: string): string => {
    const isEmpty = text.trim() === ''
    const content = isEmpty
      ? styled(style, run(PLACEHOLDER, 'Placeholder'))
      : lines(text)
          .map((line) => styled(style, line === '' ? '' : run(line)))
          .join('')
    return `<w:sdt>${properties(tag, alias, isEmpty ? '<w:showingPlcHdr/>' : '')}<w:sdtContent>${content}</w:sdtContent></w:sdt>`
  }
  const listBlock = (
    tag: string,
    alias: string,
    text: string,
    control: WordControl & { kind: 'list' },
    style: string,
  ) => {
    const items = control.options
      .map(({ value, label }) => `<w:listItem w:displayText="${escapeXml(label)}" w:value="${escapeXml(value)}"/>`)
      .join('')
    const isEmpty = text.trim() === ''
    // A text that is no choice of the list stays readable as free text.
    const isFree = !isEmpty && control.options.every(({ label }) => label !== text)
    const kind = `<w:${isFree ? 'comboBox' : 'dropDownList'}>${items}</w:${isFree ? 'comboBox' : 'dropDownList'}>`
    const rest = `${isEmpty ? '<w:showingPlcHdr/>' : ''}${kind}`
    const content = lines(text)
      .map((line) => run(line))
      .join('<w:r><w:br/></w:r>')
    return styled(
      style,
      `<w:sdt>${properties(tag, alias, rest)}<w:sdtContent>${isEmpty ? run(PLACEHOLDER, 'Placeholder') : content}</w:sdtContent></w:sdt>`,
    )
  }
  const tickLine = (tag: string, label: string, isTicked: boolean, name = run(` ${label}`)): string => {
    const box =
      `<w14:checkbox><w14:checked w14:val="${isTicked ? 1 : 0}"/><w14:checkedState w14:val="2612" w14:font="MS Gothic"/>` +
      '<w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/></w14:checkbox>'
    const sign = `<w:r><w:rPr><w:rFonts w:ascii="MS Gothic" w:eastAsia="MS Gothic" w:hAnsi="MS Gothic" w:hint="eastAsia"/></w:rPr><w:t>${isTicked ? '☒' : '☐'}</w:t></w:r>`
    return styled('Tick', `<w:sdt>${properties(tag, label, box)}<w:sdtContent>${sign}</w:sdtContent></w:sdt>${name}`)
  }
  const control = (tag: string, alias: string, kind: WordControl, text: string, style: string): string =>
    kind.kind === 'list' ? listBlock(tag, alias, text, kind, style) : textBlock(tag, alias, text, style)

  const mark = (address: string, label: string): string => {
    const id = next()
    return `<w:bookmarkStart w:id="${id}" w:name="${bookmarkOf(address)}"/>${run(label)}<w:bookmarkEnd w:id="${id}"/>`
  }
  const marked = (address: string, label: string, style: string): string => styled(style, mark(address, label))
  const notes = (texts: readonly string[]): string => texts.map((text) => styled('Hint', run(text))).join('')

  const answer = (
    { address, label, notes: own, control: kind, text, ticked }: WordAnswer,
    question: WordQuestion,
  ): string => {
    const head = label === null ? '' : marked(address, label, 'Heading3')
    if (kind.kind === 'tick') {
      // The question's own heading has its bookmark already.
      const name = address === question.address ? undefined : mark(address, ` ${kind.label}`)
      return tickLine(address, kind.label, ticked.length > 0, name) + notes(own)
    }
    if (kind.kind === 'ticks')
      return (
        head +
        notes(own) +
        kind.options
          .map(({ value, label: name }) => tickLine(optionTag(address, value), name, ticked.includes(value)))
          .join('')
      )
    return head + notes(own) + control(address, label ?? question.label, kind, text, 'Answer')
  }

  const cell = (content: string, width: number, shade = false): string =>
    `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="pct"/>${shade ? '<w:shd w:val="clear" w:color="auto" w:fill="EDF2F8"/>' : ''}</w:tcPr>${content}</w:tc>`
  const table = (rows: string, columns: readonly number[]): string =>
    `<w:tbl><w:tblPr><w:tblStyle w:val="Grid"/><w:tblW w:w="5000" w:type="pct"/><w:tblLook w:val="0620" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr>` +
    `<w:tblGrid>${columns.map((width) => `<w:gridCol w:w="${Math.round((width * 9638) / 5000)}"/>`).join('')}</w:tblGrid>${rows}</w:tbl>${styled('Hint', '')}`
  const columnName = ({ label, notes: own }: WordColumn): string => styled('Cell', run(label)) + notes(own)

  const tables = (address: string, { columns, rows, isLong }: WordTable): string => {
    const cellOf = ({ key, texts }: WordTable['rows'][number], column: WordColumn, width: number): string => {
      const tag = cellTag(address, key, column.part)
      return cell(control(tag, column.label, column.control, texts.get(column.part) ?? '', 'Cell'), width)
    }
    if (isLong)
      return rows
        .map(
          (row) =>
            styled('Heading3', run(row.title)) +
            table(
              columns
                .map((column) => `<w:tr>${cell(columnName(column), 1700, true)}${cellOf(row, column, 3300)}</w:tr>`)
                .join(''),
              [1700, 3300],
            ),
        )
        .join('')
    const width = Math.floor(5000 / columns.length)
    const head = `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${columns.map((column) => cell(columnName(column), width, true)).join('')}</w:tr>`
    const body = rows.map((row) => `<w:tr>${columns.map((column) => cellOf(row, column, width)).join('')}</w:tr>`)
    return table(
      head + body.join(''),
      columns.map(() => width),
    )
  }

  return {
    paragraph: (text, style) => styled(style, run(text)),
    question: (question) => {
      const { address, label, notes: own, answers, table: list } = question
      return (
        marked(address, label, 'Heading2') +
        notes(own) +
        answers.map((one) => answer(one, question)).join('') +
        (list ? tables(address, list) : '')
      )
    },
  }
}
