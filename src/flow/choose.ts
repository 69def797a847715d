import { nearest } from '../ground/nearest.ts'
import type { Municipality, Network } from '../values/site.ts'
import type { BuildOptions } from './shelves.ts'

/** A name that was asked for and is not there. */
export interface Unknown {
  readonly what: 'municipality' | 'language'
  readonly name: string
  readonly nearest: readonly string[]
}

/** The municipalities that are asked for, and the names that are not there. */
export function chooseMunicipalities(
  network: Network,
  options: Pick<BuildOptions, 'municipalities' | 'languages'>,
): { readonly municipalities: readonly Municipality[]; readonly unknown: readonly Unknown[] } {
  const wanted = options.municipalities
  const all = [...network.municipalities.values()]
  const municipalities: readonly Municipality[] = all.filter(({ id }) => wanted?.includes(id) ?? true)
  const codes = network.languages.map(({ code }) => code)
  const offered = municipalities.flatMap(({ config }) => config.languages ?? codes)
  const unknown: readonly Unknown[] = [
    ...findUnknown('municipality', wanted, [...network.municipalities.keys()]),
    ...findUnknown('language', options.languages, offered),
  ]
  return { municipalities, unknown }
}

function findUnknown(
  what: Unknown['what'],
  wanted: readonly string[] | undefined,
  known: readonly string[],
): Unknown[] {
  const names = new Set(known)
  const unknown = (wanted ?? []).filter((name) => !names.has(name))
  return unknown.map((name) => ({ what, name, nearest: nearest(name, names) }))
}

/** The network as published at another address. */
export function withBaseUrl(network: Network, baseUrl: string | undefined): Network {
  if (baseUrl === undefined) return network
  const url = new URL(baseUrl)
  return { ...network, origin: url.origin, basePath: `${url.pathname.replace(/\/+$/, '')}/` }
}
