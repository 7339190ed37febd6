/** Forms after editing. The XML of Word is written by hand; the files of LibreOffice were saved by LibreOffice. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { compareAnswers } from '#src/domain/application/differences.ts'
import { answersEditedInWord, editedInWord, fileEditedInWord } from '#tests/support/edited-in-word.ts'
import { completeAnswers } from '#tests/support/sample-answers.ts'
import { answersOfManyKinds, edited, fileOf, readBack } from '#tests/support/word-files.ts'

describe('a form as Word saves it, made by hand', () => {
  const read = readBack(fileEditedInWord(), completeAnswers)

  test.each(editedInWord)('%s: %s', (address, _name, _xml, text) => {
    expect(read[address]).toBe(text)
  })

  test('has every other answer as it was', () => {
    expect(compareAnswers(answersEditedInWord, read)).toMatchObject({ differences: [], leftOut: [] })
  })

  test('a box that was unticked with changes tracked is not ticked', () => {
    const sign = /<w:r>(?:(?!<\/w:r>).)*<w:t>☒<\/w:t><\/w:r>/s
    const unticked = edited(fileOf({ 'modules.modules': ['B'] }), (xml) =>
      xml.replace(
        sign,
        '<w:ins w:id="1" w:author="Kim"><w:r><w:t>☐</w:t></w:r></w:ins><w:del w:id="2" w:author="Kim"><w:r><w:delText>☒</w:delText></w:r></w:del>',
      ),
    )
    expect(readBack(unticked)).toEqual({})
  })

  test('a row that was deleted with changes tracked is left out', () => {
    const changed = edited(fileOf(completeAnswers), (xml) => {
      const row = /<w:tr>(?:(?!<\/w:tr>).)*Flights.*?<\/w:tr>/s.exec(xml)?.[0] ?? ''
      const gone = row
        .replace('<w:tr>', '<w:tr><w:trPr><w:del w:id="1" w:author="Kim"/></w:trPr>')
        .replaceAll(
          /<w:r>.*?<\/w:r>/gs,
          (run) => `<w:del w:id="2" w:author="Kim">${run.replaceAll('w:t', 'w:delText')}</w:del>`,
        )
      return xml.replace(row, () => gone)
    })
    expect(readBack(changed, completeAnswers)['budget.budgetLines']).toMatchObject([{ key: 'l2' }])
  })

  test('a sign that only its font knows is seen to be missing', () => {
    const changed = edited(fileOf({ 'contact.contactName': 'Kim' }), (xml) =>
      xml
        .replace('>Kim<', '>Kim <')
        .replace(/Kim <\/w:t><\/w:r>/, '$&<w:r><w:sym w:font="Wingdings 3" w:char="F021"/></w:r>'),
    )
    expect(readBack(changed)).toEqual({ 'contact.contactName': 'Kim \ufffd' })
  })
})

/**
 * Files saved by LibreOffice 7.4 (`soffice --convert-to docx`): a form with `answersOfManyKinds`, the same form via ODT, and
 * the file above without controls and comment, because LibreOffice 7.4 drops tracked changes inside controls.
 */
describe('a form as LibreOffice saved it', () => {
  const saved = (name: string) => readFileSync(`tests/support/word/${name}.docx`)

  test.each(['libreoffice-7.4', 'libreoffice-7.4-by-odt'])('%s comes back whole', (name) => {
    const read = readBack(saved(name), answersOfManyKinds)
    expect(compareAnswers(answersOfManyKinds, read)).toMatchObject({ differences: [], leftOut: [] })
  })

  test('with tracked changes, symbols, a link and a text box, it has what somebody reads', () => {
    const expected = {
      ...answersEditedInWord,
      // LibreOffice has counted the page anew.
      'motivation.partnerRationale': 'See www.example.org, page 4.',
      // Two paragraphs became one here after that file was saved.
      'activity.practiceSupport': completeAnswers['activity.practiceSupport'] ?? null,
    }
    const read = readBack(saved('libreoffice-7.4-tracked'), expected)
    expect(compareAnswers(expected, read)).toMatchObject({ differences: [], leftOut: [] })
  })
})
