/**
 * Serves the page to this machine alone, with the user's own crisis beside it. Nothing is taken in: the page only
 * reads.
 */
import { existsSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import fastify from 'fastify'
import { UserError } from '../process/exit.js'
import { listenHere } from './loopback.js'
import type { ServedCrisis } from './served-crisis.js'

/** The built page: beside the bundled command, or where the repository builds it. */
const PAGES = [new URL('./page/', import.meta.url), new URL('../../../web/dist/', import.meta.url)].map((url) =>
  fileURLToPath(url),
)
/**
 * What every answer says, whatever it is: also a refusal, a page that is not there, and word that a file has changed.
 */
const HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  // As the page itself has it (packages/web/index.html), and in nobody's frame, which only a header can say.
  'content-security-policy':
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self' data:; img-src 'self' data: blob:; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
}

export interface PageServer {
  url: string
  close(): Promise<void>
}

/** @param port 0 for any that is free */
export async function pageServer(crisis: ServedCrisis | null, port: number): Promise<PageServer> {
  const page = PAGES.find((folder) => existsSync(join(folder, 'index.html')))
  if (page === undefined) throw new UserError('the page is not there; npm run build makes it')
  const server = fastify()
  const closing = new Set<() => void>()

  server.addHook('onRequest', async (request, reply) => {
    // Refuses other host names, so that a site whose name points here cannot read the user's file (DNS rebinding).
    if (!/^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/i.test(request.headers.host ?? ''))
      return reply.code(403).send('only this machine is served')
  })
  await server.register(fastifyStatic, { root: page, cacheControl: false })

  server.get('/served/index.json', async (_request, reply) =>
    crisis === null ? reply.code(404).send() : reply.header('cache-control', 'no-store').send(crisis.index()),
  )
  server.get('/served/events', (request, reply) => {
    if (crisis === null) return reply.code(404).send()
    reply.hijack()
    reply.raw.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
    reply.raw.write(`data: ${crisis.index().version}\n\n`)
    const forget = crisis.follow((version) => reply.raw.write(`data: ${version}\n\n`))
    const end = (): void => {
      forget()
      reply.raw.end()
    }
    closing.add(end)
    request.raw.on('close', () => {
      forget()
      closing.delete(end)
    })
  })
  server.get<{ Params: { name: string } }>('/served/:name', async (request, reply) => {
    const bytes = crisis?.read(request.params.name)
    return bytes === undefined
      ? reply.code(404).send()
      : reply.header('cache-control', 'no-store').type('text/plain; charset=utf-8').send(bytes)
  })

  await server.ready()
  const handle = (request: IncomingMessage, response: ServerResponse): void => {
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value)
    server.routing(request, response)
  }
  const loopback = await listenHere(handle, port)
  return {
    url: `http://127.0.0.1:${loopback.port}/`,
    async close() {
      for (const end of closing) end()
      await loopback.close()
      await server.close()
    },
  }
}
