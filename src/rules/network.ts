import { sentence } from '../ground/sentence.ts'
import { errorFinding, type Message, warningFinding } from '../values/message.ts'
import type { NetworkRule } from '../values/rule.ts'

/** Layers that nobody inherits, and a network without municipalities. */
export const networkShape: NetworkRule = {
  ids: ['layer-unused', 'network-empty'],
  judge: (network) => {
    const messages: Message[] = []
    const used = new Set(
      [...network.municipalities.values(), ...network.layers.values()].flatMap((one) => one.config.extends ?? []),
    )
    for (const layer of network.layers.values()) {
      if (used.has(layer.id)) continue
      const finding = warningFinding('layer-unused', sentence`Nobody inherits the layer "${layer.id}".`, {
        note: sentence`Name it under "extends" in a municipality.yaml, or remove it.`,
      })
      messages.push({ ...finding, file: layer.file })
    }
    if (network.municipalities.size === 0) {
      const finding = errorFinding('network-empty', sentence`The network has no municipality that can be read.`, {
        note: sentence`Add municipalities/<name>/municipality.yaml.`,
      })
      messages.push({ ...finding, file: network.file })
    }
    return messages
  },
}
