#!/usr/bin/env node
import module from 'node:module'

module.enableCompileCache?.()
const { main } = await import('../dist/main.js')
// Everything is written by now; what still runs must not keep the process alive.
process.exit(await main(process.argv.slice(2)))
