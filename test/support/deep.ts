/** True for `npm run test:deep`: tests that draw their inputs then draw many more. */
export const isDeep = (import.meta as { readonly env?: { readonly MODE?: string } }).env?.MODE === 'deep'
