import { QueryClient } from '@tanstack/react-query'
import { createMemoryRouter } from 'react-router'
import { beforeEach, expect, test, vi } from 'vitest'
import { tieDemonstration } from '#src/app/demonstration.ts'
import { connectSession, createChoosePersonSession } from '#src/backend/session.ts'

beforeEach(() => {
  vi.unstubAllGlobals()
  localStorage.clear()
  sessionStorage.clear()
})

test('starting again leaves nothing of drafts, files and visits in this browser, and keeps its language', async () => {
  const deleted: string[] = []
  const names = ['alliance-drafts', 'alliance-uploads', 'alliance-demonstration', 'of-somebody-else']
  vi.stubGlobal('indexedDB', {
    databases: () => Promise.resolve(names.map((name) => ({ name, version: 1 }))),
    deleteDatabase: (name: string) => void deleted.push(name),
  })
  localStorage.setItem('language', 'fr')
  for (const name of ['visit.p.a', 'read-again.p.a', 'last.a', 'eligibility.c'])
    localStorage.setItem(`alliance.${name}`, '{}')
  sessionStorage.setItem('alliance.form.join', '{}')
  connectSession(createChoosePersonSession('', () => Promise.reject(new Error('nobody asks'))))

  const reset = vi.fn<() => Promise<void>>(() => Promise.resolve())
  const demonstration = { jumpTo: reset, reset, setFault: () => undefined, onChanged: () => () => undefined }
  const router = createMemoryRouter([{ path: '*', element: null }])
  await tieDemonstration(demonstration, new QueryClient(), router).reset()

  expect(deleted).toEqual(['alliance-drafts', 'alliance-uploads'])
  expect(Object.keys(localStorage)).toEqual(['language'])
  expect(Object.keys(sessionStorage)).toEqual([])
})
