/**
 * Answers in the XML that Word saves after editing, written by hand from ECMA-376 and [MS-DOCX]: runs split by revisions
 * and the spelling checker, tags, tracked changes, symbols, links.
 */
import { textAt } from '#src/domain/application/fields.ts'
import { completeAnswers } from './sample-answers.ts'
import { edited, fileOf } from './word-files.ts'

const by = 'w:id="7" w:author="Kim Sample" w:date="2016-04-11T10:00:00Z"'
const t = (text: string) => `<w:t xml:space="preserve">${text}</w:t>`
const run = (text: string, properties = '') => `<w:r w:rsidR="00C41F2B">${properties}${t(text)}</w:r>`
const paragraph = (content: string, mark = '') =>
  `<w:p w:rsidR="00A77B3E" w:rsidRDefault="00C41F2B"><w:pPr><w:pStyle w:val="Answer"/>${mark && `<w:rPr>${mark}</w:rPr>`}</w:pPr>${content}</w:p>`
const del = (content: string) => `<w:del ${by}>${content.replaceAll(/<(\/?)w:t\b/g, '<$1w:delText')}</w:del>`
const ins = (content: string) => `<w:ins ${by}>${content}</w:ins>`
const field = (kind: string) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`
const textBox = (text: string) => `<w:txbxContent><w:p><w:r>${t(text)}</w:r></w:p></w:txbxContent>`

/** Address of an answer, what is special about it, its paragraphs in the file, and the visible text. */
export const editedInWord: readonly (readonly [address: string, name: string, xml: string, text: string])[] = [
  [
    'motivation.localContext',
    'runs split by revisions and the spelling checker',
    paragraph(
      `${run('Two ')}<w:proofErr w:type="spellStart"/>${run('distri', '<w:rPr><w:lang w:val="fr-FR"/></w:rPr>')}` +
        `<w:r w:rsidRPr="005D10AA"><w:rPr><w:b/></w:rPr><w:t>cts</w:t></w:r><w:proofErr w:type="spellEnd"/>` +
        `<w:r><w:lastRenderedPageBreak/>${t(' have grown')}</w:r><w:proofErr w:type="gramStart"/>${run('.')}<w:proofErr w:type="gramEnd"/>`,
    ),
    'Two districts have grown.',
  ],
  [
    'motivation.objectives',
    'a smart tag, custom XML, a control inside, a bookmark and a comment',
    paragraph(
      `${run('Staff in ')}<w:smartTag w:uri="urn:schemas-microsoft-com:office:smarttags" w:element="place"><w:smartTagPr><w:attr w:name="n" w:val="v"/></w:smartTagPr>${run('Graz')}</w:smartTag>` +
        `<w:commentRangeStart w:id="0"/><w:customXml w:uri="urn:x" w:element="e">${run(' know')}</w:customXml><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>` +
        `<w:bookmarkStart w:id="901" w:name="_GoBack"/><w:bookmarkEnd w:id="901"/>` +
        `<w:sdt><w:sdtPr><w:id w:val="-1204"/></w:sdtPr><w:sdtContent>${run(' their rights')}</w:sdtContent></w:sdt>${run('.')}`,
    ),
    'Staff in Graz know their rights.',
  ],
  [
    'motivation.expectedResults',
    'tracked insertions and deletions, with a break and a tab among them',
    paragraph(
      run('Fewer ') +
        del(run('and fewer ') + `<w:r><w:tab/><w:br/>${t('long ')}</w:r>`) +
        ins(run('short ')) +
        run('visits') +
        del(run('!')) +
        ins(run('.')),
    ),
    'Fewer short visits.',
  ],
  [
    'motivation.previousExperience',
    'a paragraph that is deleted as a whole, and two that were made one',
    paragraph(run('First.')) +
      paragraph(del(run('Given up.')), `<w:del ${by}/>`) +
      paragraph(run('Second, '), `<w:del ${by}/>`) +
      paragraph(run('which goes on.')),
    'First.\nSecond, which goes on.',
  ],
  [
    'activity.practiceSupport',
    'two paragraphs that were made one, of which the first has a text box',
    paragraph(
      `${run('One ')}<w:r><w:pict><v:shape><v:textbox>${textBox('In a box.')}</v:textbox></v:shape></w:pict></w:r>`,
      `<w:del ${by}/>`,
    ) + paragraph(run('line.')),
    'One line.\nIn a box.',
  ],
  [
    'motivation.inclusionChallenges',
    'text that was moved',
    paragraph(
      `${run('One, ')}<w:moveFromRangeStart ${by} w:name="move1"/><w:moveFrom ${by}>${run('three, ')}</w:moveFrom><w:moveFromRangeEnd w:id="7"/>${run('two, ')}` +
        `<w:moveToRangeStart ${by} w:name="move1"/><w:moveTo ${by}>${run('three')}</w:moveTo><w:moveToRangeEnd w:id="7"/>${run('.')}`,
    ),
    'One, two, three.',
  ],
  [
    'motivation.participantRationale',
    'tabs, breaks and hyphens',
    paragraph(
      `<w:r>${t('One')}<w:tab/>${t('two')}<w:br/>${t('three')}<w:noBreakHyphen/>${t('four')}<w:cr/>${t('five')}</w:r>`,
      '',
    ).replace(
      '<w:pStyle w:val="Answer"/>',
      '<w:pStyle w:val="Answer"/><w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs>',
    ),
    'One\ttwo\nthree\u2011four\nfive',
  ],
  [
    'motivation.participantNumberJustification',
    'an emoji and signs of symbol fonts',
    paragraph(
      `${run('Good ')}<w:r><mc:AlternateContent><mc:Choice Requires="w16se"><w16se:symEx w16se:font="Segoe UI Emoji" w16se:char="1F60A"/></mc:Choice><mc:Fallback>${t('😊')}</mc:Fallback></mc:AlternateContent></w:r>` +
        `${run(' ')}<w:r><w:sym w:font="Wingdings" w:char="F0E0"/></w:r>${run(' better, 5 ')}<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>${run(' 4.')}`,
    ),
    'Good 😊 → better, 5 ≥ 4.',
  ],
  [
    'motivation.partnerRationale',
    'a link and a field',
    paragraph(
      `${run('See ')}<w:hyperlink w:anchor="_GoBack" w:history="1">${run('www.example.org', '<w:rPr><w:rStyle w:val="Hyperlink"/></w:rPr>')}</w:hyperlink>` +
        `${run(', page ')}${field('begin')}<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>${field('separate')}${run('3')}${field('end')}${run('.')}`,
    ),
    'See www.example.org, page 3.',
  ],
  [
    'activity.activityDescription',
    'a text box',
    paragraph(
      `${run('One day.')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:txbx>${textBox('In a box.')}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>` +
        `<mc:Fallback><w:pict><v:shape><v:textbox>${textBox('In a box.')}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
    ),
    'One day.\nIn a box.',
  ],
]

const namespaces =
  'xmlns:v="urn:schemas-microsoft-com:vml" ' +
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" ' +
  'xmlns:w16se="http://schemas.microsoft.com/office/word/2015/wordml/symex" '

/** A complete form with these answers. */
export const fileEditedInWord = (): Uint8Array =>
  edited(fileOf(completeAnswers), (xml) =>
    editedInWord.reduce(
      (file, [address, , paragraphs]) => {
        const own = `<w:p><w:pPr><w:pStyle w:val="Answer"/></w:pPr><w:r>${t(textAt(completeAnswers, address))}</w:r></w:p>`
        if (!file.includes(own)) throw new Error(`the form has no answer at ${address}`)
        return file.replace(own, () => paragraphs)
      },
      xml.replace('<w:document ', `<w:document ${namespaces}`),
    ),
  )

/** The visible answers of that file. */
export const answersEditedInWord = {
  ...completeAnswers,
  ...Object.fromEntries(editedInWord.map(([address, , , text]) => [address, text])),
}
