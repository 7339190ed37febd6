import { expect, test } from 'vitest'
import type { Network } from './network.ts'
import { alsoIn, notTakingPart } from './taking-part.ts'

const text = (word: string) => ({ en: word, fr: word, de: word })
const source = { title: 'A list', site: 'example.org', url: null, published: null }
const network = (id: string, entries: [name: string, memberId: string | null][]): Network => ({
  id,
  name: text(id),
  what: text(id),
  homepage: null,
  total: null,
  entries: entries.map(([name, memberId]) => ({ name, country: 'FR', memberId, since: null, source })),
})
const networks = [
  network('one', [
    ['Alpha', 'alpha'],
    ['Beta', null],
    ['Gone', 'gone'],
  ]),
  network('two', [
    ['Beta', null],
    ['Alpha', 'alpha'],
  ]),
]

const alpha = { id: 'alpha', name: 'Alpha', otherNames: [] as string[], country: 'FR' as const }

test('who is named elsewhere and takes no part is listed once, with every list', () => {
  const found = notTakingPart(networks, [alpha])
  expect(found.map(({ name, lists }) => [name, lists.map((one) => one.network.id)])).toEqual([
    ['Beta', ['one', 'two']],
    ['Gone', ['one']],
  ])
})

test('the same name in another country is another authority', () => {
  const [one, two] = networks
  if (!one || !two) throw new Error('two lists expected')
  const abroad = { ...two, entries: two.entries.map((entry) => ({ ...entry, country: 'BE' as const })) }
  const found = notTakingPart([one, abroad], [alpha])
  expect(found.filter(({ name }) => name === 'Beta')).toHaveLength(2)
})

test('who was accepted is found by name, as a list knows nothing of its new id; in its own country only', () => {
  const accepted = { id: 'member-131', name: 'Ville de Bêta', otherNames: [] as string[], country: 'FR' as const }
  expect(notTakingPart(networks, [alpha, accepted]).map(({ name }) => name)).toEqual(['Gone'])
  expect(alsoIn(networks, accepted).map((one) => one.network.id)).toEqual(['one', 'two'])
  const abroad = { ...accepted, country: 'BE' as const }
  expect(notTakingPart(networks, [alpha, abroad]).map(({ name }) => name)).toEqual(['Beta', 'Gone'])
})

test('a participant knows the lists that name it', () => {
  expect(alsoIn(networks, alpha).map((one) => one.network.id)).toEqual(['one', 'two'])
  expect(alsoIn(networks, { ...alpha, id: 'nobody', name: 'Nobody' })).toEqual([])
})
