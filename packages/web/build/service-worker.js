/**
 * Keeps the page for offline use: what was built is put away whole, and answered from there. A new version is put away beside the old one and waits
 * until the last page of the old one is closed, which the browser sees to: an open page may still ask for parts of its own version.
 */
const NAME = 'standoff-__VERSION__'
const FILES = ['__FILES__']

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(NAME)
      // Past the browser's own cache, so that an old copy is never put away under the new name.
      .then((cache) => cache.addAll(FILES.map((path) => new Request(path, { cache: 'reload' })))),
  )
})

// No page of an older version is open any more.
self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) =>
        Promise.all(
          names.filter((name) => name.startsWith('standoff-') && name !== NAME).map((name) => caches.delete(name)),
        ),
      )
      .then(() => self.clients.claim()),
  )
})

// A visitor wants the new version now: answered with whether the page that asks is the only one.
self.addEventListener('message', (event) => {
  if (event.data !== 'take over') return
  event.waitUntil(
    self.clients.matchAll({ type: 'window', includeUncontrolled: true }).then((pages) => {
      const here = pages.filter(({ url }) => url.startsWith(self.registration.scope))
      event.ports[0].postMessage(here.length <= 1)
      return here.length <= 1 ? self.skipWaiting() : undefined
    }),
  )
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== self.location.origin) return
  // What `standoff open` serves of the user's own file is never kept.
  if (url.pathname.includes('/served/')) return
  const kept = caches.open(NAME).then((cache) => cache.match(request, { ignoreSearch: true }))
  // A store that cannot be read is no reason to answer nothing.
  event.respondWith(kept.catch(() => undefined).then((found) => found ?? fetch(request)))
})
