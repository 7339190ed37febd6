import { expect, test } from 'vitest'
import { fields } from '#src/domain/application/fields.ts'
import { blockOf } from './answer-blocks.ts'
import { formatsFor } from './formats.ts'

const fieldNamed = (id: string) => {
  const field = fields.find((candidate) => candidate.id === id)
  if (!field) throw new Error(`no field ${id}`)
  return field
}
const block = (id: string, answers: Record<string, string | string[] | Record<string, string | number | object>[]>) =>
  blockOf(fieldNamed(id), {
    answers: { 'modules.modules': ['A', 'B', 'C'], ...answers },
    formats: formatsFor('en'),
    find: (key, values) => (key.endsWith('.item') ? `Entry ${values?.['number']}` : key.replace('.label', '')),
    yes: 'Yes',
  })

test('a simple field is one line, empty without an answer', () => {
  expect(block('localAuthorityName', {}).lines).toMatchObject([{ address: 'applicant.localAuthorityName', text: '' }])
})

test('an entry of a list has a title and its answers, long ones marked', () => {
  const { rows, lines } = block('visits', {
    'activity.visits': [{ host: 'Gent', country: 'BE', startOn: '2016-09-01', purpose: 'See how they do it.' }],
  })
  expect(lines).toEqual([])
  expect(rows.map(({ title }) => title)).toEqual(['Entry 1'])
  expect(rows[0]?.lines).toEqual(
    expect.arrayContaining([
      { address: 'activity.visits.0.host', label: 'field.visits.host', text: 'Gent', long: false },
      { address: 'activity.visits.0.purpose', label: 'field.visits.purpose', text: 'See how they do it.', long: true },
    ]),
  )
})

test('a long answer in an entry says its language, and brings its translations along', () => {
  const french = { text: 'Voir comment ils font.', origin: 'written', madeOf: '1-a' }
  const { rows } = block('visits', {
    'applicant.writtenIn': 'en',
    'activity.visits': [
      { purpose: 'Zu sehen.', 'purpose.lang': 'de', 'purpose.translation.fr': french },
      { purpose: 'x' },
    ],
  })
  const [first, second] = rows.map(({ lines }) => lines.find(({ long }) => long))
  expect(first).toMatchObject({ language: 'de', translations: [{ into: 'fr', text: french.text }] })
  expect(second).toMatchObject({ language: 'en' })
  expect(second).not.toHaveProperty('translations')
})

test('what is computed is a line of its own', () => {
  expect(block('requestedGrant', {}).lines).toMatchObject([{ text: '€0.00' }])
})

test('what is over the limit of a text is told by its place, the spaces around the text apart', () => {
  const [line] = block('priorKnowledge', { 'activity.priorKnowledge': `  ${'x'.repeat(1495)} six more letters` }).lines
  expect(line?.overFrom).toBe(2 + 1500)
  expect(block('priorKnowledge', { 'activity.priorKnowledge': `${'x'.repeat(1500)}  ` }).lines[0]).not.toHaveProperty(
    'overFrom',
  )
})
