import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    root: 'test',
    include: ['**/*.test.{ts,tsx}'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Two cores: more workers only wait for each other.
    maxWorkers: 2,
  },
})
