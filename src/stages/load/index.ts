export { type Inventory, type InventoryOptions, type ScopeInventory, takeInventory } from './inventory.ts'
export { loadNetwork } from './network.ts'
