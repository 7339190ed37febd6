/*
 * Keeps the files of the application on the device, so that its pages open without a connection. Answers of the backend
 * are none of its business: src/backend/kept-answers.ts keeps the public ones, with the time they were given.
 *
 * A page can have one worker only: `?beside=/file.js` in its address names another that it runs as well.
 */
const CACHE = 'application'
/** Beside what lies in /assets: their names stay, so the server is asked first. */
const files = ['/config.json', '/first-paint.js', '/favicon.svg', '/shapes/europe.json']

const keep = async (key, response) => {
  if (!response.ok || response.redirected) return
  const cache = await caches.open(CACHE)
  await cache.put(key, response)
}

/** A store that is full or refused must not keep an answer from the page. */
const keepQuietly = (event, key, response) => event.waitUntil(keep(key, response.clone()).catch(() => undefined))

/** For files whose name changes with their content. */
const keptFirst = async (event) => {
  const kept = await caches.match(event.request, { ignoreVary: true })
  if (kept) return kept
  const response = await fetch(event.request)
  keepQuietly(event, event.request, response)
  return response
}

/** For what can change under its name; `key` is what it is kept as. */
const freshFirst = async (event, key) => {
  try {
    const response = await fetch(event.request)
    keepQuietly(event, key, response)
    return response
  } catch (error) {
    const kept = await caches.match(key, { ignoreVary: true })
    if (kept) return kept
    throw error
  }
}

const answer = (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin) return null
  if (pathname.startsWith('/assets/')) return keptFirst(event)
  if (files.includes(pathname)) return freshFirst(event, pathname)
  // Every page is the same document; a path with an ending is a file that somebody opens. Nothing is kept for the map
  // in other people's pages.
  const isPage = request.mode === 'navigate' && !pathname.includes('.') && !pathname.startsWith('/embed/')
  return isPage ? freshFirst(event, '/') : null
}

addEventListener('install', () => self.skipWaiting())
addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))
addEventListener('fetch', (event) => {
  const response = answer(event)
  if (!response) return
  event.respondWith(response)
  event.stopImmediatePropagation()
})

const beside = new URL(location.href).searchParams.get('beside')
if (beside) {
  // The other one would take itself away with the last page, and the kept files with it.
  addEventListener('message', (event) => {
    if (event.data === 'CLIENT_CLOSE') event.stopImmediatePropagation()
  })
  importScripts(beside)
}
