import { startNodeBackend } from '#mocks/node.ts'
import { ensureBuilt } from '#tests/support/build.ts'
import { serveBuild } from '#tests/support/servers.ts'
import { test as base } from './test.ts'

interface Site {
  readonly url: string
  /** Returns answers instead of the backend, by path below `/api`; initially nothing. */
  answerOf: (path: string) => Response | undefined
}

/** The production build with a backend, so that the page has nothing of the demonstration. */
export const test = base.extend<{ site: Site }>({
  site: async ({ complaints }, provide) => {
    complaints.allow(/^request to another host: http:\/\/localhost:/)
    const backend = await startNodeBackend()
    const site: Site = { url: '', answerOf: () => undefined }
    const server = await serveBuild(ensureBuilt('production'), {
      api: async (request) =>
        site.answerOf(new URL(request.url).pathname.replace('/api', '')) ?? (await backend.fetch(request)),
    })
    await provide(Object.assign(site, { url: server.url }))
    await server.close()
  },
})
