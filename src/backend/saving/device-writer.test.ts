import { expect, test } from 'vitest'
import { createMemoryDevice } from '#tests/support/memory-device.ts'
import { DeviceStoreError, type KeptAnswer } from './device-store.ts'
import { createDeviceWriter } from './device-writer.ts'

const answer = (value: string): KeptAnswer => ({ address: 'a', value, base: 1, keptAt: 0, tab: 'tab' })
const confirmed = (value: string) => [answer(value), { ...answer(value), isConfirmed: true }] as const

test('the last words of a page that goes away do not wait until an earlier write has ended', async () => {
  const device = createMemoryDevice()
  // A busy disk: what is asked for happens, but the page hears of it late.
  const busy = {
    ...device,
    write: (...write: Parameters<typeof device.write>) =>
      device.write(...write).then(() => new Promise<void>(() => undefined)),
  }
  const writer = createDeviceWriter(busy, 'd', 'tab')
  void writer.keep([answer('first')])
  void writer.keep([answer('first and last')])
  await Promise.resolve()
  expect(device.kept('d')).toEqual([answer('first and last')])
})

test('what is forgotten is what was confirmed, also when more is typed before that is over', async () => {
  const device = createMemoryDevice()
  const writer = createDeviceWriter(device, 'd', 'tab')
  await Promise.all([writer.keep([answer('ab')]), writer.forget(...confirmed('abc')), writer.keep([answer('ab')])])
  // The same two letters once more, which nobody has confirmed.
  expect(device.kept('d')).toEqual([answer('ab')])
  await Promise.all([writer.keep([answer('abc')]), writer.forget(...confirmed('abc'))])
  expect(device.kept('d')).toEqual([])
  await writer.idle()
  expect(writer.state()).toBe('ok')
})

test('where there is no room for all, what was typed over meanwhile does not come back', async () => {
  const device = createMemoryDevice()
  const { write } = device
  device.write = (draft, answers) =>
    answers.length > 1 ? Promise.reject(new DeviceStoreError('full', null)) : write(draft, answers)
  const writer = createDeviceWriter(device, 'd', 'tab')
  const other: KeptAnswer = { ...answer('other'), address: 'b' }
  const both = writer.keep([answer('older'), other])
  void writer.keep([answer('newer')])
  expect(await both).toEqual([other])
  await writer.idle()
  expect(device.kept('d')).toEqual([answer('newer'), other])
  // All that is typed now is there: nothing is full.
  expect(writer.state()).toBe('ok')
})
