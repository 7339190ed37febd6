import { expect, test } from 'vitest'
import { formAsText } from './form-text.ts'

const leaf = { notes: [], options: [], parts: [] }

test('sections, questions and parts are numbered; options can be ticked, the rest has room to write', () => {
  const text = formAsText({
    title: 'Form',
    lead: ['Until Friday.'],
    sections: [
      {
        title: 'Who',
        notes: ['For all.'],
        questions: [
          { ...leaf, label: 'Kind', notes: ['Needed'], options: ['City', 'Region'] },
          { ...leaf, label: 'Head', parts: [{ ...leaf, label: 'Name' }] },
        ],
      },
    ],
    ending: [{ title: 'What must be true', lines: ['It is in time.'] }],
  })
  expect(text.split('\r\n')).toEqual([
    'Form',
    '====',
    '',
    'Until Friday.',
    '',
    '1. Who',
    '------',
    'For all.',
    '',
    '1.1. Kind',
    '  Needed',
    '  [ ] City',
    '  [ ] Region',
    '',
    '1.2. Head',
    '',
    '  1.2.1. Name',
    '',
    '    >',
    '',
    'What must be true',
    '-----------------',
    '- It is in time.',
    '',
    '',
  ])
})

test('long lines are wrapped between words, and a long word stays whole', () => {
  const text = formAsText({ title: 'T', lead: [`${'word '.repeat(40)}${'x'.repeat(90)}`], sections: [], ending: [] })
  const lines = text.split('\r\n')
  expect(lines.filter((line) => line.length > 78)).toEqual(['x'.repeat(90)])
  expect(lines.join(' ')).toContain('word word')
})

test('a space that holds a word and its sign, or a number, together is no place to break', () => {
  const words = (filler: string) =>
    formAsText({
      title: 'F',
      lead: [`${filler} «\u00A0date limite\u00A0» 20\u202F000\u00A0€\u00A0?`],
      sections: [],
      ending: [],
    })
  for (let length = 50; length < 78; length += 1)
    for (const line of words('x'.repeat(length)).split('\r\n')) {
      expect(line.length).toBeLessThanOrEqual(78)
      expect(line).not.toMatch(/«$|^»|^000|^€|^\?/)
    }
  expect(words('x')).toContain('«\u00A0date limite\u00A0» 20\u202F000\u00A0€\u00A0?')
})
