/** Shared by tests of the application's pages. */
import { screen } from '@testing-library/react'
import { onTestFinished } from 'vitest'
import type { NodeBackend } from '#mocks/node.ts'
import type { JsonValue } from '#src/domain/values.ts'
import { closeDrafts } from '#src/backend/saving/open-drafts.ts'
import { renderApp, type RenderAppOptions } from './render-app.tsx'
import { draft, world } from './world.ts'

export const DRAFT = 'tcc-draft'

/** Opens the half-filled draft of the seeds at one of its pages. */
export const openDraftAt = (page: string, options: RenderAppOptions = {}) =>
  renderDraft(`/applications/${DRAFT}${page}`, { as: 'applicant', ...options })

/** Opens a complete draft, ready to be sent. */
export const openCompleteAt = (page: string, options: RenderAppOptions = {}) =>
  renderDraft(`/applications/full${page}`, { as: 'owner', state: world({ applications: [draft('full')] }), ...options })

/** Drafts stay open from page to page; here they are closed with the test, or they would save into the next one. */
export const renderDraft = async (path: string, options: RenderAppOptions = {}) => {
  const app = await renderApp(path, options)
  onTestFinished(() => closeDrafts())
  return app
}

export const stored = (backend: NodeBackend, id = DRAFT) => {
  const application = backend.state().applications.find((candidate) => candidate.id === id)
  if (!application) throw new Error(`no application ${id}`)
  return application
}

/** Saves answers as another person meanwhile. */
export const saveAs = async (
  backend: NodeBackend,
  person: string,
  changes: { address: string; value: JsonValue }[],
  id = DRAFT,
): Promise<void> => {
  const response = await backend.fetch(
    new Request(`http://localhost/api/applications/${id}/answers`, {
      method: 'PATCH',
      headers: {
        Authorization: `Bearer demo-${person}`,
        'Content-Type': 'application/json',
        'If-Match': `"${stored(backend, id).version}"`,
      },
      body: JSON.stringify({ changes }),
    }),
  )
  if (!response.ok) throw new Error(`saving as ${person}: ${response.status} ${await response.text()}`)
}

export const saved = () => screen.findByText(/^Saved \d/)
