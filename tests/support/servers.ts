import { readdirSync, readFileSync } from 'node:fs'
import { createServer, type Server, type ServerResponse } from 'node:http'
import { extname, join, relative, sep } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { csp } from '#src/build/csp.ts'
import { pass } from './loopback.ts'

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
}
/** Images and fonts are compressed already. */
const compressible = new Set(['.css', '.html', '.js', '.json', '.md', '.svg', '.txt', '.webmanifest', '.xml'])

type Encoding = 'br' | 'gzip' | 'identity'
type Asset = { type: string; isImmutable: boolean; bodies: Partial<Record<Encoding, Buffer>> & { identity: Buffer } }

const readAsset = (path: string, name: string): Asset => {
  const identity = readFileSync(path)
  const ending = extname(path)
  const compressed = compressible.has(ending) && {
    gzip: gzipSync(identity, { level: 9 }),
    br: brotliCompressSync(identity, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  }
  return {
    type: types[ending] ?? 'application/octet-stream',
    // Build file names have a hash of their content.
    isImmutable: name.startsWith('/assets/'),
    bodies: { identity, ...compressed },
  }
}

const readAssets = (folder: string): Map<string, Asset> =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const path = join(entry.parentPath, entry.name)
        const name = `/${relative(folder, path).split(sep).join('/')}`
        return [name, readAsset(path, name)]
      }),
  )

const bestEncoding = (asset: Asset, accepted: string): Encoding => {
  const offers = accepted.split(',').map((offer) => offer.split(';')[0]?.trim())
  return (['br', 'gzip'] as const).find((name) => offers.includes(name) && asset.bodies[name]) ?? 'identity'
}

/** A line that all answers share. Shaped by the server, so that requests of a service worker are slow too. */
export interface Line {
  readonly bytesPerSecond: number
  /** Before the first byte of every answer. */
  readonly latencyMs: number
}

const PIECE_BYTES = 2 * 1460

const wait = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms)
  })

/** Sends piece by piece; simultaneous answers take turns. */
const shaper = ({ bytesPerSecond, latencyMs }: Line) => {
  let freeAt = 0
  return async (response: ServerResponse, body: Buffer): Promise<void> => {
    await wait(latencyMs)
    response.flushHeaders()
    for (let start = 0; start < body.length && !response.destroyed; start += PIECE_BYTES) {
      const piece = body.subarray(start, start + PIECE_BYTES)
      const now = performance.now()
      freeAt = Math.max(freeAt, now) + (piece.length / bytesPerSecond) * 1000
      await wait(freeAt - now)
      response.write(piece)
    }
    response.end()
  }
}

/** A backend below `/api`, such as the embedded one outside a browser. */
export type Api = (request: Request) => Promise<Response>

/** Compresses its answers, as a careful operator would. */
const compressed =
  (api: Api): Api =>
  async (request) => {
    const response = await api(request)
    if (response.body === null || !request.headers.get('accept-encoding')?.includes('gzip')) return response
    const headers = new Headers(response.headers)
    headers.set('Content-Encoding', 'gzip')
    headers.delete('Content-Length')
    return new Response(gzipSync(await response.bytes()), { status: response.status, headers })
  }

export interface StaticServer {
  readonly url: string
  close(): Promise<void>
}

/**
 * Serves a built application as a careful operator would: compressed, with the Content-Security-Policy, hashed files
 * cached for ever, the embedded map at its path, and `index.html` for every other path of the application. Files are
 * read once, at the start.
 */
export const serveBuild = async (
  folder: string,
  { port = 0, line, api }: { port?: number; line?: Line; api?: Api } = {},
): Promise<StaticServer> => {
  const assets = readAssets(folder)
  const page = assets.get('/index.html')
  if (!page) throw new Error(`${folder} holds no index.html: build first`)

  const sendSlowly = line && shaper(line)
  const answer = api && compressed(api)

  const server: Server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname)
    const asset = assets.get(path) ?? (extname(path) === '' ? (assets.get(`${path}.html`) ?? page) : undefined)
    if (answer && path.startsWith('/api/')) {
      void pass(answer, request, response).catch(() => response.destroy())
      return
    }
    response.setHeader('Content-Security-Policy', csp)
    response.setHeader('X-Content-Type-Options', 'nosniff')
    response.setHeader('Referrer-Policy', 'no-referrer')
    if (!asset || (request.method !== 'GET' && request.method !== 'HEAD')) {
      response.writeHead(asset ? 405 : 404, { 'Content-Type': 'text/plain' }).end()
      return
    }
    const encoding = bestEncoding(asset, request.headers['accept-encoding'] ?? '')
    const body = asset.bodies[encoding] ?? asset.bodies.identity
    response.writeHead(200, {
      'Content-Type': asset.type,
      'Content-Length': body.length,
      'Cache-Control': asset.isImmutable ? 'public, max-age=31536000, immutable' : 'no-cache',
      Vary: 'Accept-Encoding',
      ...(encoding === 'identity' ? {} : { 'Content-Encoding': encoding }),
    })
    if (request.method === 'HEAD') response.end()
    else if (sendSlowly) void sendSlowly(response, body)
    else response.end(body)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port was given')
  return {
    url: `http://localhost:${address.port}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.closeAllConnections()
        server.close((error) => {
          if (error) reject(error)
          else resolve()
        })
      }),
  }
}
