/** Listens on both addresses that a machine has for itself, 127.0.0.1 and, where it has IPv6, [::1], under one port. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { UserError } from '../process/exit.js'

/** How often another free port is tried, where the one found is taken on the other address. */
const TRIES = 20

export interface Loopback {
  port: number
  close(): Promise<void>
}

/**
 * @param port 0 for any that is free
 * @throws UserError where the port is taken, or not allowed
 */
export async function listenHere(
  handle: (request: IncomingMessage, response: ServerResponse) => void,
  port: number,
): Promise<Loopback> {
  for (let tries = 1; ; tries++) {
    const servers: Server[] = []
    try {
      servers.push(await listen(handle, '127.0.0.1', port))
      const found = (servers[0].address() as AddressInfo).port
      servers.push(...(await listenSix(handle, found)))
      return { port: found, close: () => closeAll(servers) }
    } catch (error) {
      await closeAll(servers)
      const { code } = error as NodeJS.ErrnoException
      if (code === 'EADDRINUSE' && port === 0 && tries < TRIES) continue
      throw new UserError(`--port ${port}: ${reason(code)}; name another, or leave --port out for any that is free`)
    }
  }
}

function reason(code: string | undefined): string {
  if (code === 'EADDRINUSE') return 'taken by another program'
  return code === 'EACCES' ? 'not allowed to this user' : `cannot be used (${code})`
}

/** Nothing, where the machine has no IPv6. */
async function listenSix(handle: Parameters<typeof listen>[0], port: number): Promise<Server[]> {
  try {
    return [await listen(handle, '::1', port)]
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') throw error
    return []
  }
}

function listen(
  handle: (request: IncomingMessage, response: ServerResponse) => void,
  host: string,
  port: number,
): Promise<Server> {
  // The handler checks the Host header: its refusal says more than Node's.
  const server = createServer({ requireHostHeader: false }, handle).on('clientError', refuseGarbled)
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({ host, port }, () => {
      server.off('error', reject)
      resolve(server)
    })
  })
}

/** An answer to what is no HTTP. */
function refuseGarbled(_: Error, socket: Socket): void {
  if (socket.writable)
    socket.write(
      "HTTP/1.1 400 Bad Request\r\ncontent-length: 0\r\nx-content-type-options: nosniff\r\ncontent-security-policy: default-src 'none'; frame-ancestors 'none'\r\nconnection: close\r\n\r\n",
    )
  socket.destroy()
}

async function closeAll(servers: readonly Server[]): Promise<void> {
  await Promise.all(
    servers.map(
      (server) =>
        new Promise<void>((resolve) => {
          server.close(() => resolve())
          server.closeAllConnections()
        }),
    ),
  )
}
