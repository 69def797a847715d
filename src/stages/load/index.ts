export { type Inventory, type ScopeInventory, takeInventory } from './inventory.ts'
export { loadNetwork } from './network.ts'
