import { afterEach, expect, test, vi } from 'vitest'
import { documentBackend } from '#tests/support/document-backend.ts'
import { createMemoryDevice } from '#tests/support/memory-device.ts'
import { openDraft } from './draft-saver.ts'
import { tieToPage } from './use-draft.ts'

afterEach(() => void vi.unstubAllGlobals())

test('the browser is asked once to keep what is stored, when there is something to lose', async () => {
  const persist = vi.fn<() => Promise<boolean>>(() => Promise.resolve(true))
  const page = new EventTarget()
  vi.stubGlobal('navigator', { storage: { persist } })
  vi.stubGlobal('document', page)
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page))
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page))
  const backend = documentBackend()
  const saver = await openDraft({
    draft: 'd',
    confirmed: backend.present(),
    port: backend.port,
    device: createMemoryDevice(),
    tab: 'tab',
    isOpen: () => Promise.resolve(false),
  })
  const { untie } = tieToPage(saver, 'd')
  expect(persist).not.toHaveBeenCalled()
  saver.edit('a', 'text')
  saver.edit('a', 'more text')
  expect(persist).toHaveBeenCalledOnce()
  untie()
})
