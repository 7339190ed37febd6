import { expect, test } from 'vitest'
import { alsoIn, type Network, notTakingPart } from './network.ts'

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

test('who is named elsewhere and takes no part is listed once, with every list', () => {
  const found = notTakingPart(networks, [{ id: 'alpha' }])
  expect(found.map(({ name, lists }) => [name, lists.map((one) => one.network.id)])).toEqual([
    ['Beta', ['one', 'two']],
    ['Gone', ['one']],
  ])
})

test('the same name in another country is another authority', () => {
  const [one, two] = networks
  if (!one || !two) throw new Error('two lists expected')
  const abroad = { ...two, entries: two.entries.map((entry) => ({ ...entry, country: 'BE' as const })) }
  const found = notTakingPart([one, abroad], [{ id: 'alpha' }])
  expect(found.filter(({ name }) => name === 'Beta')).toHaveLength(2)
})

test('a participant knows the lists that name it', () => {
  expect(alsoIn(networks, 'alpha').map((one) => one.network.id)).toEqual(['one', 'two'])
  expect(alsoIn(networks, 'nobody')).toEqual([])
})
