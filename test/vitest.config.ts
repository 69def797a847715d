import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    root: 'test',
    include: ['**/*.test.{ts,tsx}'],
    // The program and the visitor's files as this checkout makes them, once before all tests.
    globalSetup: 'support/package.ts',
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Two cores: more workers only wait for each other.
    maxWorkers: 2,
  },
})
