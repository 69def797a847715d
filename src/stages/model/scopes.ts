import { nearest } from '../../ground/nearest.ts'
import { sentence } from '../../ground/sentence.ts'
import { errorFinding, type Message } from '../../values/message.ts'
import type { Layer, Municipality, Network } from '../../values/site.ts'

/**
 * The scopes that a municipality draws from: its own, then its layers, nearest first. A layer's own layers follow it.
 * @returns scope paths, and findings about unknown layers and cycles
 */
export function findScopes(
  network: Network,
  municipality: Municipality,
): { readonly scopes: readonly string[]; readonly messages: readonly Message[] } {
  const scopes = [municipality.scope]
  const messages: Message[] = []

  function visit(from: Layer | Municipality, trail: readonly string[]): void {
    for (const [index, id] of (from.config.extends ?? []).entries()) {
      const place = from.places[`extends.${index}`] ?? from.places['extends']
      const layer = network.layers.get(id)
      if (!layer) {
        const finding = errorFinding('layer-unknown', sentence`There is no layer "${id}" in shared/.`, {
          ...(place && { place }),
          expected: nearest(id, [...network.layers.keys()]),
          note: sentence`Write the name of a folder in shared/, or make that folder with a layer.yaml in it.`,
        })
        messages.push({ ...finding, file: from.file, municipality: municipality.id })
      } else if (trail.includes(id)) {
        const hops = [...trail.slice(trail.indexOf(id)), id].join(' → ')
        const finding = errorFinding('layer-cycle', sentence`These layers inherit from each other: ${hops}.`, {
          ...(place && { place }),
          note: sentence`Remove one of the hops from its "extends".`,
        })
        messages.push({ ...finding, file: from.file, municipality: municipality.id })
      } else if (!scopes.includes(layer.scope)) {
        scopes.push(layer.scope)
        visit(layer, [...trail, id])
      }
    }
  }

  visit(municipality, [])
  return { scopes, messages }
}
