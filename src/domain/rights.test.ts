import { expect, test } from 'vitest'
import { documentAddress, documentSlots } from './application/documents.ts'
import { sections, storedAddresses } from './application/fields.ts'
import { editorsOf, hasLimits, limitedTo, mayEditAt, mayEditSection, type Rights } from './rights.ts'

const budgetOnly: Rights = { access: 'editor', editableSections: ['budget'] }
const everyAddress = [...storedAddresses.keys(), ...documentSlots.map(({ id }) => documentAddress(id))]

test('without a limit an editor edits everywhere, as before there were any, and a reader nowhere', () => {
  for (const address of everyAddress) {
    expect(mayEditAt({ access: 'owner' }, address), address).toBe(true)
    expect(mayEditAt({ access: 'editor' }, address), address).toBe(true)
    expect(mayEditAt({ access: 'reader' }, address), address).toBe(false)
  }
})

test('every address of the form is in the one section that its name begins with', () => {
  for (const address of everyAddress) {
    const may = sections.flatMap(({ id }) =>
      mayEditAt({ access: 'editor', editableSections: [id] }, address) ? [id] : [],
    )
    expect(may, address).toEqual([address.split('.')[0]])
  }
})

test.each([
  ['budget.budgetLines', true],
  ['budget.budgetLines.3.quantity', true],
  ['activity.visits.0.host', false],
  ['motivation.objectives.translation.fr', false],
  ['documents.DOC-7', false],
])('rows, cells, translations and documents follow their section: %s', (address, may) => {
  expect(mayEditAt(budgetOnly, address)).toBe(may)
})

test('an address that the form does not have is refused for being none, not for whose it is', () => {
  expect(mayEditAt(budgetOnly, 'nothing.here')).toBe(true)
  expect(mayEditAt({ access: 'reader' }, 'nothing.here')).toBe(false)
})

test('a limit binds who edits: never the owner, and it lets no reader edit', () => {
  expect(mayEditSection({ access: 'owner', editableSections: ['budget'] }, 'activity')).toBe(true)
  expect(mayEditSection({ access: 'reader', editableSections: ['budget'] }, 'budget')).toBe(false)
})

test('sections are kept once each, in the order of the form; all of them are no limit, and so are those of a reader', () => {
  expect(limitedTo('editor', ['budget', 'contact', 'budget'])).toEqual({
    access: 'editor',
    editableSections: ['contact', 'budget'],
  })
  expect(limitedTo('editor', undefined)).toEqual({ access: 'editor' })
  expect(limitedTo('editor', sections.map(({ id }) => id).toReversed())).toEqual({ access: 'editor' })
  expect(limitedTo('reader', ['budget'])).toEqual({ access: 'reader' })
})

test('of some people it is told who may change a section, and whether that differs at all', () => {
  const people = [
    { name: 'owner', access: 'owner' },
    { name: 'editor', access: 'editor' },
    { name: 'reader', access: 'reader' },
  ] as const
  expect(hasLimits(people)).toBe(false)
  const limited = [...people, { name: 'limited', ...budgetOnly }]
  expect(hasLimits(limited)).toBe(true)
  const names = (found: readonly { name: string }[]) => found.map(({ name }) => name)
  expect(names(editorsOf('budget', limited))).toEqual(['owner', 'editor', 'limited'])
  expect(names(editorsOf('activity', limited))).toEqual(['owner', 'editor'])
})
