import { DeviceStoreError } from '#src/backend/saving/device-store.ts'
import type { JsonValue } from '#src/domain/values.ts'
import type { createMemoryDevice } from './memory-device.ts'

/**
 * Watches the latest documents that the tabs of each browser share. `fail`: the disk is full; `loseAnswers`: writes
 * succeed but the tab gets an error.
 */
export function sharedDocuments(browsers: readonly ReturnType<typeof createMemoryDevice>[]) {
  const documents = browsers.map((): Readonly<Record<string, JsonValue>> => ({}))
  let isFull = false
  let isAnswerLost = false
  for (const [index, browser] of browsers.entries()) {
    const changeConfirmed = browser.changeConfirmed.bind(browser)
    browser.changeConfirmed = async (draft, change) => {
      if (isFull) throw new DeviceStoreError('full', null)
      const changed = await changeConfirmed(draft, change)
      if (changed) documents[index] = changed.answers
      if (isAnswerLost) throw new DeviceStoreError('refused', null)
      return changed
    }
  }
  return {
    has: (address: string, text: string) => documents.some((answers) => answers[address] === text),
    fail: (failure: unknown) => void (isFull = failure !== null),
    loseAnswers: (isLost: boolean) => void (isAnswerLost = isLost),
  }
}
