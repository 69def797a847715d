import type { IncomingMessage } from 'node:http'
import { networkInterfaces } from 'node:os'

/** The addresses (IPv4) under which other devices of the same network reach this machine. */
export function networkAddresses(): readonly string[] {
  return Object.values(networkInterfaces()).flatMap((addresses) =>
    (addresses ?? []).flatMap(({ family, internal, address }) => (family === 'IPv4' && !internal ? address : [])),
  )
}

/** True where a request comes from this machine itself; what it says of itself does not count. */
export function isFromHere({ socket }: IncomingMessage): boolean {
  return /^(?:::1|(?:::ffff:)?127(?:\.\d{1,3}){3})$/.test(socket.remoteAddress ?? '')
}
