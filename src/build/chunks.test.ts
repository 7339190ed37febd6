import { expect, test } from 'vitest'
import { chunkGroups, namesOfNoFile } from './chunks.ts'

test('a name of a file that has moved is found', () => {
  const chunks = [{ name: 'one', holds: ['ui/Card.', 'ui/Gone.'], without: ['app/Lost'] }]
  expect(namesOfNoFile(chunks, ['ui/Card.tsx', 'app/Shell.tsx'])).toEqual(['ui/Gone.', 'app/Lost'])
})

test('each chunk takes its own modules, and none that it leaves out', () => {
  const groups = new Map(chunkGroups().map(({ name, test: takes }) => [name, takes]))
  expect(groups.get('start')?.test('/home/x/src/app/Shell.tsx')).toBe(true)
  expect(groups.get('start')?.test('/home/x/src/app/PersonMenu.tsx')).toBe(false)
  expect(groups.get('start')?.test('/home/x/src/ui/CardXtsx')).toBe(false)
  expect(
    groups.get('figures')?.test('/home/x/node_modules/@tanstack/react-query/build/modern/useSuspenseQuery.js'),
  ).toBe(true)
  expect(groups.get('leaflet')?.test('/home/x/src/features/map/map.route.tsx')).toBe(false)
})
