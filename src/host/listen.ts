import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { codeOf, HostError } from './host-error.ts'

/** A running server. */
export interface Listening {
  readonly port: number
  /** Ends open connections too. */
  close(): Promise<void>
}

const tries = 20

/**
 * Serves on 127.0.0.1 and, where the machine has it, on ::1, both at one port, so that `localhost` works whichever of
 * them it means; no other machine can connect.
 * @param port where it is taken, the next free one of the 20 after it; 0 for any
 */
export function listenOnLoopback(answer: RequestListener, port: number): Promise<Listening> {
  return listenFrom(answer, port, '127.0.0.1')
}

/** The same for every device of the network that this machine is in. */
export function listenOnNetwork(answer: RequestListener, port: number): Promise<Listening> {
  return listenFrom(answer, port, '0.0.0.0')
}

async function listenFrom(answer: RequestListener, port: number, host: string): Promise<Listening> {
  for (let tried = 0; tried < tries; tried += 1) {
    const servers = await listenOnBoth(answer, port === 0 ? 0 : port + tried, host)
    if (servers) return { port: portOf(servers[0]), close: () => closeAll(servers) }
  }
  const sentence = `The ports ${port} to ${port + tries - 1} are taken by other programs. Choose another with --port.`
  throw new HostError({ code: 'EADDRINUSE', path: String(port), what: 'serve', sentence })
}

type Servers = readonly [Server, ...Server[]]

/** The servers, or undefined where another program has the port on one of the two addresses. */
async function listenOnBoth(answer: RequestListener, port: number, host: string): Promise<Servers | undefined> {
  const first = await listen(answer, port, host)
  if (typeof first === 'string') return demandTaken(first, port)
  const second = await listen(answer, portOf(first), '::1')
  if (typeof second !== 'string') return [first, second]
  // Without IPv6 the one address is enough.
  if (second !== 'EADDRINUSE') return [first]
  await closeAll([first])
  return undefined
}

/** The server, or the code of the error. */
function listen(answer: RequestListener, port: number, host: string): Promise<Server | string> {
  return new Promise((resolve) => {
    const server = createServer(answer)
    server.once('error', (error) => resolve(codeOf(error) || error.message))
    server.listen({ port, host, ipv6Only: true }, () => resolve(server))
  })
}

function demandTaken(code: string, port: number): undefined {
  if (code === 'EADDRINUSE') return undefined
  const why =
    code === 'EACCES'
      ? 'this user has no right to. Choose one above 1023'
      : `the system answers ${code}. Choose another`
  throw new HostError({
    code,
    path: String(port),
    what: 'serve',
    sentence: `Port ${port} cannot be used: ${why} with --port.`,
  })
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port
}

async function closeAll(servers: readonly Server[]): Promise<void> {
  await Promise.all(
    servers.map((server) => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      server.closeAllConnections()
      return closed
    }),
  )
}
