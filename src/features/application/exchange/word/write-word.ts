import { strToU8, zipSync } from 'fflate'
import type { WordForm } from './word-form.ts'
import { wordParts } from './word-parts.ts'
import { encodeText, escapeXml } from './word-text.ts'

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

export const WORD_TYPE = `${wordType}.document`

const languages: Readonly<Record<string, string>> = { en: 'en-GB', fr: 'fr-FR', de: 'de-DE' }

const style = (id: string, name: string, paragraph: string, letters: string, basedOn = 'Normal'): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="${basedOn}"/><w:next w:val="Normal"/><w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${letters}</w:rPr></w:style>`

const border = (side: string): string => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="6B7690"/>`
const box = ['top', 'left', 'bottom', 'right']
  .map((side) => border(side).replace('w:space="0"', 'w:space="4"'))
  .join('')

const styles = (language: string): string =>
  `${head}<w:styles ${w}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri" w:eastAsia="Calibri"/><w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="${language}" w:eastAsia="${language}" w:bidi="he-IL"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="80" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>` +
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>' +
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="100" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/><w:right w:w="100" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>' +
  `<w:style w:type="table" w:styleId="Grid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(border).join('')}</w:tblBorders></w:tblPr></w:style>` +
  style('Title', 'Title', '<w:spacing w:after="160"/>', '<w:b/><w:sz w:val="36"/>') +
  style(
    'Heading1',
    'heading 1',
    '<w:keepNext/><w:spacing w:before="480" w:after="120"/><w:outlineLvl w:val="0"/>',
    '<w:b/><w:color w:val="08386F"/><w:sz w:val="30"/>',
  ) +
  style(
    'Heading2',
    'heading 2',
    '<w:keepNext/><w:spacing w:before="320" w:after="60"/><w:outlineLvl w:val="1"/>',
    '<w:b/><w:sz w:val="24"/>',
  ) +
  style(
    'Heading3',
    'heading 3',
    '<w:keepNext/><w:spacing w:before="160" w:after="40"/><w:outlineLvl w:val="2"/>',
    '<w:b/><w:sz w:val="22"/>',
  ) +
  style('Hint', 'Hint', '<w:spacing w:after="40"/>', '<w:color w:val="45516B"/><w:sz w:val="19"/>') +
  style(
    'Answer',
    'Answer',
    `<w:pBdr>${box}</w:pBdr><w:spacing w:before="60" w:after="60"/><w:ind w:left="80" w:right="80"/>`,
    '',
  ) +
  style('Cell', 'Cell', '<w:spacing w:after="0"/>', '') +
  style('Tick', 'Tick', '<w:spacing w:after="40"/><w:ind w:left="360" w:hanging="360"/>', '') +
  '<w:style w:type="character" w:styleId="Placeholder"><w:name w:val="Placeholder Text"/><w:rPr><w:color w:val="566179"/></w:rPr></w:style>' +
  '</w:styles>'

const relation = (id: number, type: string, target: string): string =>
  `<Relationship Id="rId${id}" Type="${type}" Target="${target}"/>`
const relations = (all: readonly string[]): string =>
  `${head}<Relationships xmlns="${packages}/relationships">${all.join('')}</Relationships>`

const customProperties = (properties: Readonly<Record<string, string>>): string =>
  `${head}<Properties xmlns="${office}/custom-properties" xmlns:vt="${office}/docPropsVTypes">${Object.entries(
    properties,
  )
    .map(
      ([name, value], index) =>
        `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${index + 2}" name="${escapeXml(name)}"><vt:lpwstr>${escapeXml(encodeText(value))}</vt:lpwstr></property>`,
    )
    .join('')}</Properties>`

const documentOf = ({ title, intro, sections }: WordForm): string => {
  const parts = wordParts()
  const body = [
    parts.paragraph(title, 'Title'),
    ...intro.map((text) => parts.paragraph(text, 'Hint')),
    ...sections.flatMap(({ title: name, notes, questions }) => [
      parts.paragraph(name, 'Heading1'),
      ...notes.map((text) => parts.paragraph(text, 'Hint')),
      ...questions.map((question) => parts.question(question)),
    ]),
  ]
  return (
    `${head}<w:document ${w} xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="w14"><w:body>${body.join('')}` +
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr></w:body></w:document>'
  )
}

/** The bytes of a Word file (.docx) with the questions and answers of a form. */
export function writeWord(form: WordForm): Uint8Array<ArrayBuffer> {
  const language = languages[form.language] ?? form.language
  const title = escapeXml(encodeText(form.title))
  const parts: Record<string, string> = {
    '[Content_Types].xml': `${head}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${wordType}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${wordType}.styles+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/><Override PartName="/docProps/custom.xml" ContentType="application/vnd.openxmlformats-officedocument.custom-properties+xml"/></Types>`,
    '_rels/.rels': relations([
      relation(1, `${office}/relationships/officeDocument`, 'word/document.xml'),
      relation(2, `${packages}/relationships/metadata/core-properties`, 'docProps/core.xml'),
      relation(3, `${office}/relationships/custom-properties`, 'docProps/custom.xml'),
    ]),
    'word/_rels/document.xml.rels': relations([relation(1, `${office}/relationships/styles`, 'styles.xml')]),
    'word/document.xml': documentOf(form),
    'word/styles.xml': styles(language),
    'docProps/core.xml': `${head}<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${title}</dc:title><dc:language>${language}</dc:language></cp:coreProperties>`,
    'docProps/custom.xml': customProperties(form.properties),
  }
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])))
}
